import { type Kysely, sql } from 'kysely';
import type { NoTables } from './database.ts';

/** Tables without their indexes and keys, to be filled and then indexed again. */
export interface UnindexedTables {
  /** Makes the indexes and keys again. Fails where a row breaks one of them, as the writing of that row would have. */
  index(): Promise<void>;
}

/**
 * Makes empty tables ready to be filled within a transaction as quickly as PostgreSQL can: nobody else sees them until it
 * ends, their indexes and keys are taken off, and they are truncated, so that under `wal_level = minimal` their rows need no
 * write-ahead log. Undefined, with nothing changed, where that cannot be had: a table holds rows, others are using one, or the
 * server does not allow it. A transaction that fails leaves everything as it was.
 *
 * ```ts
 * const unindexed = await unindexEmptyTables(transaction, ['customer', 'record']);
 * await copyInto(transaction, 'copy record from stdin', lines);
 * await unindexed?.index();
 * ```
 *
 * Source: PostgreSQL 18 documentation, "Populating a Database".
 */
export async function unindexEmptyTables(
  transaction: Kysely<NoTables>,
  tables: readonly string[],
): Promise<UnindexedTables | undefined> {
  if (!transaction.isTransaction) throw new Error('Tables are unindexed within a transaction only.');
  const run = async (statement: string) => void (await sql.raw(statement).execute(transaction));
  const names = tables.map((table) => `"${table}"`).join(', ');
  await run('savepoint unindexed');
  try {
    const before = await settingsOf(transaction);
    await run(`set local lock_timeout = '${LONGEST_WAIT_MS}ms'`);
    await run(`lock table ${names} in access exclusive mode`);
    await run(`set local lock_timeout = '${before.lockTimeout}'`);
    for (const table of tables) await refuseRows(transaction, table);
    const definitions = await definitionsOf(transaction, tables);
    await run(`truncate ${names}`);
    // Rows that need no log are on the disk when the transaction ends: better begun early than waited for.
    await run(`set local backend_flush_after = '1MB'`);
    for (const { take } of definitions) await run(take);
    await run('release savepoint unindexed');
    return {
      async index() {
        // An index of many rows takes longer than a statement usually may.
        await run('set local statement_timeout = 0');
        await run(`set local maintenance_work_mem = '${SORTING_MEGABYTES}MB'`);
        await run(`set local max_parallel_maintenance_workers = ${SORTING_WORKERS}`);
        for (const { make } of definitions) await run(make);
        // Until it has statistics, a table that was empty is searched from one end to the other.
        await run(`set local default_statistics_target = ${ROUGH_STATISTICS}`);
        await run(`analyze ${names}`);
        await run(`set local default_statistics_target = '${before.statisticsTarget}'`);
        await run(`set local statement_timeout = '${before.statementTimeout}'`);
      },
    };
  } catch (error) {
    if (!isServerRefusal(error)) throw error;
    await run('rollback to savepoint unindexed');
    await run('release savepoint unindexed');
    return undefined;
  }
}

/** Some million rows are sorted in memory, by the processors that have waited for them. */
const SORTING_MEGABYTES = 512;
const SORTING_WORKERS = 2;
/** Some thousand rows are looked at; the server looks at more by itself later. */
const ROUGH_STATISTICS = 10;
/** Whoever reads an empty table is done with it quickly; else the tables are filled the ordinary way. */
const LONGEST_WAIT_MS = 500;

interface Settings {
  readonly lockTimeout: string;
  readonly statementTimeout: string;
  readonly statisticsTarget: string;
}

async function settingsOf(transaction: Kysely<NoTables>) {
  const { rows } = await sql<Settings>`
    select current_setting('lock_timeout') as "lockTimeout", current_setting('statement_timeout') as "statementTimeout",
      current_setting('default_statistics_target') as "statisticsTarget"
  `.execute(transaction);
  return rows[0] as Settings;
}

class TableHoldsRows extends Error {}

async function refuseRows(transaction: Kysely<NoTables>, table: string): Promise<void> {
  const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(transaction);
  if (rows.length > 0) throw new TableHoldsRows(`${table} holds rows.`);
}

interface IndexDefinition {
  readonly take: string;
  readonly make: string;
}

/**
 * As the catalogue has them; what it would not tell in full, such as the tablespace of an index, stays in place, and so do
 * partial indexes, which take up few rows.
 */
async function definitionsOf(transaction: Kysely<NoTables>, tables: readonly string[]): Promise<IndexDefinition[]> {
  const { rows } = await sql<IndexDefinition>`
    select
      case when own.oid is null then format('drop index %s', index.indexrelid::regclass)
        else format('alter table %s drop constraint %I', index.indrelid::regclass, own.conname) end as take,
      case when own.oid is null then pg_get_indexdef(index.indexrelid)
        else format('alter table %s add constraint %I %s', index.indrelid::regclass, own.conname, pg_get_constraintdef(own.oid))
        end as make
    from pg_index index
    join pg_class class on class.oid = index.indexrelid
    left join pg_constraint own on own.conindid = index.indexrelid and own.conrelid = index.indrelid
      and own.contype in ('p', 'u', 'x')
    where index.indrelid = any(${tables.map((table) => `"${table}"`)}::text[]::regclass[])
      and index.indpred is null and index.indisvalid and not index.indisreplident and not index.indisclustered and class.reltablespace = 0
    order by index.indexrelid
  `.execute(transaction);
  return rows;
}

function isServerRefusal(error: unknown): boolean {
  return error instanceof TableHoldsRows || /^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '');
}
