import { CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION } from '../../evidence/questionnaire/willingness.ts';
import { dayOnePrior } from '../../selection/scorecard/prior.ts';
import { type RateOf, rateOf } from './rateOf.ts';

/** What was published about technology buyers before any outcome of one's own: an association in a survey, not a finding about these customers. */
export interface PublishedSurvey {
  readonly source: string;
  readonly strength: string;
  /** The two answers that reveal an attitude against change, as signals of the built-in questionnaire. */
  readonly questions: readonly [string, string];
  readonly both: RateOf;
  /** Published as 7 %, which 16 of 233 comes nearest to. */
  readonly either: RateOf;
  readonly neither: RateOf;
  /** Published as 27 %. */
  readonly all: RateOf;
  /** Among those who see technology tactically; of how many was not published. */
  readonly tacticalRate: number;
}

const RESPONDENTS = 1500;
const GOOD = 405;

export const publishedSurvey: PublishedSurvey = {
  source: dayOnePrior.source,
  strength: dayOnePrior.strength,
  questions: [CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION],
  both: rateOf(2, 46),
  either: rateOf(16, 233),
  neither: rateOf(GOOD - 16, RESPONDENTS - 233),
  all: rateOf(GOOD, RESPONDENTS),
  tacticalRate: 0.15,
};
