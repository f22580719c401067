import { csvText } from '../../platform/csvText.ts';
import { guarded } from '../../platform/formulaGuard.ts';
import type { Language } from '../language/languages.ts';
import { shownNumber } from './shownNumber.ts';
import type { TableColumn, TableRow, TableToSave } from './tableToSave.ts';

const ROWS_AT_ONCE = 1000;

/**
 * A table as CSV, some rows at a time. French has semicolons and decimal commas, as French spreadsheet programs expect.
 */
export async function* tableText(
  { columns, rows }: Pick<TableToSave, 'columns' | 'rows'>,
  language: Language,
): AsyncIterable<string> {
  const isFrench = language === 'fr';
  const write = (lines: readonly (readonly string[])[]) => csvText(lines, isFrench ? ';' : ',');
  let lines: string[][] = [columns.map(({ label }) => guarded(label))];
  for await (const row of rows) {
    lines.push(columns.map((column, index) => cellText(column, row[index] ?? null, isFrench)));
    if (lines.length < ROWS_AT_ONCE) continue;
    yield write(lines);
    lines = [];
  }
  yield write(lines);
}

function cellText(column: TableColumn, cell: TableRow[number], isFrench: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return column.kind === 'text' ? guarded(cell) : cell;
  const number = String(shownNumber(cell, column));
  return isFrench ? number.replace('.', ',') : number;
}
