import { evidenceFailure } from '../failures.ts';
import type { ColumnReader } from '../mapping/columnReader.ts';
import type { SignalValue } from '../observation/observation.ts';
import type { Problem, Table, TableRow } from '../reading/table.ts';
import { type Signal } from '../signal.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { growingColumn } from './growingColumn.ts';
import type { Portfolio } from './portfolio.ts';
import { type BandsInUse, portfolioBuilder } from './portfolioBuilder.ts';
import { rowGroups } from './rowGroups.ts';
import { isScored } from './scoredSignal.ts';
import { type SegmentColumn, segmentCollector } from './segmentColumn.ts';

/** A file as cases: every data row is one, in file order; index `i` means the same case everywhere. */
export interface TableCases {
  /** `customers[i]` is the identifier where the row has one, else `row 12`; an identifier may repeat. */
  readonly portfolio: Portfolio;
  /** The number of each row as the person counts it, data rows from 1. */
  readonly rowNumbers: Uint32Array;
  /** Absent where the file has no such column; null where the cell says nothing. */
  readonly ids?: readonly (string | null)[];
  readonly names?: readonly (string | null)[];
  readonly segments: readonly SegmentColumn[];
  /** 1 good, 0 not good, -1 not known; absent where no outcome was asked for. */
  readonly outcomes?: Int8Array;
  /** Rows that cross-validation must keep in one fold (see `rowGroups`). */
  readonly groupOfRow: Int32Array;
  /** What `table.log` kept, the cells that could not be read among them. */
  readonly problems: readonly Problem[];
}

export interface TableCasesOptions extends BandsInUse {
  /** The outcome column is never scored, whatever its reader says. */
  readonly outcome?: { readonly column: string; readonly outcomeOf: (cell: string) => 1 | 0 | undefined };
}

/**
 * Reads a file into a portfolio in one streaming pass. Scored are the columns with a signal of role `signal` or
 * `segment`; personal and ignored columns and outcomes never enter. A cell that its reader cannot read is missing and
 * reported in `table.log` by row and column as `cell-unreadable`.
 *
 * ```ts
 * const cases = await portfolioFromTable(table, readers, { outcome: { column: 'Status', outcomeOf } });
 * cases.portfolio.columns[0].bands[7] // the band of the eighth data row
 * ```
 */
export async function portfolioFromTable(
  table: Table,
  readers: readonly ColumnReader[],
  { outcome, ...bands }: TableCasesOptions = {},
): Promise<TableCases> {
  const scored = readers.filter((reader) => isScoredColumn(reader, outcome?.column));
  let current: TableRow | undefined;
  const builder = portfolioBuilder(scored.map(signalOf), (_, signal) => {
    const reader = scored.find((reader) => reader.signal === signal);
    if (current && reader) reportUnreadable(table, current, reader);
  });
  const rowNumbers = growingColumn((length) => new Uint32Array(length));
  const ids = textCollector(readers.find((reader) => reader.map.role === 'identifier'));
  const names = textCollector(readers.find((reader) => reader.map.role === 'name' && !isPersonal(reader)));
  const segments = readers
    .filter((reader) => reader.map.role === 'segment' && !isPersonal(reader))
    .map(segmentCollector);
  const outcomes = outcome && outcomeCollector(table, outcome);
  const values: SignalValue[] = scored.map(() => null);

  for await (const batch of table.batches()) {
    for (const row of batch) {
      current = row;
      for (let i = 0; i < scored.length; i++) values[i] = readCell(table, row, scored[i] as ColumnReader);
      const id = ids?.add(row);
      names?.add(row);
      for (const segment of segments) segment.add(row.cells);
      outcomes?.add(row);
      rowNumbers.push(row.row);
      builder.add(id ?? `row ${row.row}`, values);
    }
  }

  const portfolio = builder.finish(bands);
  return {
    portfolio,
    rowNumbers: rowNumbers.take(),
    ...(ids && { ids: ids.texts }),
    ...(names && { names: names.texts }),
    segments: segments.map((segment) => segment.finish()),
    ...(outcomes && { outcomes: outcomes.take() }),
    groupOfRow: rowGroups(portfolio, ids?.texts),
    problems: table.log.problems,
  };
}

/** The outcome of every case, -1 throughout where none was asked for. */
export function outcomesOf({ outcomes, portfolio }: Pick<TableCases, 'outcomes' | 'portfolio'>): Int8Array {
  return outcomes ?? new Int8Array(portfolio.customers.length).fill(-1);
}

function isScoredColumn(reader: ColumnReader, outcomeColumn: string | undefined): boolean {
  const hasScoredRole = reader.map.role === 'signal' || reader.map.role === 'segment';
  if (!reader.signal || !hasScoredRole || isPersonal(reader)) return false;
  return isScored(reader.signal) && reader.column !== outcomeColumn;
}

function isPersonal(reader: ColumnReader): boolean {
  return reader.map.personal === true || reader.signal?.about === 'person';
}

function signalOf(reader: ColumnReader): Signal {
  return reader.signal as Signal;
}

function readCell(table: Table, row: TableRow, reader: ColumnReader): SignalValue {
  const value = reader.read(row.cells[reader.index] ?? '');
  if (value !== undefined) return value;
  reportUnreadable(table, row, reader);
  return null;
}

function reportUnreadable(table: Table, row: TableRow, reader: ColumnReader): void {
  const cell = row.cells[reader.index] ?? '';
  table.log.report({
    code: 'cell-unreadable',
    row: row.row,
    line: row.line,
    column: reader.column,
    figures: { cell: clipped(cell), kind: signalOf(reader).kind },
  });
}

function clipped(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
}

function textCollector(reader: ColumnReader | undefined) {
  if (!reader) return undefined;
  const texts: (string | null)[] = [];
  return {
    texts,
    add({ cells }: TableRow): string | null {
      const cell = ownCopy((cells[reader.index] ?? '').trim());
      const text = cell === '' || reader.read(cell) === null ? null : cell;
      texts.push(text);
      return text;
    },
  };
}

function outcomeCollector(table: Table, { column, outcomeOf }: NonNullable<TableCasesOptions['outcome']>) {
  const index = table.columns.indexOf(column);
  if (index < 0) {
    throw evidenceFailure(
      'column-unknown',
      `${table.path} has no column "${column}" to read the outcome from.`,
      `Its columns are ${table.columns.map((name) => `"${name}"`).join(', ')}.`,
      { file: table.path, column },
    );
  }
  const outcomes = growingColumn((length) => new Int8Array(length));
  return {
    add: ({ cells }: TableRow) => outcomes.push(outcomeOf(cells[index] ?? '') ?? -1),
    take: () => outcomes.take(),
  };
}
