import type { FieldColumn } from '../../evidence/filter/field.ts';

/** What a cursor keeps of the row that a page ended with. */
export type SortValue = number | string | null;

export interface PageEnd {
  readonly value: SortValue;
  /** Number of the customer. */
  readonly number: number;
}

export interface PageRequest {
  readonly rows: Uint32Array;
  readonly numbers: Int32Array;
  readonly column: FieldColumn | undefined;
  readonly isDescending: boolean;
  readonly limit: number;
  readonly after?: PageEnd;
}

/**
 * The next rows in the order of a column, equal ones by the number of their customer; without a column by number alone.
 * One pass over the rows, keeping the best so far: a page of a million customers takes some ten milliseconds.
 */
export function sortedPage({ rows, numbers, column, isDescending, limit, after }: PageRequest): number[] {
  if (!column) return firstRows(rows, numbers, limit, after?.number ?? -1);
  const rank = rankOf(column);
  if (rank.kind === 'text') return bestByText(rank, { rows, numbers, isDescending, limit, ...(after && { after }) });
  const sign = isDescending ? -1 : 1;
  const keyAt = (key: number) => (Number.isNaN(key) ? Number.POSITIVE_INFINITY : sign * key);
  const end = after ? keyAt(rank.keyOfValue(after.value)) : Number.NEGATIVE_INFINITY;
  const endNumber = after?.number ?? -1;
  const { keyOfRow } = rank;
  let kept: { row: number; key: number }[] = [];
  let worst = Number.POSITIVE_INFINITY;
  let isFull = false;
  const byKey = (a: { row: number; key: number }, b: { row: number; key: number }) =>
    compare(a.key, b.key) || a.row - b.row;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const key = keyAt(keyOfRow(row));
    if (key < end || (key === end && after !== undefined && (numbers[row] as number) <= endNumber)) continue;
    if (isFull && key >= worst) continue;
    kept.push({ row, key });
    if (kept.length < 4 * limit + 64) continue;
    kept = kept.sort(byKey).slice(0, limit);
    worst = kept.at(-1)?.key as number;
    isFull = true;
  }
  return kept
    .sort(byKey)
    .slice(0, limit)
    .map(({ row }) => row);
}

/** The value by which a page that ends with this row goes on. */
export function sortValue(column: FieldColumn, row: number): SortValue {
  if (!column.numbers) return column.at(row);
  const number = column.numbers[row] as number;
  return Number.isNaN(number) ? null : number;
}

interface NumberRank {
  readonly kind: 'number';
  /** NaN where nothing is known. */
  readonly keyOfRow: (row: number) => number;
  readonly keyOfValue: (value: SortValue) => number;
}

interface TextRank {
  readonly kind: 'text';
  readonly at: (row: number) => string | null;
}

function rankOf(column: FieldColumn): NumberRank | TextRank {
  const { numbers, codes, texts, field } = column;
  if (numbers) {
    return {
      kind: 'number',
      keyOfRow: (row) => numbers[row] as number,
      keyOfValue: (value) => (value === null ? Number.NaN : Number(value)),
    };
  }
  if (codes && texts) {
    const known = texts.filter((text) => text !== null);
    const order = field.isOrdered && field.values ? field.values : [...known].sort(compare);
    const keyOfText = (text: string) => {
      const at = order.indexOf(text);
      return at >= 0 ? at : order.filter((other) => other < text).length - 0.5;
    };
    const keyOfCode = texts.map((text) => (text === null ? Number.NaN : keyOfText(text)));
    return {
      kind: 'number',
      keyOfRow: (row) => keyOfCode[codes[row] as number] ?? Number.NaN,
      keyOfValue: (value) => (value === null ? Number.NaN : keyOfText(String(value))),
    };
  }
  return { kind: 'text', at: (row) => column.at(row) as string | null };
}

function bestByText({ at }: TextRank, request: Omit<PageRequest, 'column'>): number[] {
  const { rows, numbers, isDescending, limit, after } = request;
  const sign = isDescending ? -1 : 1;
  const order = (a: string | null, b: string | null) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * compare(a, b);
  };
  const end = after && { value: after.value === null ? null : String(after.value), number: after.number };
  let kept: { row: number; text: string | null }[] = [];
  let worst: string | null = null;
  let isFull = false;
  const byText = (a: (typeof kept)[number], b: (typeof kept)[number]) => order(a.text, b.text) || a.row - b.row;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const text = at(row);
    if (isFull && order(text, worst) >= 0) continue;
    if (end && (order(text, end.value) || (numbers[row] as number) - end.number) <= 0) continue;
    kept.push({ row, text });
    if (kept.length < 4 * limit + 64) continue;
    kept = kept.sort(byText).slice(0, limit);
    worst = kept.at(-1)?.text ?? null;
    isFull = true;
  }
  return kept
    .sort(byText)
    .slice(0, limit)
    .map(({ row }) => row);
}

function firstRows(rows: Uint32Array, numbers: Int32Array, limit: number, after: number): number[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[rows[middle] as number] as number) <= after) low = middle + 1;
    else high = middle;
  }
  return Array.from(rows.subarray(low, low + limit));
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
