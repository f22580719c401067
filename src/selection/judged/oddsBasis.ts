import { signalsAlone } from '../scorecard/scorecard.ts';
import type { JudgedBase } from './judgedBase.ts';

/** What odds come from, as answers tell it: the scorecard, what taught it, and what does not count until the next fit. */
export function oddsBasis({ standing, restsOn, mismatch, outcomesNow }: JudgedBase) {
  return {
    scorecard: standing.number,
    restsOn,
    seenVersion: standing.seenVersion,
    outcomes: standing.scorecard.outcomes,
    outcomesNow,
    mismatch: mismatch ? `${mismatch.message} ${mismatch.remedy}` : null,
    basis: basisText({ standing, restsOn, mismatch, outcomesNow }),
  };
}

type Basis = Pick<JudgedBase, 'standing' | 'restsOn' | 'mismatch' | 'outcomesNow'>;

function basisText({ standing, restsOn, mismatch, outcomesNow }: Basis): string {
  const { number, seenVersion, scorecard } = standing;
  if (number === null) {
    const today =
      restsOn === 'prior'
        ? 'Odds come from published figures, not from outcomes of your own.'
        : 'There are no odds: no scorecard counts, and nobody gave an answer that published figures speak of.';
    return `${today}${outcomesNow > 0 ? ` ${known(outcomesNow)}: fit a scorecard to learn from them.` : ''}`;
  }
  const fitted = `Scorecard ${number} was fitted at version ${seenVersion} to ${outcomes(scorecard.outcomes)}.`;
  if (mismatch) return `${fitted} It cannot judge the base as it is now: fit one anew.`;
  const since = outcomesNow === scorecard.outcomes ? '' : ` ${known(outcomesNow)}.`;
  return (
    `${fitted}${since} Answers to its ${signalsAlone(scorecard).length} signals count at once; other answers, and outcomes since, ` +
    'count once a scorecard is fitted again.'
  );
}

function known(count: number): string {
  return `${outcomes(count)} ${count === 1 ? 'is' : 'are'} known now`;
}

function outcomes(count: number): string {
  return count === 1 ? '1 outcome' : `${count} outcomes`;
}
