import { afterAll, expect, test } from 'vitest';
import { databaseFrom, freshDatabase } from './temporaryDatabase.fixture.ts';

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map((database) => database.close())));

test('a fresh database is empty and nobody else sees it', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  opened.push(one, other);
  await one.pool.query('create table only_here (id bigint)');
  const { rows } = await other.pool.query("select to_regclass('only_here') as found");
  expect(rows).toEqual([{ found: null }]);
});

test('a template is prepared once and copied with its rows', async () => {
  let prepared = 0;
  const template = `numbers_${process.pid}`;
  for (const _ of [1, 2]) {
    const database = await databaseFrom(template, async (empty) => {
      prepared++;
      await empty.pool.query('create table number as select generate_series(1, 10) as value');
    });
    opened.push(database);
    expect((await database.pool.query('select count(*)::int as count from number')).rows).toEqual([{ count: 10 }]);
  }
  expect(prepared).toBe(1);
});
