import type { AdditiveFit } from '../additive/fitAdditiveModel.ts';
import { type Layout, layoutOf } from '../additive/term.ts';
import { type CellTable, type Margins, marginsOf } from './cellMargins.ts';

/** Which cells a term of a fit stands for, and which terms stand for its sides. */
export interface FittedPair extends CellTable {
  /** The number of the term among those of the fit. */
  readonly term: number;
  /** By cell the band of the term: cells without rows may share one. */
  readonly bandOfCell: ArrayLike<number>;
  readonly sides: readonly [PairSide, PairSide];
}

interface PairSide {
  readonly term: number;
  /** By band of that term the number of the side in the table of cells. */
  readonly joinedBands: ArrayLike<number>;
}

/** Base and points with their covariance, row-major. */
export type TermPoints = Pick<AdditiveFit, 'layout' | 'coefficients' | 'covariance'>;

/**
 * The same model with all that the cells of a pair say about either side alone told by the terms of the sides: what is left in the
 * cells is the interaction, with weighted mean zero along each side. Each pair's term becomes all of its cells. No row's
 * log-odds or variance changes.
 */
export function purified(fit: TermPoints, counts: readonly number[], pairs: readonly FittedPair[]): TermPoints {
  const { size } = fit.layout;
  const layout = layoutOf(
    counts.map((count, term) => ({ count: pairs.find((pair) => pair.term === term)?.weights.length ?? count })),
  );
  const prepared = pairs.map((pair) => ({ ...pair, margins: marginsOf(pair) }));
  const told = (line: Float64Array) => retold(line, { from: fit.layout, to: layout, counts, pairs: prepared });
  const half = new Float64Array(size * layout.size);
  for (let i = 0; i < size; i++) half.set(told(fit.covariance.subarray(i * size, (i + 1) * size)), i * layout.size);
  const covariance = new Float64Array(layout.size * layout.size);
  const column = new Float64Array(size);
  for (let j = 0; j < layout.size; j++) {
    for (let i = 0; i < size; i++) column[i] = half[i * layout.size + j] as number;
    covariance.set(told(column), j * layout.size);
  }
  return { layout, coefficients: told(fit.coefficients), covariance };
}

interface Retelling {
  readonly from: Layout;
  readonly to: Layout;
  readonly counts: readonly number[];
  readonly pairs: readonly (FittedPair & { readonly margins: (values: Float64Array) => Margins })[];
}

/** One line of numbers that go with the coefficients, such as these themselves or a row of their covariance. */
function retold(line: Float64Array, { from, to, counts, pairs }: Retelling): Float64Array {
  const next = new Float64Array(to.size);
  next[0] = line[0] as number;
  const isPair = new Set(pairs.map(({ term }) => term));
  counts.forEach((count, term) => {
    const offset = from.offsets[term] as number;
    if (!isPair.has(term)) next.set(line.subarray(offset, offset + count), to.offsets[term]);
  });
  for (const { term, weights, bandOfCell, seconds, sides, margins } of pairs) {
    const offset = from.offsets[term] as number;
    const start = to.offsets[term] as number;
    const values = weights.map((_, cell) => line[offset + (bandOfCell[cell] as number)] as number);
    const { first, second } = margins(values);
    values.forEach((value, cell) => {
      next[start + cell] = value - (first[Math.floor(cell / seconds)] as number) - (second[cell % seconds] as number);
    });
    addTo(next, to, sides[0], first);
    addTo(next, to, sides[1], second);
  }
  return next;
}

function addTo(line: Float64Array, { offsets }: Layout, { term, joinedBands }: PairSide, margin: Float64Array): void {
  const offset = offsets[term] as number;
  for (let band = 0; band < joinedBands.length; band++) {
    const at = offset + band;
    line[at] = (line[at] as number) + (margin[joinedBands[band] as number] as number);
  }
}
