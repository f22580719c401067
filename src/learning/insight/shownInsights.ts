import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import type { Insights } from './insights.ts';
import { publishedSurvey } from './publishedSurvey.ts';

/** Insights as contracts show them; with too few outcomes only what was published. */
export function shownInsights(insights: Insights | undefined, portfolio: Portfolio, outcomes: Int8Array) {
  const labelOf = new Map(portfolio.columns.map(({ signal }) => [signal.id, signal.label]));
  const { questions, ...figures } = publishedSurvey;
  const published = { ...figures, questions: [...questions] };
  if (!insights) {
    const known = outcomes.filter((outcome) => outcome !== -1);
    return {
      restsOn: 'published' as const,
      outcomes: known.length,
      good: known.reduce((sum, outcome) => sum + outcome, 0),
      rate: null,
      signals: [],
      pairs: [],
      pairsTested: 0,
      suspects: [],
      leftOut: [],
      published,
    };
  }
  return {
    restsOn: 'outcomes' as const,
    outcomes: insights.outcomes,
    good: insights.good,
    rate: insights.rate,
    signals: insights.signals.map(({ answers, ...signal }) => ({
      ...signal,
      answers: answers.map(({ band, ...answer }) => ({ ...answer, isMissing: band === 0 })),
    })),
    pairs: [...insights.pairs],
    pairsTested: insights.pairsTested,
    suspects: [...insights.suspects],
    leftOut: insights.leftOut.map(({ signal, why, code, isFilledAfterwards = false }) => ({
      signal,
      label: labelOf.get(signal) ?? signal,
      why,
      ...(code && { code }),
      isFilledAfterwards,
    })),
    published,
  };
}
