import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Client, escapeIdentifier } from 'pg';
import { copyOut } from '../../../platform/database/copyOut.ts';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import { joinSnapshot, type LivingPowers, snapshotOf } from '../filling/store.ts';
import type { Verification } from './contract.ts';
import type { Differences } from './differences.ts';

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

const ENDLESS_MERGE = 'a merge does not end at a customer that stands by itself';

/** What must hold of what is stored, as queries for what breaks it. */
const rules: readonly {
  readonly what: string;
  readonly subject: string;
  readonly broken: (workspace: number) => string;
}[] = [
  {
    what: 'a record speaks of a customer that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select r.delivery as id, r.customer as detail from record r where r.workspace = ${w} and not exists (select from customer c where c.workspace = r.workspace and c.number = r.customer)`,
  },
  {
    what: 'a record belongs to a delivery that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select r.delivery as id, r.customer as detail from record r where r.workspace = ${w} and not exists (select from delivery d where d.workspace = r.workspace and d.id = r.delivery)`,
  },
  {
    what: 'a delivery names a source that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select d.id, d.source as detail from delivery d where d.workspace = ${w} and not exists (select from source s where s.workspace = d.workspace and s.number = d.source)`,
  },
  {
    what: 'a delivery names an import that does not exist',
    subject: 'delivery',
    broken: (w) =>
      `select d.id, d.import as detail from delivery d where d.workspace = ${w} and d.import is not null and not exists (select from import i where i.workspace = d.workspace and i.id = d.import)`,
  },
  {
    what: 'a retraction takes back what does not exist',
    subject: 'retraction',
    broken: (w) =>
      `select r.id, coalesce(r.delivery, r.retracts) as detail from retraction r where r.workspace = ${w} and (
        (r.delivery is not null and not exists (select from delivery d where d.workspace = r.workspace and d.id = r.delivery)) or
        (r.retracts is not null and not exists (select from retraction e where e.workspace = r.workspace and e.id = r.retracts and e.id < r.id)))`,
  },
  {
    what: ENDLESS_MERGE,
    subject: 'customer',
    broken: (w) =>
      `with recursive climb as (
        select number as id, merged_into from customer where workspace = ${w} and merged_into is not null
        union select climb.id, c.merged_into from climb join customer c on c.workspace = ${w} and c.number = climb.merged_into
      ) select number as id, merged_into as detail from customer where workspace = ${w} and (
        (state = 'merged') <> (merged_into is not null) or
        (merged_into is not null and not exists (select from climb where climb.id = number and climb.merged_into is null)))`,
  },
  {
    what: 'an event is missing or is not of this workspace’s versions',
    subject: 'event',
    broken: (w) =>
      `select n as id, null as detail from generate_series(1, (select version from workspace where id = ${w})) n
        where not exists (select from event e where e.workspace = ${w} and e.id = n)
        union all select e.id, null from event e where e.workspace = ${w} and (e.id < 1 or e.id > (select version from workspace where id = ${w}))`,
  },
  ...['customer', 'delivery', 'retraction', 'signal', 'banding', 'source', 'import'].map((table) => ({
    what: `a version of ${table} lies above that of the workspace`,
    subject: table,
    broken: (w: number) =>
      `select ${{ customer: 'number', signal: 'number', banding: 'signal', source: 'number' }[table] ?? 'id'} as id, version as detail
        from ${table} where workspace = ${w} and version > (select version from workspace where id = ${w})`,
  })),
  {
    what: 'an import did not write the records that it reports',
    subject: 'import',
    // Only an erasure takes records away.
    broken: (w) =>
      `select id, records as detail from (select i.id, (i.report ->> 'records')::bigint as reported,
        (select count(*) from record r where r.workspace = i.workspace and r.delivery = i.delivery) as records
        from import i where i.workspace = ${w}) counted
        where records > reported or (records < reported and not exists (select from customer where workspace = ${w} and state = 'erased'))`,
  },
  {
    what: 'an import names customers that do not exist',
    subject: 'import',
    broken: (w) =>
      `select i.id, i.last_customer as detail from import i where i.workspace = ${w} and i.last_customer is not null and (
        i.first_customer > i.last_customer or not exists (select from customer c where c.workspace = i.workspace and c.number = i.last_customer))`,
  },
];

/** Notes what breaks a rule, at most a few of each. False where merges lead nowhere, so that nothing can be folded. */
export async function checkRules(snapshot: AnyDatabase, workspace: number, differences: Differences): Promise<boolean> {
  for (const { what, subject, broken } of rules) {
    const query = sql.raw(`select id, detail from (${broken(workspace)}) broken order by id limit ${MOST_OF_ONE_RULE}`);
    const { rows } = await sql<{ id: number; detail: number | null }>`${query}`.execute(snapshot);
    for (const { id, detail } of rows) {
      differences.note({ what, where: `${subject}/${id}`, expected: 'none', found: String(detail ?? id) });
    }
  }
  return !differences.kept.some(({ what }) => what === ENDLESS_MERGE);
}

const MOST_OF_ONE_RULE = 20;

export interface StoredFigures {
  readonly deliveries: number;
  readonly records: number;
  readonly retractions: number;
  readonly events: number;
}

export async function storedFigures(snapshot: AnyDatabase, workspace: number): Promise<StoredFigures> {
  const { rows } = await sql<StoredFigures>`select
    (select count(*) from delivery where workspace = ${workspace}) as deliveries,
    (select count(*) from record where workspace = ${workspace}) as records,
    (select count(*) from retraction where workspace = ${workspace}) as retractions,
    (select count(*) from event where workspace = ${workspace}) as events`.execute(snapshot);
  return rows[0] as StoredFigures;
}

export interface ListedRow {
  readonly number: number;
  readonly id: string;
  readonly name: string | null;
}

/** Active customers by number, a page at a time. */
export async function* activeCustomers(snapshot: AnyDatabase, workspace: number): AsyncGenerator<ListedRow> {
  for (let after = -1; ; ) {
    const { rows } = await sql<ListedRow>`select number, id, name from customer
      where workspace = ${workspace} and state = 'active' and number > ${after} order by number limit 10000`.execute(
      snapshot,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}
