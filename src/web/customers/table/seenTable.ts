import { findCustomers } from '../../../selection/find/contract.ts';
import { service } from '../../connection/service.ts';
import type { TableColumn, TableToSave } from '../../connection/tableToSave.ts';
import type { Language } from '../../language/languages.ts';
import type { Words } from '../../language/useWords.ts';
import { type FieldShown, fieldLabel } from '../fieldNames.ts';
import { answerText } from '../valueText.ts';
import { type Asked, fieldsOfColumn } from './askedOf.ts';
import type { ColumnShown } from './columnsShown.ts';
import { MOST_AT_ONCE } from './pagesWanted.ts';
import type { FoundRow } from './useFound.ts';

interface Seen {
  readonly asked: Asked;
  readonly columns: readonly Pick<ColumnShown, 'field'>[];
  readonly fields: readonly FieldShown[];
  readonly words: Words;
  readonly language: Language;
}

/** The table as it is seen, in its order and the reader's words: a figure stands there with both ends of its interval. */
export function seenTable({ asked, ...seen }: Seen, signal: AbortSignal): TableToSave {
  const { words } = seen;
  const columns = [
    { label: words('customers.customer'), kind: 'text' as const, cell: ({ name, id }: FoundRow) => name ?? id },
    { label: words('customers.field.id'), kind: 'text' as const, cell: ({ id }: FoundRow) => id },
    ...cellsOfColumns(seen),
  ];
  async function* rows() {
    for await (const row of foundRows(asked, signal)) yield columns.map(({ cell }) => cell(row));
  }
  return { fileName: words('customers.export.file'), title: words('customers.table'), columns, rows: rows() };
}

interface SeenColumn extends TableColumn {
  readonly cell: (row: FoundRow) => string | number | null;
}

/** Every field that a column shows, each as a column of its own. */
export function cellsOfColumns({ columns, fields, words, language }: Omit<Seen, 'asked'>): SeenColumn[] {
  const ids = [...new Set(columns.flatMap(({ field }) => fieldsOfColumn(field.id)))];
  return ids.flatMap((id): SeenColumn[] => {
    const field = fields.find((one) => one.id === id);
    if (!field) return [];
    const { kind } = field;
    return [
      {
        label: fieldLabel(field, words, language),
        kind: field.unit === 'share' ? 'share' : kind === 'number' || kind === 'date' ? kind : 'text',
        cell: ({ values }) => {
          const value = values[id] ?? null;
          if (typeof value === 'number') return rounded(value, field);
          return value === null || kind === 'date' ? value : answerText(id, kind, value, words, language);
        },
      },
    ];
  });
}

/** Figures of the judgement carry no more digits than mean something. */
function rounded(value: number, { origin, unit }: FieldShown): number {
  if (origin !== 'judgement') return value;
  const digits = unit === 'share' ? 10_000 : 100;
  return Math.round(value * digits) / digits;
}

async function* foundRows(asked: Asked, signal: AbortSignal): AsyncIterable<FoundRow> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof onePage>> = await onePage(asked, cursor, signal);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

function onePage(asked: Asked, cursor: string | null, signal: AbortSignal) {
  return service.call(findCustomers, { ...asked, limit: MOST_AT_ONCE, ...(cursor !== null && { cursor }) }, { signal });
}
