import { outcomeMissing } from '../evidence/mapping/outcomeMissing.ts';
import { outcomeStatement } from '../evidence/mapping/outcomeStatement.ts';
import { openCases, type StatedCases } from '../evidence/openCases.ts';
import { outcomesOf } from '../evidence/portfolio/portfolioFromTable.ts';
import { wholeNumber } from '../platform/option.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { EvaluateResult } from './contract.ts';
import { evaluateResult } from './evaluateResult.ts';
import { evaluate } from './evaluation.ts';
import { evaluationText } from './evaluationText.ts';

/** The options of `evaluate` as typed; numbers are still text. */
export interface EvaluateOptions extends StatedCases {
  readonly folds?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

/** The command `evaluate`: reads the file, evaluates, prints. */
export async function evaluateFile(path: string, options: EvaluateOptions, terminal: Terminal): Promise<void> {
  const result = await evaluationOfFile(path, options, terminal);
  terminal.out(options.json ? `${JSON.stringify(result)}\n` : evaluationText(result, path, terminal.width));
}

/** Evaluates the scorecard on a file of past cases. */
export async function evaluationOfFile(
  path: string,
  options: EvaluateOptions,
  terminal: Pick<Terminal, 'progress'>,
): Promise<EvaluateResult> {
  const folds = wholeNumber('--folds', options.folds, { least: 2, most: 100 }) ?? 5;
  const seed = wholeNumber('--seed', options.seed, { least: 0, most: 2 ** 31 - 1 }) ?? 1;
  const file = await openCases(path, options, terminal);
  const { cases, readers, outcome, outcomeText } = file;
  if (!outcome) throw outcomeMissing(file);
  const evaluation = evaluate(cases.portfolio, outcomesOf(cases), cases.groupOfRow, { folds, seed });
  const leftOut = readers
    .filter(({ map }) => map.role === 'ignore' || map.role === 'identifier' || map.personal === true)
    .map(({ column, map }) => ({ signal: column, why: map.why ?? 'It is not a signal.' }));
  const result = evaluateResult(evaluation, outcomeText ?? '', [outcomeStatement(outcome.decision)]);
  return { ...result, leftOut: [...leftOut, ...result.leftOut] };
}
