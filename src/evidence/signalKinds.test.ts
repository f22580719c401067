import { describe, expect, test } from 'vitest';
import { fieldsOfPortfolio } from './filter/field.ts';
import { checkFilter } from './filter/filterCheck.ts';
import { columnReaders } from './mapping/columnReaders.ts';
import { portfolioFromTable } from './portfolio/portfolioFromTable.ts';
import { proposeMapping } from './proposal/propose.ts';
import { summariseColumns } from './proposal/summarise.ts';
import { createProblemLog } from './reading/problemLog.ts';
import type { Table } from './reading/table.ts';
import { type SignalKind, signalKindNames, signalKinds } from './signal.ts';

/** Forty cells of each kind, the first and the last of them far apart; a new kind adds its own. */
const cellOf: Readonly<Record<SignalKind, (row: number) => string>> = {
  scale: (row) => (row % 2 === 0 ? 'low' : 'high'),
  yesno: (row) => (row % 2 === 0 ? 'no' : 'yes'),
  number: (row) => String(3 + 7 * row),
  choice: (row) => ['red', 'green', 'grey', 'blue'][row % 4] as string,
  date: (row) => `20${10 + (row % 16)}-0${1 + (row % 9)}-1${row % 10}`,
};

test('every kind has its example cells', () => {
  expect(Object.keys(cellOf), 'add cells of the new kind above').toEqual(signalKindNames);
});

describe.each(signalKindNames)('a column of kind %s finds its whole way from a file to the filter', (kind) => {
  const rows = Array.from({ length: 40 }, (_, row) => [cellOf[kind](row)]);
  const table = tableOf(rows);
  const answers = kind === 'scale' || kind === 'yesno' ? { answers: [cellOf[kind](0), cellOf[kind](39)] } : {};
  const map = { columns: { trait: { role: 'signal' as const, kind, ...answers } } };

  test('every cell is read, and the first and the last lie in different bands', async () => {
    const readers = columnReaders(table.columns, await summariseColumns(table), { map });
    const { portfolio, problems } = await portfolioFromTable(table, readers);
    const [column] = portfolio.columns;
    expect(problems).toEqual([]);
    expect(column?.signal.kind).toBe(kind);
    expect(column?.bands[0]).toBeGreaterThan(0);
    expect(column?.bands[39]).toBeGreaterThan(0);
    expect(column?.bands[0]).not.toBe(column?.bands[39]);
    expect(column?.numbers !== undefined).toBe(signalKinds[kind].isNumeric);
    const fields = fieldsOfPortfolio(portfolio);
    expect(fields[0]?.field.kind).toBe(signalKinds[kind].field);
    expect(() =>
      checkFilter(
        { field: 'trait', operator: 'isKnown' },
        fields.map(({ field }) => field),
      ),
    ).not.toThrow();
  });

  test('the same cells are recognised without a map', async () => {
    const proposal = proposeMapping(await summariseColumns(table));
    expect(proposal.columns[0]?.map.kind, 'recognise the new kind in proposal/signalColumn.ts').toBe(kind);
  });
});

function tableOf(rows: readonly (readonly string[])[]): Table {
  const batch = rows.map((cells, index) => ({ row: index + 1, line: index + 2, cells }));
  return {
    path: 'kinds.csv',
    columns: ['trait'],
    log: createProblemLog(),
    async *batches() {
      yield batch;
    },
  } as Partial<Table> as Table;
}
