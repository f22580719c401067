import type { Table } from '../../evidence/reading/table.ts';
import type { QuestionColumn } from './questionColumns.ts';

/** The answers in a file, a row of categories for each of its data rows; -1 where nothing was answered. */
export interface TableAnswers {
  readonly rows: number;
  /** `[row * questions + question]` */
  readonly categories: Int8Array;
  /** Cells that are no answer, by question. */
  readonly unreadable: ReadonlyMap<string, number>;
}

/** Reads the answers in one streaming pass. */
export async function answersOfTable(table: Table, questions: readonly QuestionColumn[]): Promise<TableAnswers> {
  const unreadable = new Map<string, number>();
  let categories = new Int8Array(4096);
  let rows = 0;
  for await (const batch of table.batches()) {
    for (const { cells } of batch) {
      const start = rows * questions.length;
      if (start + questions.length > categories.length) categories = grown(categories);
      for (const [question, asked] of questions.entries()) {
        const category = asked.categoryOf(cells[asked.index] ?? '');
        if (category === undefined) unreadable.set(asked.column, (unreadable.get(asked.column) ?? 0) + 1);
        categories[start + question] = category ?? -1;
      }
      rows++;
    }
  }
  return { rows, categories: categories.slice(0, rows * questions.length), unreadable };
}

function grown(categories: Int8Array): Int8Array<ArrayBuffer> {
  const larger = new Int8Array(2 * categories.length);
  larger.set(categories);
  return larger;
}
