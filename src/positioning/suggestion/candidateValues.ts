import type { HavingCounts } from './sharesApart.ts';
import type { BandSet, TraitColumn } from './traitColumn.ts';

/** Rows with an outcome of each band, by how they ended. */
export interface BandTally {
  readonly good: readonly number[];
  readonly others: readonly number[];
}

export interface CandidateValue {
  readonly bands: BandSet;
  readonly counts: HavingCounts;
}

/** Fewer rows than this that have a value, or have it not, and it is not looked at: the usual least count of a cell. */
const LEAST_ROWS = 5;

/** Of more bands than this only ranges that are open to one side are looked at. */
const MOST_BANDS_FOR_INNER_RANGES = 12;

export function tallyOf({ bands, bandCount }: TraitColumn, outcomes: Int8Array): BandTally {
  const good = Array.from({ length: bandCount + 1 }, () => 0);
  const others = [...good];
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] === -1) continue;
    const side = outcomes[row] === 1 ? good : others;
    side[bands[row] as number]!++;
  }
  return { good, others };
}

/**
 * The values to look at: of a field in order every range of neighbours, of others every answer. A range and all the rest of
 * an ordered field are one thing to look at, turned to the side of which the good ones have more.
 */
export function candidateValues(column: TraitColumn, tally: BandTally): CandidateValue[] {
  return bandSets(column)
    .map((bands) => turned(column, { bands, counts: countsOf(tally, bands) }, tally))
    .filter(({ bands, counts: { good, others } }) => {
      if (bands.includes(column.other ?? 0)) return false;
      const has = good.has + others.has;
      return has >= LEAST_ROWS && good.rows + others.rows - has >= LEAST_ROWS;
    });
}

/** Among rows of which the field is known. */
export function countsOf(tally: BandTally, bands: BandSet): HavingCounts {
  const side = (counts: readonly number[]) => ({
    rows: counts.slice(1).reduce((sum, count) => sum + count, 0),
    has: bands.reduce((sum, band) => sum + (counts[band] as number), 0),
  });
  return { good: side(tally.good), others: side(tally.others) };
}

export function isMoreOfGood({ good, others }: HavingCounts): boolean {
  return good.has * others.rows > others.has * good.rows;
}

function bandSets({ isOrdered, bandCount, other }: TraitColumn): BandSet[] {
  if (!isOrdered && bandCount !== 2)
    return numbersFrom(1, bandCount)
      .filter((band) => band !== other)
      .map((band) => [band]);
  const isFine = bandCount > MOST_BANDS_FOR_INNER_RANGES;
  return numbersFrom(1, bandCount - 1).flatMap((last) =>
    numbersFrom(1, isFine ? 1 : last).map((first) => numbersFrom(first, last)),
  );
}

/** A range from the first band on has all the rest as its counterpart; with ranges to the end, every range is looked at once. */
function turned({ bandCount }: TraitColumn, candidate: CandidateValue, tally: BandTally): CandidateValue {
  if (candidate.bands[0] !== 1 || isMoreOfGood(candidate.counts)) return candidate;
  const rest = numbersFrom((candidate.bands.at(-1) as number) + 1, bandCount);
  return { bands: rest, counts: countsOf(tally, rest) };
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
