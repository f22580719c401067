import { describe, expect, it } from 'vitest';
import { type LossesAtSize, learningCurve } from './learningCurve.ts';
import { normalDraw, seededRandom } from './random.ts';

const sizes = [25, 50, 100, 200, 400];

/** Losses of 400 rows whose mean follows `loss`, each row with its own level, as log-losses have. */
function judged(loss: (size: number) => number, spread: number): { sizes: LossesAtSize[]; baseLosses: Float64Array } {
  const random = seededRandom(11);
  const levels = Float64Array.from({ length: 400 }, () => 0.3 * normalDraw(random));
  const level = levels.reduce((sum, each) => sum + each, 0) / 400;
  const around = (mean: number) => levels.map((each) => mean + each - level + spread * normalDraw(random));
  return {
    sizes: sizes.map((size) => ({ size, draws: 4, losses: around(loss(size)) })),
    baseLosses: around(0.69),
  };
}

const curveOf = (loss: (size: number) => number, spread = 0.1) => {
  const { sizes: all, baseLosses } = judged(loss, spread);
  const groups = [...baseLosses.keys()];
  return learningCurve(all, { baseLosses, groups, z: 1.28, coverage: 0.8, random: seededRandom(1) });
};

describe('from how many rows on a model is worth it', () => {
  it('was reached where it beats knowing nothing already', () => {
    const { enough, law, doubled, points } = curveOf((size) => 0.5 + 5 / size);
    expect(enough.state).toBe('reached');
    expect(enough).toHaveProperty('from');
    expect(law?.limit).toBeCloseTo(0.5, 1);
    expect(doubled?.mean).toBeCloseTo(0.506, 1);
    expect(points.map(({ size }) => size)).toEqual(sizes);
  });

  it('is expected where the curve is on its way below', () => {
    const { enough } = curveOf((size) => 0.6 + 4.8 / size ** 0.6, 0.05);
    expect(enough.state).toBe('expected');
    if (enough.state !== 'expected') return;
    expect(enough.low).toBeLessThanOrEqual(enough.from);
    expect(enough.from).toBeGreaterThan(400);
    expect(enough.from).toBeLessThan(1600);
  });

  it('is not within reach where the curve ends above', () => {
    expect(curveOf((size) => 0.8 + 5 / size, 0.05).enough.state).toBe('beyond');
  });

  it('is not told by a curve that does not fall, or by too few sizes', () => {
    expect(curveOf((size) => 0.75 + size / 10_000, 0.02).enough).toEqual({ state: 'unclear', why: 'not-falling' });
    const { sizes: all, baseLosses } = judged(() => 0.7, 0.1);
    const options = { baseLosses, groups: [...baseLosses.keys()], z: 1.28, coverage: 0.8, random: seededRandom(1) };
    expect(learningCurve(all.slice(2), options).enough).toEqual({ state: 'unclear', why: 'too-few-sizes' });
  });
});
