import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION } from '../../evidence/questionnaire/willingness.ts';
import type { ScorecardPrior } from '../scorecard/prior.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { fitScorecard } from '../scorecard/scorecardFit.ts';
import { rowsOfPortfolio } from './rowsOfPortfolio.ts';

/**
 * The scorecard that counts while none is adopted: published figures alone, where any customer has given an answer that
 * they speak of, else one that rests on nothing. The same for every base of the same signals and bands.
 */
export function dayOneScorecard(portfolio: Portfolio, prior: ScorecardPrior | null): Scorecard {
  const asked = portfolio.columns.filter(({ signal }) => QUESTIONS.includes(signal.id));
  const row = asked.map(({ bands }) => bands.findIndex((band) => band !== MISSING_BAND)).find((row) => row >= 0);
  const known = rowsOfPortfolio({ ...portfolio, columns: row === undefined ? [] : asked }, [row ?? 0]);
  const scorecard = fitScorecard(known, new Int8Array(known.customers.length).fill(-1), { prior });
  return { ...scorecard, leftOut: [] };
}

/** The answers that `dayOnePrior` speaks of. */
const QUESTIONS: readonly string[] = [CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION];
