import { stratifiedFolds } from '../../src/stats/folds.ts';
import { seededRandom } from '../../src/stats/random.ts';
import type { OpenedSet } from './openSet.ts';

export const FOLDS = 5;
/** A row that takes no part. */
export const ASIDE = 255;

/** The fold of every row, dealt as `evaluate` deals it with this seed: stratified, identical rows in one fold. */
export function dealtFolds({ outcomes, groupOfRow }: OpenedSet, seed: number): Uint8Array {
  const known = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const folds = stratifiedFolds(
    Array.from(known, (row) => outcomes[row] as number),
    Array.from(known, (row) => groupOfRow[row] as number),
    FOLDS,
    seededRandom(seed),
  );
  const foldOfRow = new Uint8Array(outcomes.length).fill(ASIDE);
  known.forEach((row, i) => {
    foldOfRow[row] = folds[i] as number;
  });
  return foldOfRow;
}
