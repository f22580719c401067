import { evidenceFailure } from '../evidence/failures.ts';
import { outcomeMissing } from '../evidence/mapping/outcomeMissing.ts';
import { outcomeStatement } from '../evidence/mapping/outcomeStatement.ts';
import { type CaseFile, openCases, type StatedCases } from '../evidence/openCases.ts';
import { MISSING_BAND } from '../evidence/portfolio/banding.ts';
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
  const time = options.time === undefined ? onlyDate(file) : timeColumn(options.time, file);
  const evaluation = evaluate(cases.portfolio, outcomesOf(cases), cases.groupOfRow, {
    folds,
    seed,
    ...(time && { times: time.times }),
  });
  const leftOut = readers
    .filter(({ map }) => map.role === 'ignore' || map.role === 'identifier' || map.personal === true)
    .map(({ column, map }) => ({ signal: column, why: map.why ?? 'It is not a signal.' }));
  const result = evaluateResult(
    evaluation,
    outcomeText ?? '',
    [outcomeStatement(outcome.decision), ...datesToChoose(options, file)],
    time,
  );
  return { ...result, leftOut: [...leftOut, ...result.leftOut] };
}

/** The one date of the file, if it has one and nearly every row says it: nobody has to ask whether the score holds in time. */
function onlyDate(file: CaseFile): TimedRows | undefined {
  const dates = file.cases.portfolio.columns.filter(({ signal }) => signal.kind === 'date');
  const [only] = dates;
  if (!only || dates.length > 1) return undefined;
  const known = only.bands.reduce((count, band) => count + (band === MISSING_BAND ? 0 : 1), 0);
  return known < MOST_KNOWN * only.bands.length ? undefined : timedRows(only, only.signal.label);
}

const MOST_KNOWN = 0.9;

function datesToChoose({ time }: EvaluateOptions, { cases }: CaseFile): string[] {
  const dates = cases.portfolio.columns
    .filter(({ signal }) => signal.kind === 'date')
    .map(({ signal }) => signal.label);
  if (time !== undefined || dates.length < 2) return [];
  return [
    `There are ${dates.length} dates: --time "${dates[0]}" (or ${dates.slice(1).join(', ')}) also judges later rows by earlier ones.`,
  ];
}

interface TimedRows extends TimeColumn {
  readonly times: Float32Array;
}

function timedRows({ signal, numbers }: PortfolioColumn, column: string): TimedRows | undefined {
  if (!numbers) return undefined;
  const isDate = signal.kind === 'date';
  return { column, times: numbers, write: (time) => (isDate ? dateOfDays(time) : time) };
}

/** When each case was; days and numbers are both in order. Raises `column-unknown`. */
function timeColumn(name: string, { readers, cases, table }: CaseFile): TimedRows {
  const reader = readers.find(({ column }) => column === name);
  const { columns } = cases.portfolio;
  const found =
    columns.find(({ signal }) => signal.id === reader?.signal?.id) ??
    columns.find(({ signal }) => signal.label === name);
  const timed = found && timedRows(found, name);
  if (timed) return timed;
  const others = columns.filter(({ numbers }) => numbers).map(({ signal }) => signal.label);
  throw evidenceFailure(
    'column-unknown',
    reader
      ? `The column "${name}" holds neither dates nor numbers that are scored.`
      : `There is no column "${name}", which --time names.`,
    others.length > 0 ? `These do: ${others.join(', ')}.` : 'No column of this file does.',
    { file: table.path, column: name },
  );
}
