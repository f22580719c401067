import type { BandCounts } from './bandInformation.ts';

/**
 * Bands of at least `least` rows: neighbours of an ordered signal are counted together until they have as many, rare answers of
 * an unordered one as one answer. Bands of a row or two say nothing of how much a signal tells, so that what is expected of them
 * would be no more than what was believed before, and noise cut finely would stand above a signal that is known to tell.
 * Band 0, of which nothing is known, stays by itself.
 *
 *     supportedBands({ rows: [0, 3, 4, 5], good: [0, 1, 2, 5] }, { order: 'ordered', least: 5 })
 *     // { rows: [0, 7, 5], good: [0, 3, 5] }
 */
export function supportedBands(counts: BandCounts, options: { order: 'ordered' | 'unordered'; least: number }) {
  const { order, least } = options;
  const rows = [counts.rows[0] ?? 0];
  const good = [counts.good[0] ?? 0];
  // The band that is still short of rows: the last one of an ordered signal, the one of all rare answers otherwise.
  let short = 0;
  for (let band = 1; band < counts.rows.length; band++) {
    const [own, ownGood] = [counts.rows[band] as number, counts.good[band] as number];
    const isShort = order === 'ordered' || own < least;
    if (!isShort || short === 0) {
      rows.push(own);
      good.push(ownGood);
      if (isShort) short = rows.length - 1;
    } else {
      rows[short]! += own;
      good[short]! += ownGood;
    }
    if (order === 'ordered' && (rows[short] as number) >= least) short = 0;
  }
  if (order === 'ordered' && short > 1) {
    rows[short - 1]! += rows.pop() as number;
    good[short - 1]! += good.pop() as number;
  }
  return { rows, good };
}
