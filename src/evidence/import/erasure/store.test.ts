import { afterAll, beforeAll, expect, test } from 'vitest';
import { getImport } from '../contract.ts';
import { type ImportWorkspace, importWorkspace } from '../importWorkspace.fixture.ts';
import { eraseFromImports } from './store.ts';

let here: ImportWorkspace;
beforeAll(async () => {
  here = await importWorkspace();
});
afterAll(() => here.close());

const map = {
  columns: {
    id: { role: 'identifier' as const },
    name: { role: 'name' as const },
    seats: { role: 'signal' as const, kind: 'number' as const },
  },
};

test('nothing of an erased customer is left in what imports keep', async () => {
  await here.importText('id,name,seats\nA,Secretive,12\nB,Birch,7\nC,Cedar,3\nD,Dogwood,hush\n', { map });
  await here.importText('id,name,seats\nA,Renamed,13\nB,Birch,8\n', { map });
  expect((await here.call(getImport, { import: 1 })).report.problems).not.toEqual([]);
  const { rows } = await here.database.pool.query('select number from customer where id = any($1)', [['A', 'D']]);
  const customers = rows.map(({ number }: { number: number }) => number);
  await eraseFromImports(here.db, here.workspace, { customers, concerned: customers });
  const { rows: kept } = await here.database.pool.query(
    "select (select coalesce(string_agg(import::text, ''), '') from import) || (select coalesce(string_agg(r::text, ''), '') from import_rename r) as text",
  );
  expect((kept[0] as { text: string }).text).not.toMatch(/Secretive|Renamed|hush/);
  expect((await here.call(getImport, { import: 1 })).report.customers).toMatchObject({ new: 4 });
});
