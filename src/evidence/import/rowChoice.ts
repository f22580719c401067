import { evidenceFailure } from '../failures.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { TableRow } from '../reading/table.ts';
import { cellReader } from '../value/cellReader.ts';
import { ownCopy } from '../value/ownCopy.ts';
import type { FileIdentity } from './fileIdentity.ts';

/** Which rows count where several belong to one customer. */
export interface RowChoice {
  /** Whether the row at this position of the file, from 0, counts. */
  has(position: number): boolean;
  readonly passedOver: number;
}

/**
 * The latest or first row of each customer, by a column of dates or numbers, else by the order of the file. A row whose
 * order is not known gives way to one whose order is; of equal ones the later counts for `latest`, the earlier for `first`.
 */
export async function chooseRows(
  batches: AsyncIterable<readonly TableRow[]>,
  identity: FileIdentity,
  rule: 'latest' | 'first',
  orderOf: ((cells: readonly string[]) => number | undefined) | undefined,
): Promise<RowChoice> {
  const best = new Map<string, { position: number; order: number }>();
  const sign = rule === 'latest' ? 1 : -1;
  let position = -1;
  let passedOver = 0;
  for await (const rows of batches) {
    for (const { cells, row } of rows) {
      position += 1;
      const id = identity.of(cells, row);
      if (id === '') continue;
      const stated = orderOf ? orderOf(cells) : position;
      const order = stated === undefined ? Number.NEGATIVE_INFINITY : stated * sign;
      const rival = best.get(id);
      if (!rival) {
        best.set(ownCopy(id), { position, order });
        continue;
      }
      passedOver += 1;
      if (order > rival.order || (order === rival.order && rule === 'latest')) {
        rival.position = position;
        rival.order = order;
      }
    }
  }
  const chosen = new Uint8Array(position + 1);
  for (const each of best.values()) chosen[each.position] = 1;
  return { has: (each) => chosen[each] === 1, passedOver };
}

/** The order of a row by its column: a number, or a date as days. Raises `rows-unordered` where the column holds neither. */
export function orderOfColumn(
  column: string,
  index: number,
  summary: ColumnSummary,
): (cells: readonly string[]) => number | undefined {
  const kind = summary.dateShare >= MOST ? 'date' : summary.numberShare >= MOST ? 'number' : undefined;
  if (kind === undefined) {
    const message = `Column "${column}" holds neither dates nor numbers, so it puts no rows in order.`;
    throw evidenceFailure('rows-unordered', message, 'Name a column of dates or numbers, or leave it out.', { column });
  }
  const read = cellReader({
    kind,
    decimal: summary.decimal,
    dateOrder: summary.dateOrder,
    missing: [...summary.missing.keys()],
  });
  return (cells) => {
    const value = read(cells[index] ?? '');
    if (typeof value === 'string') return daysOfDate(value);
    return value ?? undefined;
  };
}

const MOST = 0.9;
