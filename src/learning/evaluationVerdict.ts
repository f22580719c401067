import { counted } from '../platform/counted.ts';
import type { LearningCurve } from '../stats/learningCurve.ts';
import { EIGHTY_PERCENT } from '../stats/wilsonInterval.ts';
import type { BackTest } from './backTest.ts';
import type { Evaluation } from './evaluation.ts';

/** An AUC that honest signals hardly ever reach: more often a column was filled in when the outcome was known. */
const SUSPICIOUS_AUC = 0.97;

/**
 * Whether the score is worth using. It is where its odds were nearer to what happened (log-loss)
 * than the base rate's by more than 1.28 standard errors of the paired difference, separate cases being the units: chance
 * alone does that one time in ten. Where the rows have a date it must have done so for later rows by earlier ones, too.
 */
export function verdictOf({ models, gain, backTest }: Evaluation): Verdict {
  const auc = models.find(({ name }) => name === 'scorecard')?.auc;
  const margin = EIGHTY_PERCENT * gain.standardError;
  if (auc && auc.auc > SUSPICIOUS_AUC) return 'too-good';
  if (gain.mean > margin) return backTest && backTest.gain.logLoss.low <= 0 ? 'not-in-time' : 'worth-using';
  return gain.mean < -margin ? 'worse' : 'not-shown';
}

export const verdicts = ['worth-using', 'not-in-time', 'too-good', 'worse', 'not-shown'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict in one plain sentence. */
export function evaluationVerdict(evaluation: Evaluation): string {
  const { models, rows, good } = evaluation;
  const auc = models.find(({ name }) => name === 'scorecard')?.auc;
  const pairs = auc ? Math.round(100 * auc.auc) : 50;
  const evidence = `${counted(rows, 'row')} with an outcome, ${good.toLocaleString('en-US')} of them good`;
  return {
    'too-good': `Too good to be true: the scorecard is right in ${pairs} of 100 pairs, so look for a column that was filled in after the outcome and leave it out with --drop.`,
    'not-in-time': `Not shown to be worth using for what comes next: on rows of the same time it put the good one first in ${pairs} of 100 pairs and did better than the base rate, but later rows it foretold no better from earlier ones (${evidence}).`,
    'worth-using': `Worth using: on rows it had not seen the scorecard put the good one first in ${pairs} of 100 pairs, and its odds were nearer to what happened than the base rate by more than chance explains.`,
    worse: `Not worth using: on rows it had not seen the scorecard's odds were further from what happened than the base rate (${evidence}).`,
    'not-shown': `Not shown to be worth using: on rows it had not seen the scorecard's odds were no nearer to what happened than chance explains (${evidence}); add outcomes or better signals.`,
  }[verdictOf(evaluation)];
}

/** How many more outcomes until it is worth it, or what more of them would bring. */
export function learningStatement({ points, doubled, enough, law }: LearningCurve, rows: number): string {
  if (enough.state === 'beyond') {
    return 'As the curve goes, not even ten times as many outcomes would make the score worth using: it needs better signals.';
  }
  if (enough.state === 'unclear') return unclear(enough.why, rows);
  if (enough.state === 'expected') {
    const more = (size: number) => Math.max(1, Math.round(size - rows));
    const range = `${more(enough.low).toLocaleString('en-US')} to ${enough.high === null ? `more than ${(9 * rows).toLocaleString('en-US')}` : more(enough.high).toLocaleString('en-US')}`;
    return `About ${more(enough.from).toLocaleString('en-US')} more outcomes (80 % interval: ${range}) should make the score worth using, if the curve goes on as it has.`;
  }
  const least = points[0]?.size ?? 0;
  const begun =
    enough.from <= least
      ? `The score beats the base rate with ${counted(least, 'outcome')} already, the fewest tried.`
      : `The score beats the base rate from about ${counted(enough.from, 'outcome')} on.`;
  if (!doubled || !law) return begun;
  const now = points.at(-1)?.mean ?? Number.NaN;
  return now - doubled.mean < WORTH_COLLECTING
    ? `${begun} Twice as many outcomes would hardly make it better: better signals would.`
    : `${begun} Twice as many outcomes should bring the log-loss from ${now.toFixed(3)} to about ${doubled.mean.toFixed(3)} (${doubled.low.toFixed(3)} to ${doubled.high.toFixed(3)}).`;
}

/** Nats a row; a smaller gain nobody would notice. */
const WORTH_COLLECTING = 0.005;

function unclear(why: 'too-few-sizes' | 'not-falling' | 'too-wide', rows: number): string {
  return {
    'too-few-sizes': `${rows} outcomes are too few to tell how many more would make the score worth using.`,
    'not-falling':
      'More outcomes have not made the score better so far, so nobody can tell how many would: look for better signals.',
    'too-wide': 'The curve is too uncertain to tell how many more outcomes would make the score worth using.',
  }[why];
}

/** Whether scorecards of the past were right about what was then the future. */
export function backTestStatement({ gain, judged, auc }: BackTest): string {
  const pairs = auc ? `, the good row first in ${Math.round(100 * auc.auc)} of 100 pairs` : '';
  const { low, high } = gain.logLoss;
  if (low > 0) {
    return `In time, too: scorecards of the past foretold ${counted(judged, 'later row')} better than the base rate of the past by more than chance explains${pairs}.`;
  }
  return high < 0
    ? `Not in time: scorecards of the past foretold ${counted(judged, 'later row')} worse than the base rate of the past${pairs}. What held then no longer did.`
    : `Not shown in time: scorecards of the past foretold ${counted(judged, 'later row')} no better than the base rate of the past beyond chance${pairs}.`;
}
