import { expect, it } from 'vitest';
import { aucDifferenceWithin, aucWithin } from './auc.ts';
import { normalDraw, seededRandom } from './random.ts';

const random = seededRandom(7);
const outcomes = Array.from({ length: 300 }, (_, i) => (i % 3 ? 0 : 1));
const signal = Float64Array.from(outcomes, (outcome) => outcome + normalDraw(random));
const better = signal.map((value, i) => value + 0.8 * (outcomes[i] as number));
const part = new Uint8Array(300);

it('is the difference of the two, with the variance of the subtracted placements', () => {
  const found = aucDifferenceWithin(better, signal, outcomes, part, 1);
  const auc = (scores: Float64Array) => aucWithin(scores, outcomes, part, 1)?.auc ?? Number.NaN;
  expect(found?.difference).toBeCloseTo(auc(better) - auc(signal), 12);
  expect((found?.high ?? 0) - (found?.difference ?? 0)).toBeCloseTo(Math.sqrt(delongVariance(better, signal)), 10);
});

it('knows paired models apart better than single intervals do, and a model from itself not at all', () => {
  const found = aucDifferenceWithin(better, signal, outcomes, part, 1.28);
  expect(found?.low).toBeGreaterThan(0);
  expect(aucDifferenceWithin(signal, signal, outcomes, part, 1.28)).toEqual({ difference: 0, low: 0, high: 0 });
  expect(aucDifferenceWithin(signal, better, outcomes, part, 1.28)?.high).toBeCloseTo(-(found?.low ?? 0), 12);
  expect(aucDifferenceWithin(signal, better, new Uint8Array(300), part, 1.28)).toBeUndefined();
});

it('is not certain where a side is a single case, or where a model makes no mistake', () => {
  const single = Uint8Array.of(1, 0, 0, 0, 0);
  const found = aucDifferenceWithin(
    Float64Array.of(5, 1, 2, 3, 4),
    Float64Array.of(3, 1, 2, 5, 4),
    single,
    new Uint8Array(5),
    1,
  );
  expect(found?.difference).toBeCloseTo(0.5, 12);
  expect(found?.low).toBeLessThan(0.1);
  const [truth, alike] = [Uint8Array.of(1, 1, 1, 0, 0, 0), new Float64Array(6)];
  const perfect = Float64Array.from(truth);
  const gained = aucDifferenceWithin(perfect, alike, truth, new Uint8Array(6), 1.28);
  const alone = aucWithin(perfect, truth, new Uint8Array(6), 1.28);
  expect(gained?.difference).toBe(0.5);
  expect(0.5 + (gained?.low ?? 1)).toBeLessThan(1);
  expect(0.5 + (gained?.low ?? 1)).toBeGreaterThan((alone?.low ?? 1) - 0.2);
});

/** By the definition, pair by pair. */
function delongVariance(first: Float64Array, second: Float64Array): number {
  const good = [...outcomes.keys()].filter((i) => outcomes[i] === 1);
  const bad = [...outcomes.keys()].filter((i) => outcomes[i] === 0);
  const wins = (scores: Float64Array, i: number, j: number) =>
    (scores[i] as number) > (scores[j] as number) ? 1 : scores[i] === scores[j] ? 0.5 : 0;
  const difference = (i: number, j: number) => wins(first, i, j) - wins(second, i, j);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length;
  return (
    variance(good.map((i) => mean(bad.map((j) => difference(i, j))))) +
    variance(bad.map((j) => mean(good.map((i) => difference(i, j)))))
  );
}
