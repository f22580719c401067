import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stateDigest } from '../../evidence/living/digest/store.ts';
import { livingProcess } from '../../platform/database/livingProcess.ts';
import { livingPostmaster } from '../../platform/database/postmaster.ts';
import { type TestFolder, testFolder } from '../../platform/database/testFolder.fixture.ts';
import { restoredBackup } from './restoredBackup.fixture.ts';
import { withSlowMigrations } from './slowMigrations.fixture.ts';
import type { Victim } from './torturedService.fixture.ts';

/** A data folder with content whose migrations are killed, one further migration each time. */
export interface KilledMigrations {
  /** Gives what is wrong after the next start, which must have completed the migration by itself. */
  killNext(options: { readonly victim: Victim; readonly delayMs: number }): Promise<MigrationKilled>;
  /** How long the migration takes when nobody is killed, its backup included. */
  readonly migrationMs: number;
  end(): void;
}

export interface MigrationKilled {
  /** Whether the migration was done before the kill. */
  readonly wasDone: boolean;
  readonly recoveryMs: number;
  readonly complaints: string[];
}

export async function killedMigrations(): Promise<KilledMigrations> {
  const folder = testFolder();
  const { digest } = await said(migrator(folder, 0));
  let slow = 1;
  const { ms: migrationMs } = await said(migrator(folder, slow));
  const checked = new Set<string>(backupsIn(folder));
  return {
    migrationMs,
    async killNext({ victim, delayMs }) {
      slow++;
      const running = migrator(folder, slow);
      await running.begun;
      const postgres = victim === 'app' ? undefined : await postmasterOf(folder, running);
      await pause(delayMs);
      if (postgres !== undefined) killIfLiving(postgres);
      if (victim !== 'postgres') running.child.kill('SIGKILL');
      const wasDone = (await running.ended) === 0;

      const began = Date.now();
      const after = await said(migrator(folder, slow));
      const recoveryMs = Date.now() - began;
      const complaints: string[] = [];
      if (after.digest !== digest) complaints.push('the content differs after the migration');
      const wanted = withSlowMigrations(slow).map(({ id }) => id);
      if (after.applied.join() !== wanted.join()) complaints.push(`applied are ${after.applied.join()}`);
      const fresh = backupsIn(folder).filter((path) => !checked.has(path));
      for (const path of fresh) {
        checked.add(path);
        const restored = await digestOfBackup(path, slow).catch((error: Error) => error.message);
        if (restored !== digest) complaints.push(`${path} is not what was there before: ${restored}`);
      }
      if (fresh.length === 0) complaints.push('no backup was taken before the migration');
      const left = unfinishedIn(folder);
      if (left.length > 0) complaints.push(`unfinished backups are left: ${left.join()}`);
      return { wasDone, recoveryMs, complaints };
    },
    end: () => folder.remove(),
  };
}

interface Migrator {
  readonly child: ReturnType<typeof spawn>;
  readonly begun: Promise<unknown>;
  readonly ended: Promise<number | null>;
  readonly output: { out: string };
}

function migrator({ dataFolder }: TestFolder, slow: number): Migrator {
  const program = fileURLToPath(new URL('migrator.fixture.ts', import.meta.url));
  const words = ['--import', import.meta.resolve('tsx'), program, dataFolder, String(slow)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { out: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  return {
    child,
    output,
    begun: once(child.stdout, 'data'),
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** The PostgreSQL that it starts; undefined where it came to its end before anybody saw one. */
async function postmasterOf({ cluster }: TestFolder, { child }: Migrator): Promise<number | undefined> {
  while (child.exitCode === null) {
    const server = livingPostmaster(cluster);
    if (server) return server.pid;
    await pause(2);
  }
  return undefined;
}

function killIfLiving(pid: number): void {
  if (livingProcess(pid) !== undefined) process.kill(pid, 'SIGKILL');
}

async function said({ ended, output }: Migrator): Promise<{ digest: string; ms: number; applied: string[] }> {
  const exit = await ended;
  if (exit !== 0) throw new Error(`The start after the kill ended with ${exit}:\n${output.out}`);
  return JSON.parse(output.out.trim().split('\n').at(-1) ?? '');
}

function backupsIn(folder: TestFolder): string[] {
  return namesOfBackups(folder)
    .filter((name) => name.endsWith('.backup'))
    .map((name) => join(backupFolder(folder), name));
}

/** Those of killed processes are there until the next backup is taken; a completed start after it leaves none. */
function unfinishedIn(folder: TestFolder): string[] {
  return namesOfBackups(folder).filter((name) => name.includes('unfinished'));
}

function namesOfBackups(folder: TestFolder): string[] {
  return existsSync(backupFolder(folder)) ? readdirSync(backupFolder(folder)) : [];
}

function backupFolder({ dataFolder }: TestFolder): string {
  return join(dataFolder, 'backups');
}

function digestOfBackup(path: string, slow: number): Promise<string> {
  return restoredBackup(path, withSlowMigrations(slow), async (database) => {
    const { rows } = await database.pool.query<{ id: number }>('select id from workspace');
    return (await stateDigest({ db: database.kysely, connect: () => database.connect() }, rows[0]?.id ?? 0)).digest;
  });
}
