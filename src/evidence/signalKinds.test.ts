import { describe, expect, test } from 'vitest';
import { fieldsOfPortfolio } from './filter/field.ts';
import { checkFilter } from './filter/filterCheck.ts';
import { columnReaders } from './mapping/columnReaders.ts';
import { portfolioFromTable } from './portfolio/portfolioFromTable.ts';
import { summariseColumns } from './proposal/summarise.ts';
import { createProblemLog } from './reading/problemLog.ts';
import type { Table } from './reading/table.ts';
import { type SignalKind, signalKindNames, signalKinds } from './signal.ts';

/** Two cells of each kind, low then high; a new kind adds its own. */
const cells: Readonly<Record<SignalKind, readonly [string, string]>> = {
  scale: ['low', 'high'],
  yesno: ['no', 'yes'],
  number: ['3', '40'],
  choice: ['red', 'blue'],
  date: ['2024-01-31', '2026-11-21'],
};

describe.each(signalKindNames)('a column of kind %s finds its whole way from a file to the filter', (kind) => {
  const [low, high] = cells[kind];
  const rows = Array.from({ length: 40 }, (_, row) => [row % 2 === 0 ? low : high]);
  const table = tableOf(rows);
  const answers = kind === 'scale' || kind === 'yesno' ? { answers: [low, high] } : {};
  const map = { columns: { trait: { role: 'signal' as const, kind, ...answers } } };

  test('every cell is read, and low and high lie in bands of their own', async () => {
    const readers = columnReaders(table.columns, await summariseColumns(table), { map });
    const { portfolio, problems } = await portfolioFromTable(table, readers);
    const [column] = portfolio.columns;
    expect(problems).toEqual([]);
    expect(column?.signal.kind).toBe(kind);
    expect(column?.bands[0]).toBeGreaterThan(0);
    expect(column?.bands[1]).toBeGreaterThan(0);
    expect(column?.bands[0]).not.toBe(column?.bands[1]);
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
