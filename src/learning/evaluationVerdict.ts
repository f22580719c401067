import { EIGHTY_PERCENT } from '../stats/wilsonInterval.ts';
import type { Evaluation } from './evaluation.ts';

/** An AUC that honest signals hardly ever reach: more often a column was filled in when the outcome was known. */
const SUSPICIOUS_AUC = 0.97;

/**
 * Whether the score is worth using, in one plain sentence. It is where its odds were nearer to what happened (log-loss)
 * than the base rate's by more than 1.28 standard errors of the paired difference, separate cases being the units: chance
 * alone does that one time in ten.
 */
export function evaluationVerdict({ models, gain, rows, good }: Evaluation): string {
  const auc = models.find(({ name }) => name === 'scorecard')?.auc;
  const pairs = auc ? Math.round(100 * auc.auc) : 50;
  const margin = EIGHTY_PERCENT * gain.standardError;
  const evidence = `${rows} rows with an outcome, ${good} of them good`;
  if (auc && auc.auc > SUSPICIOUS_AUC) {
    return `Too good to be true: the scorecard is right in ${pairs} of 100 pairs, so look for a column that was filled in after the outcome and leave it out with --drop.`;
  }
  if (gain.mean > margin) {
    return `Worth using: on rows it had not seen the scorecard put the good one first in ${pairs} of 100 pairs, and its odds were nearer to what happened than the base rate by more than chance explains.`;
  }
  if (gain.mean < -margin) {
    return `Not worth using: on rows it had not seen the scorecard's odds were further from what happened than the base rate (${evidence}).`;
  }
  return `Not shown to be worth using: on rows it had not seen the scorecard's odds were no nearer to what happened than chance explains (${evidence}); add outcomes or better signals.`;
}
