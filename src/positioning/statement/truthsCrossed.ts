import type { TargetTruth } from '../target/targetTruth.ts';

/** How many customers match both of two targets, one of them, neither; `unknown`: one of the two cannot say. */
export function truthsCrossed(first: TargetTruth, second: TargetTruth) {
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0, unknown: 0 };
  for (let row = 0; row < first.length; row++) {
    const one = first[row] as number;
    const other = second[row] as number;
    if (one < 0 || other < 0) counts.unknown++;
    else if (one === 1) counts[other === 1 ? 'both' : 'onlyFirst']++;
    else counts[other === 1 ? 'onlySecond' : 'neither']++;
  }
  return counts;
}
