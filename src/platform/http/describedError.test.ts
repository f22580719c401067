import { expect, test } from 'vitest';
import { testWorkspace } from '../operation/performed.fixture.ts';
import { describedError } from './describedError.ts';

const caught = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('what the database quotes of somebody is not kept, where it was is', async () => {
  const it = await testWorkspace({ migrations: [], routes: () => [] });
  const { pool } = it.database;
  await pool.query('create table person (name text constraint one_each unique, age int)');
  await pool.query(`insert into person values ('Ada Secret', 1)`);
  const doubled = await pool.query(`insert into person values ('Ada Secret', 2)`).catch((error: unknown) => error);
  const unread = await pool.query(`select $1::int`, ['Ada Secret']).catch((error: unknown) => error);
  await it.close();
  expect(describedError(doubled)).toMatchObject({ code: '23505', table: 'person', constraint: 'one_each' });
  expect(describedError(unread)).toMatchObject({ code: '22P02' });
  const broken = caught(() => JSON.parse('{"name": Ada Secret}'));
  expect(JSON.stringify([doubled, unread, broken].map(describedError))).not.toContain('Secret');
});

test('of faults of our own the words are kept', () => {
  const described = describedError(new TypeError('nothing there'));
  expect(described).toMatchObject({ name: 'TypeError', message: 'nothing there' });
  expect(described['frames']).toContainEqual(expect.stringContaining('describedError.test.ts'));
});
