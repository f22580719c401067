import { readFile } from 'node:fs/promises';
import { columnReaders } from '../evidence/columnReaders.ts';
import { evidenceFailure } from '../evidence/failures.ts';
import type { Mapping } from '../evidence/mapping.ts';
import { outcomeText, parseOutcome, resolveOutcome } from '../evidence/outcome.ts';
import { portfolioFromTable } from '../evidence/portfolioFromTable.ts';
import { summariseColumns } from '../evidence/proposal/summarise.ts';
import { openTable } from '../evidence/reading/openTable.ts';
import { readMapping } from '../evidence/readMapping.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { EvaluateResult } from './contract.ts';
import { evaluateResult } from './evaluateResult.ts';
import { evaluate } from './evaluation.ts';
import { evaluationText } from './evaluationText.ts';
import { learningFailure } from './failures.ts';

/** The options of `evaluate` as typed; numbers are still text. */
export interface EvaluateOptions {
  readonly outcome: string;
  readonly map?: string;
  readonly drop?: readonly string[];
  readonly id?: string;
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
  const folds = wholeNumber('--folds', options.folds ?? '5', 2, 100);
  const seed = wholeNumber('--seed', options.seed ?? '1', 0, 2 ** 31 - 1);
  const stated = parseOutcome(options.outcome);
  const map = options.map === undefined ? undefined : await mappingOfFile(options.map);

  const table = await openTable(path);
  const progress = terminal.progress(`Reading ${path}`);
  const summaries = await summariseColumns(table, { progress });
  const outcome = resolveOutcome(stated, summaries);
  const readers = columnReaders(table.columns, summaries, {
    outcome: stated,
    ...(map && { map }),
    ...(options.drop && { drop: options.drop }),
    ...(options.id !== undefined && { id: options.id }),
  });
  const cases = await portfolioFromTable(table, readers, { outcome });
  progress.end();

  const outcomes = cases.outcomes ?? new Int8Array(cases.portfolio.customers.length).fill(-1);
  const evaluation = evaluate(cases.portfolio, outcomes, cases.groupOfRow, { folds, seed });
  const leftOut = readers
    .filter(({ map }) => map.role === 'ignore' || map.role === 'identifier' || map.personal === true)
    .map(({ column, map }) => ({ signal: column, why: map.why ?? 'It is not a signal.' }));
  const result = evaluateResult(evaluation, outcomeText(stated), [outcome.statement]);
  return { ...result, leftOut: [...leftOut, ...result.leftOut] };
}

async function mappingOfFile(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw evidenceFailure('file-not-found', `There is no map ${path}.`, 'Check the name behind --map.', { file: path });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw evidenceFailure(
      'map-invalid',
      `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      'Correct it there.',
      { file: path },
    );
  }
  return readMapping(json, path);
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw learningFailure(
    'option-invalid',
    `${option} is ${JSON.stringify(text)}, which is not a whole number from ${least} to ${most}.`,
    `Give such a number, or leave ${option} away.`,
  );
}
