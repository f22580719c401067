import { expect, it } from 'vitest';
import { summariseColumns } from '../proposal/summarise.ts';
import { tableOfColumns } from '../proposal/textTable.fixture.ts';
import { columnReaders } from './columnReaders.ts';
import { formatProblems } from './formatProblems.ts';
import type { Mapping } from './mapping.ts';

const columns = {
  revenue: ['1.234', '12.345', '9.876', '2.500', '3.100'],
  since: ['03/04/2024', '05/06/2024', '01/02/2023', '07/08/2023', '11/12/2022'],
  size: ['1.5', '2.25', '10', '4', '7'],
};

async function problemsOf(map?: Mapping) {
  const { size, ...ambiguous } = columns;
  const table = map?.about === 'with size' ? { ...ambiguous, size } : ambiguous;
  const summaries = await summariseColumns(tableOfColumns(table));
  const problems = formatProblems(columnReaders(Object.keys(table), summaries, map ? { map } : {}), summaries);
  return problems.map(({ code, column }) => [code, column]);
}

it('says which numbers and dates are read by a guess, until the file or a map tells', async () => {
  expect(await problemsOf()).toEqual([
    ['decimal-ambiguous', 'revenue'],
    ['date-order-ambiguous', 'since'],
  ]);
  expect(await problemsOf({ about: 'with size', columns: {} })).toEqual([['date-order-ambiguous', 'since']]);
  const stated = {
    revenue: { role: 'signal', kind: 'number', decimal: ',' },
    since: { role: 'signal', kind: 'date', dateOrder: 'mdy' },
  } as const;
  expect(await problemsOf({ columns: stated })).toEqual([]);
});
