import type { Terminal } from '../platform/terminal.ts';
import { evidenceFailure } from './failures.ts';
import type { ColumnReader } from './mapping/columnReader.ts';
import { columnReaders, mappedOutcome } from './mapping/columnReaders.ts';
import { formatProblems } from './mapping/formatProblems.ts';
import { mapProblems } from './mapping/mapProblems.ts';
import type { Mapping } from './mapping/mapping.ts';
import { outcomeText, parseOutcome, type ResolvedOutcome, resolveOutcome } from './mapping/outcome.ts';
import { readMapping } from './mapping/readMapping.ts';
import type { Banding } from './portfolio/banding.ts';
import { portfolioFromTable, type TableCases } from './portfolio/portfolioFromTable.ts';
import { type FileProposal, proposeMapping } from './proposal/propose.ts';
import { summariseColumns } from './proposal/summarise.ts';
import { wideTable } from './questionnaire/longForm.ts';
import { fileBytes } from './reading/fileBytes.ts';
import { openTable } from './reading/openTable.ts';
import { type ReadingOptions, statedReading } from './reading/statedReading.ts';
import type { Table } from './reading/table.ts';

/** What a person says about a file of cases; everything else is proposed. */
export interface StatedCases extends ReadingOptions {
  /** `Status=Won`; where absent, the outcome that the map states, or none. */
  readonly outcome?: string;
  /** Path of a map. */
  readonly map?: string;
  readonly drop?: readonly string[];
  readonly id?: string;
}

/** Cases of an earlier file, whose bands and kinds a later one is read with. */
export type EarlierCases = Pick<CaseFile, 'readers' | 'cases'>;

/** A file of customers or deals, opened, understood and read into a portfolio. */
export interface CaseFile {
  readonly table: Table;
  readonly proposal: FileProposal;
  readonly readers: readonly ColumnReader[];
  readonly cases: TableCases;
  readonly outcome?: ResolvedOutcome;
  /** The outcome as it would be stated. */
  readonly outcomeText?: string;
}

/**
 * Reads a file into cases, in two passes: one to understand its columns, one to read their values.
 *
 * ```ts
 * const { cases } = await openCases('deals.csv', { outcome: 'Status=Won' }, terminal);
 * ```
 *
 * With `earlier`, columns of the same name are read and banded as they were there, and the outcome is not looked for.
 * Raises the failures of `openTable`, `readMapping`, `columnReaders`; `file-empty` where there are no data rows.
 */
export async function openCases(
  path: string,
  stated: StatedCases,
  terminal: Pick<Terminal, 'progress'>,
  earlier?: EarlierCases,
): Promise<CaseFile> {
  const map = stated.map === undefined ? undefined : await mappingOfFile(stated.map);
  const table = await wideTable(await openTable(path, statedReading(stated)));
  const progress = terminal.progress(`Reading ${path}`);
  const summaries = await summariseColumns(table, { progress });
  for (const problem of mapProblems(map, summaries)) table.log.report(problem);
  const wholeMap = earlier ? mapOfEarlier(table, earlier, map) : map;
  const choice = earlier
    ? undefined
    : stated.outcome === undefined
      ? mappedOutcome(table.columns, map)
      : parseOutcome(stated.outcome);
  const outcome = choice && resolveOutcome(choice, summaries);
  const readers = columnReaders(table.columns, summaries, {
    ...(choice && { outcome: choice }),
    ...(wholeMap && { map: wholeMap }),
    ...(stated.drop && { drop: stated.drop.filter((column) => !earlier || table.columns.includes(column)) }),
    ...(stated.id !== undefined && { id: stated.id }),
    ...(earlier && { inherited: new Set(table.columns.filter((column) => !map?.columns[column])) }),
  });
  for (const problem of formatProblems(readers, summaries)) table.log.report(problem);
  const cases = await portfolioFromTable(table, readers, {
    ...(outcome && { outcome }),
    ...(earlier && { bandings: bandingsOf(earlier) }),
  });
  progress.end();
  if (cases.rowNumbers.length === 0) {
    throw evidenceFailure(
      'file-empty',
      `${path} has a header but no data rows.`,
      'Export it again with its rows, or see how it is read: bellwether preview FILE.',
      { file: path },
    );
  }
  return {
    table,
    proposal: proposeMapping(summaries, outcome ? { outcome: outcome.column } : {}),
    readers,
    cases,
    ...(outcome && choice && { outcome, outcomeText: outcomeText({ ...choice, column: outcome.column }) }),
  };
}

/** A map file, checked. Raises `map-invalid`, `file-not-found`. */
export async function mappingOfFile(path: string): Promise<Mapping> {
  const invalid = (what: string, remedy: string) =>
    evidenceFailure('map-invalid', `${path} ${what}.`, remedy, { file: path });
  const pieces: Buffer[] = [];
  for await (const piece of fileBytes(path, 'none')) {
    pieces.push(piece);
    if (pieces.length > MOST_MAP_PIECES) throw invalid('is far larger than a map', 'Check the name behind --map.');
  }
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD')) throw invalid('is not written in UTF-8', 'Save it anew with the encoding UTF-8.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid(`is not JSON: ${(error as Error).message}`, 'Correct it there.');
  }
  return readMapping(json, path);
}

/** Of a quarter of a mebibyte each. */
const MOST_MAP_PIECES = 256;

/** What the earlier file's columns were, for those that are here again; what a person says about this file comes first. */
function mapOfEarlier(table: Table, { readers }: EarlierCases, map: Mapping | undefined): Mapping {
  const columns = Object.fromEntries(
    readers.filter(({ column }) => table.columns.includes(column)).map(({ column, map }) => [column, map] as const),
  );
  const own = Object.entries(map?.columns ?? {}).filter(([column]) => table.columns.includes(column));
  return { columns: { ...columns, ...Object.fromEntries(own) } };
}

function bandingsOf({ cases }: EarlierCases): ReadonlyMap<string, Banding> {
  return new Map(cases.portfolio.columns.map(({ signal, banding }) => [signal.id, banding]));
}
