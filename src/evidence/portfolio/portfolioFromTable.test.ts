import { expect, test } from 'vitest';
import type { ColumnReader } from '../mapping/columnReader.ts';
import type { ColumnMap } from '../mapping/mapping.ts';
import { problemText } from '../problemText.ts';
import type { Problem, Reading, Table } from '../reading/table.ts';
import type { Signal, SignalKind } from '../signal.ts';
import { portfolioFromTable } from './portfolioFromTable.ts';

const deals = `id,account,manager,region,employees,tender,note,status
d1,Alpha,Ann,North,12,yes,x,Won
d2,Beta,Bob,South,?,no,x,Lost
d3,Alpha,Ann,North,many,yes,,Won
,Gamma,Cyd,,40,,x,Open
d2,Beta,Bob,South,90,no,,Lost
d6,Delta,Dan,North,12,yes,y,Lost`;

const readers: ColumnReader[] = [
  reader('id', 0, { role: 'identifier' }),
  reader('account', 1, { role: 'name' }),
  reader('manager', 2, { role: 'signal', personal: true }, 'choice'),
  reader('region', 3, { role: 'segment' }, 'choice'),
  reader('employees', 4, { role: 'signal' }, 'number'),
  reader('tender', 5, { role: 'signal' }, 'yesno'),
  reader('note', 6, { role: 'ignore' }),
  reader('status', 7, { role: 'signal' }, 'choice'),
];
const outcome = {
  column: 'status',
  outcomeOf: (cell: string): 1 | 0 | undefined => (cell === 'Won' ? 1 : cell === 'Lost' ? 0 : undefined),
};

test('every row of a file is a case, in file order, with its identifier, name, segment and outcome', async () => {
  const cases = await portfolioFromTable(tableOf(deals), readers, { outcome });
  expect(cases.portfolio.customers).toEqual(['d1', 'd2', 'd3', 'row 4', 'd2', 'd6']);
  expect([...cases.rowNumbers]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(cases.ids).toEqual(['d1', 'd2', 'd3', null, 'd2', 'd6']);
  expect(cases.names?.[3]).toBe('Gamma');
  expect([...(cases.outcomes ?? [])]).toEqual([1, 0, 1, -1, 0, 0]);
  const [region] = cases.segments;
  expect(Array.from(region?.codes ?? [], (code) => region?.names[code] ?? null)).toEqual([
    'North',
    'South',
    'North',
    null,
    'South',
    'North',
  ]);
});

test('personal and ignored columns, identifiers and the outcome are never scored', async () => {
  const { portfolio } = await portfolioFromTable(tableOf(deals), readers, { outcome });
  expect(portfolio.columns.map((column) => column.signal.id)).toEqual(['region', 'employees', 'tender']);
});

test('a cell that cannot be read is missing, and is reported by row and column with a remedy', async () => {
  const table = tableOf(deals);
  const { portfolio, problems } = await portfolioFromTable(table, readers);
  expect(portfolio.columns[1]?.bands[2]).toBe(0);
  expect(portfolio.columns[1]?.numbers?.[2]).toBeNaN();
  expect(problems).toEqual([
    {
      code: 'cell-unreadable',
      row: 3,
      line: 4,
      column: 'employees',
      figures: { cell: 'many', kind: 'number' },
    },
  ]);
  expect(problemText(problems[0] as Problem)).toBe(
    'row 3, line 4, column "employees": "many" cannot be read as a number, so it counts as missing. Correct the cell, say in the map how its column is to be read, or list "many" there under "missing".',
  );
});

test('a cell that says nothing is missing without complaint', async () => {
  const { portfolio, problems } = await portfolioFromTable(tableOf(deals), readers);
  expect(portfolio.columns[1]?.bands[1]).toBe(0);
  expect(problems).toHaveLength(1);
});

test('rows that look alike to every model, and rows of one customer, are one group', async () => {
  const { groupOfRow } = await portfolioFromTable(tableOf(deals), readers, { outcome });
  expect([...groupOfRow]).toEqual([0, 1, 2, 3, 1, 0]);
});

test('a stored version of the bands is used unchanged, and made anew only when that is asked for by name', async () => {
  const first = await portfolioFromTable(tableOf(deals), readers, { outcome });
  const bandings = new Map(first.portfolio.columns.map(({ banding }) => [banding.signal, banding]));
  const grown = `${deals}\nd7,Epsilon,Eve,West,400,yes,,Won`;
  const again = await portfolioFromTable(tableOf(grown), readers, { outcome, bandings });
  expect(again.portfolio.columns.map(({ banding }) => banding)).toEqual([...bandings.values()]);
  expect(again.portfolio.columns[0]?.bands[6]).toBe(bandings.get('region')?.other);
  const rebanded = await portfolioFromTable(tableOf(grown), readers, { outcome, bandings, rebanded: ['employees'] });
  expect(rebanded.portfolio.columns.map(({ banding }) => banding.version)).toEqual([1, 2, 1]);
  expect(rebanded.portfolio.columns[1]?.banding.edges).toContain(400);
});

test('bands of a number are refused for a column that is now read as a choice', async () => {
  const { portfolio } = await portfolioFromTable(tableOf(deals), readers);
  const bandings = new Map(portfolio.columns.map(({ banding }) => [banding.signal, banding]));
  const otherwise = readers.map((one) =>
    one.column === 'employees' ? reader('employees', 4, one.map, 'choice') : one,
  );
  await expect(portfolioFromTable(tableOf(deals), otherwise, { bandings })).rejects.toMatchObject({
    code: 'bands-unfit',
  });
});

test('an outcome column that is not in the file is refused', async () => {
  const missing = { ...outcome, column: 'Stage' };
  await expect(portfolioFromTable(tableOf(deals), readers, { outcome: missing })).rejects.toMatchObject({
    code: 'column-unknown',
  });
});

test('a file without rows gives an empty portfolio', async () => {
  const cases = await portfolioFromTable(tableOf(deals.split('\n')[0] as string), readers, { outcome });
  expect(cases.portfolio.customers).toEqual([]);
  expect(cases.groupOfRow).toHaveLength(0);
});

function reader(column: string, index: number, map: ColumnMap, kind?: SignalKind): ColumnReader {
  const signal: Signal | undefined = kind && {
    id: column,
    label: column,
    kind,
    ...(kind === 'yesno' && { answers: ['no', 'yes'] }),
    about: map.personal ? 'person' : 'organisation',
    role: map.role === 'segment' ? 'segment' : 'signal',
  };
  return { column, index, map, isStated: true, ...(signal && { signal }), read: (cell) => readAs(kind, cell) };
}

function readAs(kind: SignalKind | undefined, cell: string) {
  if (cell === '' || cell === '?') return null;
  if (kind !== 'number') return cell;
  return Number.isNaN(Number(cell)) ? undefined : Number(cell);
}

function tableOf(text: string): Table {
  const [header, ...lines] = text.split('\n').map((line) => line.split(','));
  const problems: Problem[] = [];
  return {
    path: 'deals.csv',
    reading: {} as Reading,
    reasons: {},
    columns: header ?? [],
    log: { problems, counts: {}, report: (problem) => problems.push(problem) },
    async *batches() {
      for (const [i, cells] of lines.entries()) yield [{ row: i + 1, line: i + 2, cells }];
    },
  };
}
