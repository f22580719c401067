/** A column as this score reads it: the band of each row, 0 where nothing is set. */
export interface CountedColumn {
  readonly bands: Uint8Array;
  readonly count: number;
}

/** What every value and outcome that occur together are counted as beforehand. */
const NEW_CELL = 0.1;
/** The score is never shown nearer to 0 or 1 than this. */
const LEAST = 0.0001;

/**
 * The lead score that open customer relationship systems use, for comparison: the share of good outcomes times the
 * frequency of each value among the good, against the same product among the others, as though the values had nothing
 * to do with one another. Values that are unset or were never seen are skipped. Ranks well, and is far too sure.
 *
 * Gives the probability of each of `rows`, learned from the rows `taught`.
 */
export function naiveBayesScores(
  columns: readonly CountedColumn[],
  outcomes: Int8Array,
  taught: Uint32Array,
  rows: Uint32Array,
): Float64Array {
  const good = taught.filter((row) => outcomes[row] === 1);
  const bad = taught.filter((row) => outcomes[row] === 0);
  const start = Math.log(good.length + NEW_CELL) - Math.log(bad.length + NEW_CELL);
  const evidence = columns.map(({ bands, count }) => logRatios(tally(bands, count, good), tally(bands, count, bad)));
  return Float64Array.from(rows, (row) => {
    const logOdds = columns.reduce((sum, { bands }, j) => sum + (evidence[j]?.[bands[row] as number] as number), start);
    return Math.min(1 - LEAST, Math.max(LEAST, 1 / (1 + Math.exp(-logOdds))));
  });
}

function tally(bands: Uint8Array, count: number, rows: Uint32Array): Float64Array {
  const counts = new Float64Array(count);
  for (const row of rows) counts[bands[row] as number] = (counts[bands[row] as number] as number) + 1;
  return counts;
}

/** By band: the log of its frequency among the good over that among the others; 0 where unset or unseen. */
function logRatios(good: Float64Array, bad: Float64Array): Float64Array {
  const isSeen = (band: number) => band > 0 && (good[band] as number) + (bad[band] as number) > 0;
  const total = (counts: Float64Array) =>
    counts.reduce((sum, value, band) => sum + (isSeen(band) ? value + NEW_CELL : 0), 0);
  const [allGood, allBad] = [total(good), total(bad)];
  return good.map((value, band) =>
    isSeen(band) ? Math.log(((value + NEW_CELL) * allBad) / (((bad[band] as number) + NEW_CELL) * allGood)) : 0,
  );
}
