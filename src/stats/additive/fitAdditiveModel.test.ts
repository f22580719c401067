import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../fixtures/additiveModel.json' with { type: 'json' };
import reml from '../fixtures/smoothing.json' with { type: 'json' };
import { meanProbability, probabilityOf } from '../logistic.ts';
import { seededRandom } from '../random.ts';
import { centred } from './centred.ts';
import { type AdditiveFit, additiveModelSteps, fitAdditiveModel } from './fitAdditiveModel.ts';
import { packedTriangle, sparseVariance } from './packedTriangle.ts';
import type { Term } from './term.ts';

const allRows = (size: number) => Uint32Array.from({ length: size }, (_, row) => row);
const columns = oracle.bands.map((bands) => Uint8Array.from(bands));
const unordered = columns.map((bands, j): Term => ({ bands, count: oracle.counts[j] as number, order: 'unordered' }));

function positions(fit: AdditiveFit, terms: readonly Term[], row: number): Int32Array {
  return Int32Array.of(0, ...terms.map((term, j) => (fit.layout.offsets[j] as number) + (term.bands[row] as number)));
}

function logOdds(coefficients: Float64Array, at: Int32Array): number {
  return at.reduce((sum, position) => sum + (coefficients[position] as number), 0);
}

describe('against independent tools', () => {
  it('equals the ridge logistic regression of scikit-learn where the smoothing is given', () => {
    const { smoothing, logOdds: expected } = oracle.ridge;
    const fit = fitAdditiveModel(unordered, oracle.outcomes, {
      rows: allRows(oracle.outcomes.length),
      base: { mean: 0, deviation: 1e6 },
      smoothing: [smoothing, smoothing, smoothing],
    });
    expected.forEach((value, row) => {
      expect(logOdds(fit.coefficients, positions(fit, unordered, row))).toBeCloseTo(value, 6);
    });
  });

  it('equals a direct optimisation with an ordered term, coefficients and uncertainty alike', () => {
    const terms = unordered.map((term, j): Term => (j === 2 ? { ...term, order: 'ordered' } : term));
    const { base, smoothing, coefficients, deviations } = oracle.walk;
    const fit = fitAdditiveModel(terms, oracle.outcomes, { rows: allRows(oracle.outcomes.length), base, smoothing });
    coefficients.forEach((value, i) => expect(fit.coefficients[i]).toBeCloseTo(value, 7));
    const packed = packedTriangle(fit.covariance, fit.layout.size);
    deviations.forEach((value, row) => {
      expect(Math.sqrt(sparseVariance(packed, positions(fit, terms, row)))).toBeCloseTo(value, 7);
    });
  });

  it('chooses nearly the smoothing of mgcv by REML where it believes almost nothing beforehand', () => {
    const terms: Term[] = [{ bands: Uint8Array.from(reml.bands), count: 8, order: 'unordered' }];
    const fit = fitAdditiveModel(terms, reml.outcomes, {
      rows: allRows(reml.outcomes.length),
      base: { mean: 0, deviation: 1e4 },
      smoothing: { variance: 1, shape: 1e-9 },
    });
    // mgcv also follows how the weights change with the smoothing, which the update leaves out.
    expect(fit.smoothing[0]).toBeGreaterThan(reml.smoothing * 0.9);
    expect(fit.smoothing[0]).toBeLessThan(reml.smoothing * 1.1);
    reml.logOdds.forEach((value, row) => {
      expect(Math.abs(logOdds(fit.coefficients, positions(fit, terms, row)) - value)).toBeLessThan(0.02);
    });
  });
});

const belief = { variance: 2.2, shape: 0.5 };
const base = { mean: 0, deviation: 1.6 };

