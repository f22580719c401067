import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { checkedRows } from './checkedRows.ts';
import { backupFailure } from './failures.ts';
import type { BackupHeader } from './format.ts';
import { type BackedUpTable, damaged, readBackup } from './readBackup.ts';
import { tableAndColumns, tablesOf } from './tables.ts';

export interface RestoreOptions {
  /** Brings the empty database to exactly the migrations of the backup; see `stepsOfBackup`. */
  readonly migrateTo: (header: BackupHeader) => Promise<void>;
  readonly progress?: (rows: number, table: string) => void;
}

export interface BackupRestored {
  readonly header: BackupHeader;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Puts a backup into an empty database, in one transaction: all of it, checked row by row against what was written, or
 * nothing. A database in which nothing was done yet counts as empty. `connection` is a connection of its own.
 *
 * Raises `restore-not-empty`, `backup-unreadable`, `backup-damaged`, `backup-newer`.
 */
export async function restoreBackup(
  connection: Client,
  path: string,
  options: RestoreOptions,
): Promise<BackupRestored> {
  const backup = await readBackup(path);
  try {
    await options.migrateTo(backup.header);
    await connection.query('begin');
    try {
      await makeEmpty(connection);
      const here = new Map((await tablesOf(connection)).map((table) => [table.table, table]));
      const figures = { tables: 0, rows: 0 };
      for await (const table of backup.tables()) {
        const { table: name, columns } = table.heading;
        const own = here.get(name);
        if (!own || columns.some((column) => !own.columns.includes(column))) {
          throw damaged(path, `table ${name} does not fit the migrations it names`);
        }
        figures.rows += await restoreTable(connection, table, path, (rows) =>
          options.progress?.(figures.rows + rows, name),
        );
        figures.tables++;
        here.delete(name);
      }
      if (here.size > 0) throw damaged(path, 'tables are missing');
      await restartSeries(connection);
      await connection.query('commit');
      return { header: backup.header, ...figures };
    } catch (error) {
      await connection.query('rollback');
      throw error;
    }
  } finally {
    backup.close();
  }
}

async function makeEmpty(connection: Client): Promise<void> {
  // Nobody begins a change between the look and the emptying.
  await connection.query('lock table workspace in access exclusive mode');
  const { rows } = await connection.query<{ changes: string }>(
    'select coalesce(sum(version), 0)::text as changes from workspace',
  );
  if (rows[0]?.changes !== '0') {
    throw backupFailure(
      'restore-not-empty',
      'The database holds work already, and a restore would replace it.',
      'Restore into a new data folder (--data) or an empty database (DATABASE_URL).',
    );
  }
  const tables = (await tablesOf(connection)).map(({ table }) => escapeIdentifier(table));
  await connection.query(`truncate ${tables.join(', ')}`);
}

async function restoreTable(
  connection: Client,
  table: BackedUpTable,
  path: string,
  progress: (rows: number) => void,
): Promise<number> {
  let rows = 0;
  const checked = checkedRows(table, path, (done) => {
    rows = done;
    progress(done);
  });
  const into = connection.query(copyFrom(`copy ${tableAndColumns(table.heading)} from stdin`));
  await pipeline(Readable.from(checked), into).catch((error: unknown) => {
    if ((error as { severity?: string }).severity === undefined) throw error;
    throw damaged(path, `table ${table.heading.table} holds what cannot be stored: ${(error as Error).message}`);
  });
  return rows;
}

/** Series of identity columns go on after the highest number restored. */
async function restartSeries(connection: Client): Promise<void> {
  const { rows } = await connection.query<{ table: string; column: string }>(
    `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attidentity <> '' and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`,
  );
  for (const { table, column } of rows) {
    await connection.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(1, (select coalesce(max(${escapeIdentifier(column)}), 0) from ${escapeIdentifier(table)})))`,
      [escapeIdentifier(table), column],
    );
  }
}
