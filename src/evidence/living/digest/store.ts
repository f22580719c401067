import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Client, escapeIdentifier } from 'pg';
import { copyOut } from '../../../platform/database/copyOut.ts';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import { joinSnapshot, type LivingPowers, snapshotOf } from '../filling/store.ts';
import type { Verification } from '../verify/contract.ts';

export type TableDigest = Verification['tables'][number];

export interface StateDigest {
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly tables: TableDigest[];
}

/**
 * A digest of all that is stored of a workspace, row by row in the order of the keys. Equal digests: the same customers,
 * deliveries, facts, signals, bands, decisions, events. The workspace's own number, jobs, uploads and answers kept for
 * repeated requests do not count, so a restored copy has the digest of its original.
 *
 * ```ts
 * (await stateDigest({ db, connect }, 1)).digest // '9f86d0...'
 * ```
 */
export function stateDigest(
  { db, connect }: Pick<LivingPowers, 'db' | 'connect'>,
  workspace: number,
): Promise<StateDigest> {
  return snapshotOf(db, (snapshot) => digestOf(snapshot, connect, workspace));
}

/** The same within a snapshot that is open already. */
export async function digestOf(
  snapshot: AnyDatabase,
  connect: () => Promise<Client>,
  workspace: number,
): Promise<StateDigest> {
  const client = await connect();
  try {
    await joinSnapshot(client, snapshot);
    await client.query("set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1");
    const all = createHash('sha256');
    const tables: TableDigest[] = [];
    for (const table of await statedTables(snapshot)) {
      const { rows, digest } = await tableDigest(client, table, workspace);
      tables.push({ table: table.name, rows, digest });
      all.update(`${table.name} ${rows} ${digest}\n`);
    }
    return { digest: all.digest('hex'), tables };
  } finally {
    await client.end();
  }
}

interface StatedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of its key, those of text to be compared byte by byte. */
  readonly keys: readonly { readonly name: string; readonly isText: boolean }[];
}

const notStated = ['job', 'upload', 'idempotency', 'touched'];

async function statedTables(db: AnyDatabase): Promise<StatedTable[]> {
  const { rows } = await sql<StatedTable>`
    select table_name as name,
      (select json_agg(column_name order by ordinal_position) from information_schema.columns inside
        where inside.table_schema = tables.table_schema and inside.table_name = tables.table_name
          and column_name <> 'workspace') as columns,
      coalesce((select json_agg(json_build_object('name', attname, 'isText', format_type(atttypid, null) = 'text') order by place)
        from pg_index
        cross join lateral unnest(indkey) with ordinality as key (number, place)
        join pg_attribute on attrelid = indrelid and attnum = key.number
        where indrelid = format('%I.%I', table_schema, table_name)::regclass and indisprimary), '[]') as keys
    from information_schema.tables tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> all(${notStated}::text[])
      and exists (select from information_schema.columns inside where inside.table_schema = tables.table_schema
        and inside.table_name = tables.table_name and column_name = 'workspace')
    order by table_name collate "C"
  `.execute(db);
  return rows;
}

async function tableDigest(
  client: Client,
  { name, columns, keys }: StatedTable,
  workspace: number,
): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  const order = keys.map((key) => `${escapeIdentifier(key.name)}${key.isText ? ' collate "C"' : ''}`);
  const query = `select row(${columns.map((column) => escapeIdentifier(column)).join()})::text from ${escapeIdentifier(name)}
    where workspace = ${workspace} order by ${order.length > 0 ? order.join() : '1'}`;
  await copyOut(client, query, 1, ({ bytes, starts, lengths }) => {
    const start = starts[0] as number;
    hash.update(bytes.subarray(start, start + (lengths[0] as number))).update('\n');
    rows++;
  });
  return { rows, digest: hash.digest('hex') };
}
