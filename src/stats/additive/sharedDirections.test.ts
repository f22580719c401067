import { describe, expect, it } from 'vitest';
import { factorised, inverseFrom, invertedFactor, solved } from '../cholesky.ts';
import { seededRandom } from '../random.ts';
import { fitAdditiveModel } from './fitAdditiveModel.ts';
import { penaltyOf } from './penalty.ts';
import { sharedDirections } from './sharedDirections.ts';
import { layoutOf, type Term } from './term.ts';

const yes = (bands: readonly number[]): Term => ({ bands: Uint8Array.from(bands), count: 3, order: 'ordered' });
const all = (size: number) => Uint32Array.from({ length: size }, (_, row) => row);

describe('the directions that terms share', () => {
  const random = seededRandom(3);
  const size = 2_000;
  const trait = Array.from({ length: size }, () => random() < 0.5);
  const follows = () => yes(trait.map((has) => (random() < 0.9 === has ? 2 : 1)));
  const alone = () => yes(trait.map(() => (random() < 0.5 ? 2 : 1)));
  const terms = [...Array.from({ length: 8 }, follows), alone()];
  const layout = layoutOf(terms);
  const directions = sharedDirections(
    terms,
    terms.map(() => true),
    all(size),
  );
  const covariance = (i: number, k: number) =>
    directions.reduce((sum, direction) => sum + (direction[i] as number) * (direction[k] as number), 0);
  const yesOf = (term: number) => (layout.offsets[term] as number) + 2;

  it('let answers that occur together speak alike, and leave the others alone', () => {
    const together =
      covariance(yesOf(0), yesOf(1)) / Math.sqrt(covariance(yesOf(0), yesOf(0)) * covariance(yesOf(1), yesOf(1)));
    expect(together).toBeGreaterThan(0.9);
    expect(covariance(yesOf(8), yesOf(8))).toBeLessThan(0.5 * covariance(yesOf(0), yesOf(0)));
  });

  it('make a variance of 1 between the rows', () => {
    const variance = directions.reduce((sum, direction) => {
      const amounts = trait.map((_, row) =>
        terms.reduce(
          (points, { bands }, j) =>
            points + (direction[(layout.offsets[j] as number) + (bands[row] as number)] as number),
          0,
        ),
      );
      const mean = amounts.reduce((total, amount) => total + amount, 0) / size;
      return sum + amounts.reduce((total, amount) => total + (amount - mean) ** 2, 0) / size;
    }, 0);
    expect(variance).toBeCloseTo(1, 6);
  });

  it('are none where nothing varies or nothing is there', () => {
    const same = yes(trait.map(() => 1));
    expect(sharedDirections([same], [true], all(size))).toEqual([]);
    expect(
      sharedDirections(
        terms,
        terms.map(() => true),
        all(0),
      ),
    ).toEqual([]);
    expect(sharedDirections([], [], all(0))).toEqual([]);
  });

  it('keep a term without a say at zero', () => {
    const apart = sharedDirections(
      terms,
      terms.map((_, j) => j > 0),
      all(size),
    );
    expect(apart.every((direction) => direction[yesOf(0)] === 0)).toBe(true);
  });
});

describe('a fit with shared directions', () => {
  const random = seededRandom(8);
  const size = 60;
  const first = Array.from({ length: size }, () => 1 + Math.floor(random() * 3));
  const terms: Term[] = [
    { bands: Uint8Array.from(first), count: 4, order: 'ordered' },
    { bands: Uint8Array.from(first, (band) => (random() < 0.7 ? band : 0)), count: 4, order: 'unordered' },
    yes(first.map(() => (random() < 0.5 ? 1 : 2))),
  ];
  const outcomes = first.map((band) => (random() < band / 4 ? 1 : 0));
  const taught = all(30);
  const base = { mean: 0.3, deviation: 1.6 };

  // The oracle knows no amounts along directions: it fits base and points alone, with the dense prior that both parts make together.
  it('is the fit under the dense prior that it stands for', () => {
    const smoothing = [2, 3, 4];
    const variance = 1.7;
    const fit = fitAdditiveModel(terms, outcomes, {
      rows: taught,
      base,
      smoothing,
      shared: {
        directions: sharedDirections(
          terms,
          terms.map(() => true),
          all(size),
        ),
        variance,
      },
    });
    const oracle = densePriorFit(smoothing, variance);
    for (const [i, value] of oracle.coefficients.entries()) expect(fit.coefficients[i]).toBeCloseTo(value, 6);
    for (const [at, value] of oracle.covariance.entries()) expect(fit.covariance[at]).toBeCloseTo(value, 6);
  });

  function densePriorFit(smoothing: readonly number[], variance: number) {
    const layout = layoutOf(terms);
    const width = layout.size;
    const prior = new Float64Array(width * width);
    prior[0] = base.deviation ** 2;
    terms.forEach((term, j) => {
      const { diagonal, beside } = penaltyOf(term);
      const count = diagonal.length;
      const precision = new Float64Array(count * count);
      for (let b = 0; b < count; b++) {
        precision[b * count + b] = (smoothing[j] as number) * (diagonal[b] as number);
        if (b > 0) precision[b * count + b - 1] = (smoothing[j] as number) * (beside[b - 1] as number);
      }
      const own = inverse(precision, count);
      const offset = layout.offsets[j] as number;
      for (let i = 0; i < count; i++) {
        for (let k = 0; k < count; k++) prior[(offset + i) * width + offset + k] = own[i * count + k] as number;
      }
    });
    for (const direction of sharedDirections(
      terms,
      terms.map(() => true),
      all(size),
    )) {
      for (let i = 0; i < width; i++) {
        for (let k = 0; k < width; k++) {
          prior[i * width + k]! += variance * (direction[i] as number) * (direction[k] as number);
        }
      }
    }
    const precision = inverse(prior, width);
    let coefficients = new Float64Array(width);
    coefficients[0] = base.mean;
    const mean = coefficients.slice();
    let curvature = precision;
    for (let step = 0; step < 50; step++) {
      const slope = Float64Array.from(coefficients, (_, i) =>
        coefficients.reduce(
          (sum, value, k) => sum - (precision[i * width + k] as number) * (value - (mean[k] as number)),
          0,
        ),
      );
      curvature = Float64Array.from(precision);
      for (const row of taught) {
        const on = [0, ...terms.map(({ bands }, j) => (layout.offsets[j] as number) + (bands[row] as number))];
        const odds = on.reduce((sum, i) => sum + (coefficients[i] as number), 0);
        const probability = 1 / (1 + Math.exp(-odds));
        for (const i of on) {
          slope[i]! += (outcomes[row] as number) - probability;
          for (const k of on) curvature[i * width + k]! += probability * (1 - probability);
        }
      }
      const move = solved(factorised(curvature, width), width, slope);
      coefficients = coefficients.map((value, i) => value + (move[i] as number));
    }
    return { coefficients, covariance: inverse(curvature, width) };
  }

  function inverse(matrix: Float64Array, width: number): Float64Array {
    return inverseFrom(invertedFactor(factorised(matrix, width), width), width);
  }
});
