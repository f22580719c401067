import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupFailure } from './failures.ts';
import { type BackupHeader, END_OF_ROWS } from './format.ts';
import { MIGRATION_TABLE, tableAndColumns, tablesOf } from './tables.ts';
import { dropUnfinished, unfinishedName } from './unfinished.ts';

export interface BackupMade {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

export interface BackupOptions {
  readonly appVersion: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly progress?: (rows: number, table: string) => void;
}

/**
 * Writes everything in the database to a file, as it is at one moment, while others go on reading and writing. The file
 * appears under its name only when it is whole. `connection` is a connection of its own, outside any transaction.
 *
 * Raises `backup-unwritable` and `backup-empty`.
 */
export async function writeBackup(connection: pg.Client, path: string, options: BackupOptions): Promise<BackupMade> {
  const unfinished = unfinishedName(path);
  const figures = { tables: 0, rows: 0 };
  try {
    await dropUnfinished(dirname(path), basename(path));
    const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(linesOfBackup(connection, options, figures)), createGzip({ level: 3 }), file);
    const bytes = file.bytesWritten;
    await flush(unfinished);
    await rename(unfinished, path);
    await flush(dirname(path));
    return { ...figures, bytes };
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !FILE_TROUBLES.has(code)) throw error;
    throw backupFailure(
      'backup-unwritable',
      `${path} cannot be written: ${message}.`,
      'Name another place, or make room.',
      {
        file: path,
      },
    );
  }
}

const FILE_TROUBLES = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EISDIR',
  'EROFS',
  'ENOTDIR',
  'EDQUOT',
  'EEXIST',
]);

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch {
    // Some systems cannot flush a folder; the file itself was flushed before.
  } finally {
    await handle.close();
  }
}

async function* linesOfBackup(
  connection: pg.Client,
  options: BackupOptions,
  figures: { tables: number; rows: number },
): AsyncGenerator<string | Buffer> {
  await connection.query('begin isolation level repeatable read read only');
  try {
    yield `${JSON.stringify(await headerOf(connection, options))}\n`;
    for (const heading of await tablesOf(connection)) {
      yield `${JSON.stringify(heading)}\n`;
      const hash = createHash('sha256');
      const rows = connection.query(copyTo(`copy ${tableAndColumns(heading)} to stdout`));
      let last = NEWLINE;
      let before = figures.rows;
      for await (const piece of rows as AsyncIterable<Buffer>) {
        hash.update(piece);
        for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, at + 1)) figures.rows++;
        last = piece[piece.length - 1] as number;
        options.progress?.(figures.rows, heading.table);
        yield piece;
      }
      if (last !== NEWLINE) throw new Error(`COPY of ${heading.table} did not end with a line.`);
      before = figures.rows - before;
      figures.tables++;
      yield `${END_OF_ROWS}\n${JSON.stringify({ table: heading.table, rows: before, sha256: hash.digest('hex') })}\n`;
    }
    yield `${JSON.stringify({ end: 'bellwether', ...figures })}\n`;
  } finally {
    await connection.query('rollback');
  }
}

const NEWLINE = 0x0a;

async function headerOf(connection: pg.Client, { appVersion, madeAt }: BackupOptions): Promise<BackupHeader> {
  const { rows: found } = await connection.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [
    MIGRATION_TABLE,
  ]);
  if (!found[0]?.exists) {
    const message = 'The database holds nothing of Bellwether yet.';
    throw backupFailure('backup-empty', message, 'Check --data and DATABASE_URL; doctor says which database is used.');
  }
  const { rows: versions } = await connection.query<{ server_version: string }>('show server_version');
  const { rows: migrations } = await connection.query<{ id: string; checksum: string }>(
    `select id, checksum from ${MIGRATION_TABLE} order by id`,
  );
  return {
    backup: 'bellwether',
    format: 1,
    appVersion,
    serverVersion: versions[0]?.server_version ?? '',
    madeAt,
    migrations,
  };
}
