import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyInto } from './copyInto.ts';
import type { Database } from './database.ts';
import { freshDatabase } from './temporaryDatabase.fixture.ts';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query('create table note (id int primary key, words text)');
});
afterAll(() => database.close());

const words = async () =>
  (await database.pool.query<{ words: string }>('select words from note order by id')).rows.map((row) => row.words);

describe('lines copied within a transaction', () => {
  test('count when it commits, and what is asked meanwhile waits for them', async () => {
    await database.kysely.transaction().execute(async (transaction) => {
      const copying = copyInto(transaction, 'copy note from stdin', ['1\tone\n', Buffer.from('2\tünf\\t\n')]);
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from note`.execute(transaction);
      expect(rows[0]?.count).toBe(2);
      await copying;
    });
    expect(await words()).toEqual(['one', 'ünf\t']);
  });

  test('vanish with it, in any amount', async () => {
    async function* many() {
      for (let i = 0; i < 200; i++) yield `${i + 10}\t${'x'.repeat(10_000)}\n`;
    }
    const failing = database.kysely.transaction().execute(async (transaction) => {
      await copyInto(transaction, 'copy note from stdin', many());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await words()).toEqual(['one', 'ünf\t']);
  });

  test('that PostgreSQL refuses fail with its words, and the connection serves on', async () => {
    const failing = database.kysely
      .transaction()
      .execute((transaction) => copyInto(transaction, 'copy note from stdin', ['none\tno number\n']));
    await expect(failing).rejects.toThrow('invalid input syntax');
    expect(await words()).toEqual(['one', 'ünf\t']);
  });

  test('whose supply fails leave nothing, and the connection serves on', async () => {
    function* breaking() {
      yield '50\tfifty\n';
      throw new Error('the file ended early');
    }
    const failing = database.kysely
      .transaction()
      .execute((transaction) => copyInto(transaction, 'copy note from stdin', breaking()));
    await expect(failing).rejects.toThrow('the file ended early');
    expect(await words()).toEqual(['one', 'ünf\t']);
  });

  test('need a transaction', async () => {
    await expect(copyInto(database.kysely, 'copy note from stdin', [])).rejects.toThrow('transaction');
  });
});
