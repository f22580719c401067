import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { from as copyFrom } from 'pg-copy-streams';
import { customersMigration } from '../src/customers/migrations.ts';
import { runImport } from '../src/evidence/import/contract.ts';
import type { UploadedFile } from '../src/evidence/import/openUpload.ts';
import { importRoutes } from '../src/evidence/import/routes.ts';
import { evidenceMigration } from '../src/evidence/migrations.ts';
import { evidenceSeed } from '../src/evidence/store.ts';
import { type Database, databaseAt } from '../src/platform/database/database.ts';
import { embeddedServer } from '../src/platform/database/embeddedServer.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { platformMigrations } from '../src/platform/migrations.ts';
import type { AnyDatabase } from '../src/platform/operation/handled.ts';
import { performer } from '../src/platform/operation/performer.ts';
import { makeWorkspace, OWNER } from '../src/platform/workspace/store.ts';
import { writeCustomers } from './customersFile.ts';

/**
 * Import of 100,000 and 1,000,000 rows x 20 columns against PostgreSQL's own COPY of the same file into a plain table of
 * twenty text columns, on the same durable server in the same run; then the same file again. Peak memory is that of this
 * process and of the largest server process.
 */
const folder = await mkdtemp(join(tmpdir(), 'bellwether-bench-'));
// The server does not run as root, and has to reach its data.
await chmod(folder, 0o711);
const server = await embeddedServer({ dataFolder: join(folder, 'data'), durable: true, mostConnections: 20 });
const sizes = (process.env['BENCH_ROWS'] ?? '100000,1000000').split(',').map(Number);
try {
  for (const rows of sizes) await bench(rows);
} finally {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
}

/** The quickest of some runs, as noise only ever adds: fewer where there is more to do. */
async function bench(rows: number): Promise<void> {
  const path = join(folder, `${rows}.csv`);
  await writeCustomers(path, rows, 'plain');
  const { size: bytes } = await stat(path);
  const file = { path, fileName: 'customers.csv', bytes, sha256: 'x' };
  const runs = rows > 300_000 ? 2 : 4;
  const database = await databaseAt({
    kind: 'embedded',
    connection: { ...server.connection, database: 'postgres' },
    onNote: () => {},
    leave: async () => {},
  });
  const best = { copy: Number.POSITIVE_INFINITY, first: Number.POSITIVE_INFINITY, again: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    await database.pool.query('drop schema public cascade');
    await database.pool.query('create schema public');
    best.copy = Math.min(best.copy, await copyPlain(database, path));
    const call = await importer(database, file);
    await database.pool.query('checkpoint');
    best.first = Math.min(best.first, await timed(call));
    best.again = Math.min(best.again, await timed(call));
  }
  print(rows, 'COPY of the file, plain table', best.copy, best.copy);
  print(rows, 'import into an empty workspace', best.first, best.copy);
  print(rows, 'import of the same file again', best.again, best.copy);
  const own = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${rows} rows: peak ${own.toFixed(0)} MB in this process, ${serverPeak().toFixed(0)} MB in the largest of the server\n`,
  );
  await database.close();
}

async function copyPlain(database: Database, path: string): Promise<number> {
  const client = await database.connect();
  await client.query('drop table if exists plain');
  const columns = Array.from({ length: 20 }, (_, i) => `c${i} text`);
  await client.query(`create table plain (${columns.join(', ')})`);
  await client.query('checkpoint');
  const startedAt = performance.now();
  await pipeline(createReadStream(path), client.query(copyFrom('copy plain from stdin (format csv, header)')));
  const seconds = (performance.now() - startedAt) / 1000;
  await client.query('drop table plain');
  await client.end();
  return seconds;
}

/** Imports the file into a workspace of its own, as often as it is called. */
async function importer(database: Database, file: UploadedFile): Promise<() => Promise<void>> {
  await migrate(database, [...platformMigrations, customersMigration, evidenceMigration], {
    appVersion: 'bench',
    backupFirst: async () => {},
  });
  const db = database.kysely as AnyDatabase;
  const now = new Date().toISOString();
  const workspace = await makeWorkspace(db, { name: 'Bench', owner: 'Owner', now }, [evidenceSeed]);
  await sql`insert into offering (workspace, id, name, version) values (${workspace}, 1, 'Offering', 0)`.execute(db);
  const imports = performer(importRoutes({ uploadedFile: async () => file }), { db, now: () => new Date() });
  const caller = { workspace, actor: OWNER };
  return async () => {
    await imports.perform(runImport, { upload: 'x', outcome: 'status=won' }, caller);
  };
}

async function timed(action: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await action();
  return (performance.now() - startedAt) / 1000;
}

function print(rows: number, what: string, seconds: number, copySeconds: number): void {
  const ratio = (seconds / copySeconds).toFixed(2);
  process.stdout.write(
    `${String(rows).padStart(8)} rows  ${what.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  x ${ratio}\n`,
  );
}

/** Peak resident memory of the largest server process, shared buffers included, where the system tells. */
function serverPeak(): number {
  const postmaster = readFileSync(join(server.home.cluster, 'postmaster.pid'), 'utf8').split('\n')[0] as string;
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => statusOf(pid))
    .filter((status) => new RegExp(`^PPid:\\s+${postmaster}$`, 'm').test(status))
    .map((status) => Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  return Math.max(0, ...peaks);
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
