import { expect, test } from 'vitest';
import { fitAdditiveModel } from '../additive/fitAdditiveModel.ts';
import { packedTriangle, sparseVariance } from '../additive/packedTriangle.ts';
import type { Term } from '../additive/term.ts';
import { probabilityOf } from '../logistic.ts';
import { seededRandom } from '../random.ts';
import { purified } from './purified.ts';

test('tells the same odds and uncertainty of every row, with nothing of one side left in the cells', () => {
  const random = seededRandom(7);
  const size = 900;
  const first = Uint8Array.from({ length: size }, () => Math.floor(4 * random()));
  const second = Uint8Array.from({ length: size }, (_, row) => (first[row] === 3 ? 0 : Math.floor(3 * random())));
  // The cells (3, 1) and (3, 2) have no rows and share the first band of the term.
  const cellOf = (row: number) => 3 * Math.min(2, first[row]!) + second[row]!;
  const bandOfCell = Uint8Array.from({ length: 9 }, (_, cell) => cell + 1);
  const cells = Uint8Array.from(first, (_, row) => bandOfCell[cellOf(row)]!);
  const outcomes = Uint8Array.from(first, (band, row) => {
    const both = band === 1 && second[row] === 2 ? 2 : 0;
    return random() < probabilityOf(0.5 * band - 0.4 * second[row]! - 0.5 + both) ? 1 : 0;
  });
  const terms: Term[] = [
    { bands: first, count: 4, order: 'ordered' },
    { bands: second, count: 3, order: 'unordered' },
    { bands: cells, count: 10, order: 'unordered' },
  ];
  const fit = fitAdditiveModel(terms, outcomes, {
    rows: Uint32Array.from(first.keys()),
    base: { mean: 0, deviation: 1.6 },
    smoothing: [0.5, 0.5, 0.3],
  });
  const weights = new Float64Array(9);
  for (let row = 0; row < size; row++) weights[cellOf(row)]! += 1;
  const joined = Uint8Array.of(0, 1, 2, 2);
  const told = purified(
    fit,
    [4, 3, 10],
    [
      {
        term: 2,
        firsts: 3,
        seconds: 3,
        weights,
        bandOfCell,
        sides: [
          { term: 0, joinedBands: joined },
          { term: 1, joinedBands: Uint8Array.of(0, 1, 2) },
        ],
      },
    ],
  );
  expect(told.layout.size).toBe(1 + 4 + 3 + 9);
  const [before, after] = [packedTriangle(fit.covariance, 18), packedTriangle(told.covariance, 17)];
  const sum = (values: Float64Array, at: Int32Array) => at.reduce((total, place) => total + values[place]!, 0);
  for (let row = 0; row < size; row++) {
    const at = Int32Array.of(0, 1 + first[row]!, 5 + second[row]!, 8 + cells[row]!);
    const then = Int32Array.of(0, 1 + first[row]!, 5 + second[row]!, 8 + cellOf(row));
    expect(sum(told.coefficients, then)).toBeCloseTo(sum(fit.coefficients, at), 10);
    expect(sparseVariance(after, then)).toBeCloseTo(sparseVariance(before, at), 10);
  }
  for (let part = 0; part < 3; part++) {
    const along = (cellsOfPart: number[]) =>
      cellsOfPart.reduce((total, cell) => total + weights[cell]! * told.coefficients[8 + cell]!, 0) / size;
    expect(Math.abs(along([3 * part, 3 * part + 1, 3 * part + 2]))).toBeLessThan(1e-6);
    expect(Math.abs(along([part, part + 3, part + 6]))).toBeLessThan(1e-6);
  }
});