describe('on hostile data', () => {
  const cases: Record<string, { bands: number[]; count: number; outcomes: number[] }> = {
    separable: { bands: [1, 1, 1, 1, 2, 2, 2, 2], count: 3, outcomes: [0, 0, 0, 0, 1, 1, 1, 1] },
    constant: { bands: [1, 1, 1, 1], count: 2, outcomes: [0, 1, 1, 0] },
    'one class': { bands: [1, 2, 3, 1], count: 4, outcomes: [1, 1, 1, 1] },
    'all missing': { bands: [0, 0, 0], count: 4, outcomes: [0, 1, 1] },
    'one row': { bands: [5], count: 9, outcomes: [1] },
    'no row': { bands: [], count: 9, outcomes: [] },
    'sixty-four levels': {
      bands: Array.from({ length: 64 }, (_, b) => b),
      count: 64,
      outcomes: Array.from({ length: 64 }, (_, b) => (b < 32 ? 0 : 1)),
    },
  };
  for (const [name, { bands, count, outcomes }] of Object.entries(cases)) {
    for (const order of ['ordered', 'unordered'] as const) {
      it(`gives finite odds on ${name} data, ${order}`, () => {
        const terms: Term[] = [{ bands: Uint8Array.from(bands), count, order }];
        const fit = fitAdditiveModel(terms, outcomes, { rows: allRows(bands.length), base, smoothing: belief });
        expect([...fit.coefficients, ...fit.covariance, ...fit.smoothing].every(Number.isFinite)).toBe(true);
      });
    }
  }

  it('keeps every probability strictly inside (0, 1) whatever the data', () => {
    const table = fc
      .record({
        rows: fc.integer({ min: 1, max: 40 }),
        widths: fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 4 }),
      })
      .chain(({ rows, widths }) =>
        fc.record({
          columns: fc.tuple(
            ...widths.map((count) =>
              fc.record({
                count: fc.constant(count),
                order: fc.constantFrom('ordered' as const, 'unordered' as const),
                bands: fc.array(fc.integer({ min: 0, max: count - 1 }), { minLength: rows, maxLength: rows }),
              }),
            ),
          ),
          outcomes: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: rows, maxLength: rows }),
        }),
      );
    fc.assert(
      fc.property(table, ({ columns, outcomes }) => {
        const terms = columns.map((column): Term => ({ ...column, bands: Uint8Array.from(column.bands) }));
        const fit = fitAdditiveModel(terms, outcomes, { rows: allRows(outcomes.length), base, smoothing: belief });
        const packed = packedTriangle(fit.covariance, fit.layout.size);
        for (let row = 0; row < outcomes.length; row++) {
          const at = positions(fit, terms, row);
          const odds = logOdds(fit.coefficients, at);
          const mean = meanProbability(odds, Math.sqrt(sparseVariance(packed, at)));
          expect(mean > 0 && mean < 1 && probabilityOf(odds) > 0 && probabilityOf(odds) < 1).toBe(true);
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe('what the priors do', () => {
  it('gives a stated prior back where there are no rows', () => {
    const prior = { means: [-0.2, 0, -1.8], precisions: [4, 1e4, 1.6] };
    const terms: Term[] = [{ bands: new Uint8Array(0), count: 3, order: 'unordered', prior }];
    const fit = fitAdditiveModel(terms, [], { rows: new Uint32Array(0), base, smoothing: belief });
    expect([...fit.coefficients]).toEqual([0, -0.2, 0, -1.8]);
    expect(fit.covariance[15]).toBeCloseTo(1 / 1.6, 12);
  });

  it('lets a band without rows lean on its neighbours only where bands are ordered', () => {
    const bands = Uint8Array.from({ length: 200 }, (_, row) => [1, 2, 4, 5][row % 4] as number);
    const outcomes = Array.from(bands, (band, row) => ((row * 7) % 10 < (band > 2 ? 8 : 2) ? 1 : 0));
    const pointsOf = (order: Term['order'], band: number) =>
      fitAdditiveModel([{ bands, count: 7, order }], outcomes, { rows: allRows(200), base, smoothing: belief })
        .coefficients[1 + band];
    expect(pointsOf('ordered', 6)).toBeCloseTo(pointsOf('ordered', 5) as number, 0);
    expect(pointsOf('ordered', 6)).toBeGreaterThan(0.5);
    expect(pointsOf('unordered', 6)).toBe(0);
  });

  it('draws noise together more than it draws a signal', () => {
    const random = seededRandom(5);
    const draw = () => Uint8Array.from({ length: 3000 }, () => 1 + Math.floor(8 * random()));
    const [real, noise] = [draw(), draw()];
    const outcomes = Array.from(real, (band) => (random() < probabilityOf((band - 4.5) / 2) ? 1 : 0));
    const terms = [real, noise].map((bands): Term => ({ bands, count: 9, order: 'ordered' }));
    const fit = fitAdditiveModel(terms, outcomes, { rows: allRows(3000), base, smoothing: belief });
    expect(fit.effective[0]).toBeGreaterThan(2 * (fit.effective[1] as number));
  });
});

it('chooses the same smoothing of many weak terms wherever the search begins', () => {
  const random = seededRandom(9);
  const terms = Array.from({ length: 20 }, (): Term => {
    const bands = Uint8Array.from({ length: 500 }, () => 1 + Math.floor(16 * random()));
    return { bands, count: 17, order: 'ordered' };
  });
  const outcomes = Array.from(terms[0]?.bands ?? [], (band) => (random() < probabilityOf((band - 8.5) / 5) ? 1 : 0));
  const from = (smoothing: number) => {
    const start = { coefficients: Array<number>(1 + 20 * 17).fill(0), smoothing: terms.map(() => smoothing) };
    const belief = { variance: 0.11, shape: 0.5 };
    return fitAdditiveModel(terms, outcomes, { rows: allRows(500), base, smoothing: belief, start });
  };
  const [low, high] = [from(1), from(1000)];
  low.smoothing.forEach((value, j) => {
    expect(Math.abs(Math.log(value / (high.smoothing[j] as number)))).toBeLessThan(0.1);
  });
});

it('tells the same model from its average row: odds and their uncertainty do not change', () => {
  const rows = allRows(oracle.outcomes.length);
  const fit = fitAdditiveModel(unordered, oracle.outcomes, { rows, base, smoothing: belief });
  const shares = unordered.map(({ bands, count }) =>
    Array.from({ length: count }, (_, band) => bands.filter((value) => value === band).length / rows.length),
  );
  const told = centred(fit, shares);
  const [before, after] = [fit, told].map(({ covariance }) => packedTriangle(covariance, fit.layout.size));
  for (const row of rows) {
    const at = positions(fit, unordered, row);
    expect(logOdds(told.coefficients, at)).toBeCloseTo(logOdds(fit.coefficients, at), 10);
    expect(sparseVariance(after as Float64Array, at)).toBeCloseTo(sparseVariance(before as Float64Array, at), 10);
  }
  const mean = shares[0]?.reduce((sum, share, band) => sum + share * (told.coefficients[1 + band] as number), 0);
  expect(mean).toBeCloseTo(0, 12);
});

it('counts a row of weight two as two rows', () => {
  const rows = allRows(oracle.outcomes.length);
  const options = { base, smoothing: [1, 1, 1] };
  const weights = new Float64Array(rows.length).fill(2);
  const weighted = fitAdditiveModel(unordered, oracle.outcomes, { ...options, rows, weights });
  const twice = fitAdditiveModel(unordered, oracle.outcomes, { ...options, rows: Uint32Array.of(...rows, ...rows) });
  weighted.coefficients.forEach((value, i) => expect(value).toBeCloseTo(twice.coefficients[i] as number, 9));
});

it('can be left at every column of an information matrix, not only between Newton steps', () => {
  const rows = allRows(oracle.outcomes.length);
  const steps = additiveModelSteps(unordered, oracle.outcomes, { rows, base, smoothing: belief });
  let turns = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) turns++;
  expect(turns).toBeGreaterThan(2 * step.value.steps + 2 * unordered.length);
});
