import { outcomeStatement } from '../../evidence/mapping/outcomeStatement.ts';
import { openCases, type StatedCases } from '../../evidence/openCases.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { finished } from '../../stats/steps.ts';
import type { AssessResult } from '../contract.ts';
import { assessText } from './assessText.ts';
import { insightSteps } from './insights.ts';
import { shownInsights } from './shownInsights.ts';

/** The options of `assess` as typed. */
export interface AssessOptions extends StatedCases {
  readonly json?: boolean;
}

/** The command `assess`: reads the file, ranks its columns, prints. */
export async function assessFile(path: string, options: AssessOptions, terminal: Terminal): Promise<void> {
  const result = await assessmentOfFile(path, options, terminal);
  terminal.out(options.json ? `${JSON.stringify(result)}\n` : assessText(result, path, terminal.width));
}

/** Which one thing about the cases of a file is worth assessing; what was published where it says nothing of how they ended. */
async function assessmentOfFile(
  path: string,
  options: AssessOptions,
  terminal: Pick<Terminal, 'progress'>,
): Promise<AssessResult> {
  const { cases, readers, outcome, outcomeText, proposal } = await openCases(path, options, terminal);
  const { portfolio } = cases;
  const outcomes = cases.outcomes ?? new Int8Array(portfolio.customers.length).fill(-1);
  const insights = outcome ? finished(insightSteps(portfolio, outcomes)) : undefined;
  const shown = shownInsights(insights, portfolio, outcomes);
  const unread = readers
    .filter(({ map }) => map.role === 'ignore' || map.role === 'identifier' || map.personal === true)
    .map(({ column, map }) => ({
      signal: column,
      label: column,
      why: map.why ?? 'It is not a signal.',
      isFilledAfterwards: false,
    }));
  return {
    ...shown,
    leftOut: insights ? [...unread, ...shown.leftOut] : [],
    rows: portfolio.customers.length,
    outcome: outcomeText ?? null,
    suggestedOutcome: outcome ? null : (proposal.outcome ?? null),
    statements: outcome ? [outcomeStatement(outcome.decision)] : [],
  };
}
