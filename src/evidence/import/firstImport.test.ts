import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyBase } from '../living/verify/contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

const ROWS = 300;
const header = 'customer_id,name,region,usage\n';
const rowsFrom = (first: number, usage = 1) =>
  Array.from({ length: ROWS }, (_, i) => `C${first + i},Works ${first + i},North,${i * usage}\n`).join('');

/** Every file counts as large, so that an import into empty tables takes their indexes off. */
describe('the first large import', () => {
  let here: ImportWorkspace;
  beforeEach(async () => {
    here = await importWorkspace(0, { bytesUnindexed: [0, 1e9] });
  });
  afterEach(() => here.close());

  const indexes = async () => {
    const { rows } = await sql`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition, indisvalid, conname, contype
      from pg_index left join pg_constraint on conindid = indexrelid
      where indrelid in ('customer'::regclass, 'record'::regclass) order by 1`.execute(here.db);
    return rows;
  };
  /** The files that the tables lie in; truncated ones lie in others. */
  const files = async () => {
    const { rows } = await sql<{ file: number }>`
      select pg_relation_filenode(name) as file from unnest(array['customer', 'record']) as name`.execute(here.db);
    return rows.map(({ file }) => file);
  };
  const soundness = async () => {
    const { isSound, differences, figures } = await here.call(verifyBase, {});
    return { isSound, differences, customers: figures.customers, records: figures.records };
  };

  test('leaves indexes and keys as they were, and everything sound', async () => {
    const [before, empty] = [await indexes(), await files()];
    expect(before).toHaveLength(4);
    await here.importText(header + rowsFrom(1));
    expect(await files()).not.toEqual(empty);
    expect(await indexes()).toEqual(before);
    expect(await soundness()).toEqual({ isSound: true, differences: [], customers: ROWS, records: ROWS });
    expect(await here.values('C7')).toMatchObject({ usage: 6 });
  });

  test('is followed by others into tables that keep their indexes', async () => {
    await here.importText(header + rowsFrom(1));
    const filled = await files();
    expect(await here.importText(header + rowsFrom(1))).toMatchObject({ import: null });
    await here.importText(header + rowsFrom(ROWS + 1));
    expect(await files()).toEqual(filled);
    expect(await soundness()).toMatchObject({ isSound: true, customers: 2 * ROWS });
  });

  test.each([
    ['that contradicts itself', header + rowsFrom(1) + rowsFrom(1, 2), 'rows-contradict'],
    ['with a cell that cannot be stored', `${header + rowsFrom(1)}C9999,Wor\0ks,North,1\n`, 'cell-unstorable'],
  ])('of a file %s leaves everything as it was', async (_, text, code) => {
    const [before, empty] = [await indexes(), await files()];
    await expect(here.importText(text)).rejects.toMatchObject({ code });
    expect(await indexes()).toEqual(before);
    expect(await files()).toEqual(empty);
    expect(await here.count('customer')).toBe(0);
    await here.importText(header + rowsFrom(1));
    expect(await soundness()).toMatchObject({ isSound: true, customers: ROWS });
  });

  test('that is cancelled midway leaves everything as it was', async () => {
    const [before, empty] = [await indexes(), await files()];
    const abort = new AbortController();
    const progress = (rows: number) => {
      if (rows > 1000) abort.abort();
    };
    const many = Array.from({ length: 400 }, (_, i) => rowsFrom(1 + i * ROWS)).join('');
    await expect(here.importText(header + many, {}, { signal: abort.signal, progress })).rejects.toThrow('abort');
    expect(await indexes()).toEqual(before);
    expect(await files()).toEqual(empty);
    expect(await here.count('record')).toBe(0);
  });

  test('goes the ordinary way while somebody is using a table', async () => {
    const empty = await files();
    const other = await here.database.connect();
    await other.query('begin; select from record');
    await here.importText(header + rowsFrom(1));
    await other.query('commit');
    await other.end();
    expect(await files()).toEqual(empty);
    expect(await soundness()).toMatchObject({ isSound: true, customers: ROWS });
  });
});
