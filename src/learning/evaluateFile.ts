import { evidenceFailure } from '../evidence/failures.ts';
import { outcomeMissing } from '../evidence/mapping/outcomeMissing.ts';
import { outcomeStatement } from '../evidence/mapping/outcomeStatement.ts';
import { type CaseFile, openCases, type StatedCases } from '../evidence/openCases.ts';
import { dateOfDays } from '../evidence/portfolio/calendar.ts';
import type { PortfolioColumn } from '../evidence/portfolio/portfolio.ts';
import { outcomesOf } from '../evidence/portfolio/portfolioFromTable.ts';
import { wholeNumber } from '../platform/option.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { EvaluateResult } from './contract.ts';
import { evaluateResult, type TimeColumn } from './evaluateResult.ts';
import { evaluate } from './evaluation.ts';
import { evaluationText } from './evaluationText.ts';

/** The options of `evaluate` as typed; numbers are still text. */
export interface EvaluateOptions extends StatedCases {
  readonly folds?: string;
  readonly seed?: string;
  /** The column that puts rows in order. */
  readonly time?: string;
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
  const time = options.time === undefined ? undefined : timeColumn(options.time, file);
  const evaluation = evaluate(cases.portfolio, outcomesOf(cases), cases.groupOfRow, {
    folds,
    seed,
    ...(time && { times: time.times }),
  });
  const leftOut = readers
    .filter(({ map }) => map.role === 'ignore' || map.role === 'identifier' || map.personal === true)
    .map(({ column, map }) => ({ signal: column, why: map.why ?? 'It is not a signal.' }));
  const result = evaluateResult(evaluation, outcomeText ?? '', [outcomeStatement(outcome.decision)], time);
  return { ...result, leftOut: [...leftOut, ...result.leftOut] };
}

/** When each case was; days and numbers are both in order. Raises `column-unknown`. */
function timeColumn(name: string, { readers, cases, table }: CaseFile): TimeColumn & { times: Float32Array } {
  const isTimed = ({ signal, numbers }: PortfolioColumn) => signal.label === name && numbers !== undefined;
  const reader = readers.find(({ column }) => column === name);
  const found =
    cases.portfolio.columns.find(isTimed) ??
    cases.portfolio.columns.find(({ signal }) => signal.id === reader?.signal?.id);
  if (found?.numbers) {
    const isDate = found.signal.kind === 'date';
    return { column: name, times: found.numbers, write: (time) => (isDate ? dateOfDays(time) : time) };
  }
  const timed = cases.portfolio.columns.filter(({ numbers }) => numbers).map(({ signal }) => signal.label);
  throw evidenceFailure(
    'column-unknown',
    reader
      ? `The column "${name}" holds neither dates nor numbers that are scored.`
      : `There is no column "${name}", which --time names.`,
    timed.length > 0 ? `These do: ${timed.join(', ')}.` : 'No column of this file does.',
    { file: table.path, column: name },
  );
}
