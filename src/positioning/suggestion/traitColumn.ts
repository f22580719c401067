import type { AxisName } from '../../evidence/signal.ts';
import type { Want } from '../perfectCustomer/contract.ts';

/** A field that a trait can be measured by, in bands: 0 where nothing is known. */
export interface TraitColumn {
  readonly field: string;
  readonly label: string;
  readonly kind: Want['kind'];
  readonly isOrdered: boolean;
  readonly bands: ArrayLike<number>;
  /** How many bands there are beside 0. */
  readonly bandCount: number;
  /** The answer of each band, `answers[band - 1]`; none for numbers. */
  readonly answers: readonly string[];
  /** For numbers: the value itself, and the lower ends of all bands but the first. */
  readonly numbers?: ArrayLike<number>;
  readonly edges?: readonly number[];
  /** That hardly a value is exactly at an edge, so that a range may end there. */
  readonly isContinuous?: boolean;
  /** The band that rare answers share, which cannot be wanted. */
  readonly other?: number;
  /** The axis that it speaks to. */
  readonly axis: AxisName | null;
  readonly isSegment: boolean;
}

/** Neighbouring bands, or for a choice any of them. */
export type BandSet = readonly number[];

/** What is wanted of a field whose customers in these bands are meant. */
export function wantOfBands(column: TraitColumn, bands: BandSet): Want {
  const [first, last] = [bands[0] as number, bands.at(-1) as number];
  const [isOpenBelow, isOpenAbove] = [first === 1, last === column.bandCount];
  if (column.kind === 'range') {
    const low = isOpenBelow ? null : (column.edges?.[first - 2] as number);
    return { kind: 'range', low, high: isOpenAbove ? null : largestIn(column, last), near: 0 };
  }
  const answer = (band: number) => column.answers[band - 1] as string;
  if (column.kind === 'values') return { kind: 'values', values: bands.map(answer), near: [] };
  return { kind: 'steps', low: isOpenBelow ? null : answer(first), high: isOpenAbove ? null : answer(last), near: 1 };
}

/** An upper edge belongs to the next band, so a range that includes its ends goes up to the largest value below it. */
function largestIn({ bands, numbers = [], edges = [], isContinuous }: TraitColumn, last: number): number {
  if (isContinuous) return edges[last - 1] as number;
  let largest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < bands.length; row++) {
    if (bands[row] === last && (numbers[row] as number) > largest) largest = numbers[row] as number;
  }
  return largest === Number.NEGATIVE_INFINITY ? (edges[last - 1] as number) : shortest(largest);
}

/** The number with the fewest digits that is not below it. */
function shortest(number: number): number {
  for (let digits = 1; digits <= 9; digits++) {
    const candidate = Number(number.toPrecision(digits));
    if (Math.fround(candidate) === Math.fround(number)) return candidate;
  }
  return number;
}
