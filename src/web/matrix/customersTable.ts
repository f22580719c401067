import type { InputOf } from '../../platform/operation/operation.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { service } from '../connection/service.ts';
import type { TableToSave } from '../connection/tableToSave.ts';
import type { FieldShown } from '../customers/fieldNames.ts';
import { cellsOfColumns } from '../customers/table/seenTable.ts';
import type { Language } from '../language/languages.ts';
import type { Words } from '../language/useWords.ts';
import { figureColumns } from './shownFigures.ts';

type Question = Omit<InputOf<typeof findCustomers>, 'cursor' | 'limit' | 'columns'>;

interface Saved {
  /** Who, and in which order; `numbers` are kept in their order. */
  readonly asked: Question;
  readonly x: string;
  readonly y: string;
  readonly fields: readonly FieldShown[];
  readonly words: Words;
  readonly language: Language;
}

const ROWS_AT_ONCE = 500;

/** Customers of the picture with the figures of both axes, odds, group and outcome, to be kept as a file. */
export function customersTable({ asked, x, y, fields, words, language }: Saved, signal: AbortSignal): TableToSave {
  const ids = [...new Set([x, y, 'odds', 'group', 'outcome'])];
  const columns = ids.flatMap((id) => {
    const field = fields.find((each) => each.id === id);
    return field ? [{ field }] : [];
  });
  const cells = [
    { label: words('customers.field.name'), kind: 'text' as const, cell: ({ name }: Found) => name },
    { label: words('customers.field.id'), kind: 'text' as const, cell: ({ id }: Found) => id },
    ...cellsOfColumns({ columns, fields, words, language }),
  ];
  async function* rows() {
    for await (const found of pages({ ...asked, columns: wanted(fields, ids) }, signal)) {
      for (const each of found) yield cells.map(({ cell }) => cell(each));
    }
  }
  return {
    fileName: words('matrix.file'),
    title: words('matrix.points.title'),
    columns: cells,
    rows: rows(),
  };
}

type Found = Awaited<ReturnType<typeof page>>['items'][number];

function wanted(fields: readonly FieldShown[], ids: readonly string[]): string[] {
  const shares = fields.filter(({ id, origin }) => origin === 'judgement' && id.endsWith('Share')).map(({ id }) => id);
  return [...figureColumns(...ids), ...shares];
}

async function* pages(
  { numbers, ...asked }: InputOf<typeof findCustomers>,
  signal: AbortSignal,
): AsyncIterable<readonly Found[]> {
  if (numbers) {
    for (let at = 0; at < numbers.length; at += ROWS_AT_ONCE) {
      const part = numbers.slice(at, at + ROWS_AT_ONCE);
      // oxlint-disable-next-line no-await-in-loop -- one page after the other, in the order of the list
      const { items } = await page({ ...asked, numbers: part }, signal);
      yield items.toSorted((a, b) => part.indexOf(a.number) - part.indexOf(b.number));
    }
    return;
  }
  let cursor: string | null = null;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const found: Awaited<ReturnType<typeof page>> = await page(
      { ...asked, ...(cursor !== null && { cursor }) },
      signal,
    );
    yield found.items;
    cursor = found.next;
  } while (cursor !== null);
}

function page(asked: InputOf<typeof findCustomers>, signal: AbortSignal) {
  return service.call(findCustomers, { ...asked, limit: ROWS_AT_ONCE }, { signal });
}
