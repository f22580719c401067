import type { Table, TableRow } from '../reading/table.ts';
import { recogniseQuestion } from './recognise.ts';

/** The first cell of the row in which the long form asks for the customer's name. */
export const CUSTOMER_ROW = 'customer';

const MOST_COLUMNS = 8;
const MOST_ROWS = 200;

/**
 * A filled-in form in the long layout (a row per question) as the table that it stands for: one customer, a column per
 * question, headed by the question's id. Any other table is given back as it is.
 *
 * ```ts
 * const table = await wideTable(await openTable('filled.csv'));
 * table.columns; // ['customer', 'bw-change-new', 'bw-change-replace', ...]
 * ```
 */
export async function wideTable(table: Table): Promise<Table> {
  if (table.columns.length < 2 || table.columns.length > MOST_COLUMNS) return table;
  const rows = await fewRows(table);
  const answers = rows.flatMap(({ cells }) => {
    const id = idOf(cells);
    return id === undefined ? [] : [[id, cells.at(-1) ?? ''] as const];
  });
  const questions = new Set(answers.map(([id]) => id));
  if (questions.size < 2 || answers.length !== questions.size || answers.length < rows.length / 2) return table;
  const row: TableRow = { row: 1, line: rows[0]?.line ?? 1, cells: answers.map(([, answer]) => answer) };
  return {
    ...table,
    columns: answers.map(([id]) => id),
    async *batches() {
      yield [row];
    },
  };
}

/** The rows, or none where there are more than a form has. */
async function fewRows(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) {
    rows.push(...batch);
    if (rows.length > MOST_ROWS) return [];
  }
  return rows;
}

function idOf(cells: readonly string[]): string | undefined {
  const [first = '', second = ''] = cells;
  if (first.trim() === CUSTOMER_ROW) return CUSTOMER_ROW;
  return (recogniseQuestion(first) ?? recogniseQuestion(second))?.signal.id;
}
