import { BYTE_ORDER_MARK } from '../../platform/csvText.ts';
import type { Language } from '../language/languages.ts';
import { saveFile } from './saveFile.ts';
import type { TableRow, TableToSave } from './tableToSave.ts';

export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

interface SaveOptions {
  readonly format: TableFormat;
  readonly language: Language;
  readonly signal?: AbortSignal;
  /** How many rows have been written. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * Writes a table into a file of the person's own, numbers as numbers, dates as dates, and no text as a formula.
 *
 * ```ts
 * await saveTable(
 *   { fileName: 'wave', title: 'Trial wave', columns: [{ label: 'Customer', kind: 'text' }], rows: [['Acme']] },
 *   { format: 'xlsx', language: 'en' },
 * );
 * ```
 */
export async function saveTable(table: TableToSave, { format, language, ...options }: SaveOptions): Promise<void> {
  const counted = { ...table, rows: counting(table.rows, options) };
  const { fileName } = table;
  if (format === 'xlsx') {
    const { workbookOf } = await import('./workbookOf.ts');
    const content = await workbookOf(counted);
    saveFile(`${fileName}.xlsx`, new Blob([new Uint8Array(content)], { type: WORKBOOK }));
    return;
  }
  const { tableText } = await import('./tableText.ts');
  const parts: string[] = [BYTE_ORDER_MARK];
  for await (const part of tableText(counted, language)) parts.push(part);
  saveFile(`${fileName}.csv`, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ROWS_BETWEEN_WORDS = 1000;

async function* counting(
  rows: TableToSave['rows'],
  { signal, onProgress }: Omit<SaveOptions, 'format' | 'language'>,
): AsyncIterable<TableRow> {
  let written = 0;
  for await (const row of rows) {
    signal?.throwIfAborted();
    yield row;
    written += 1;
    if (written % ROWS_BETWEEN_WORDS === 0) onProgress?.(written);
  }
}
