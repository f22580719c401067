import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { owner, serverEnvironment } from './cluster.ts';
import { databaseFailure } from './failures.ts';
import { executable } from './findBinaries.ts';
import type { Home } from './homeFolder.ts';
import { livingProcess, worksOnFolder } from './livingProcess.ts';
import { disownRemains, type PostmasterFile, readPostmasterFile } from './postmasterFile.ts';
import { socketFolder } from './socketFolder.ts';

const largestLogBytes = 5_000_000;
const mostStopMs = 120_000;
const mostRetryMs = 60_000;

/** The server that lives on this data folder, whatever it is doing; undefined when there is none. */
export function livingPostmaster(cluster: string): PostmasterFile | undefined {
  const file = readPostmasterFile(cluster);
  return file && livingProcess(file.pid) !== undefined && worksOnFolder(file.pid, cluster) ? file : undefined;
}

/**
 * A server on this data folder that accepts connections: the one that runs, or a new one, which outlives this process.
 * Remains of a dead server are cleared away first. `place` gives the folder of the binaries. Call under the lock. Raises `postgres-failed` with the end of its log.
 */
export async function runningPostmaster(
  home: Home,
  place: () => string,
  settings: readonly string[],
  onNote: (text: string) => void,
): Promise<PostmasterFile> {
  const started = Date.now();
  for (;;) {
    const living = livingPostmaster(home.cluster);
    if (living && living.status !== 'stopping') {
      const ready = await whenReady(home.cluster, living.pid, onNote);
      if (ready) return ready;
    }
    if (living) {
      await whenGone(home.cluster, living.pid);
      continue;
    }
    const complaint = await startPostmaster(home, place, settings, onNote);
    if (typeof complaint !== 'string') return complaint;
    // Until the last process of a killed server has gone, or another process has finished starting one.
    const mayPass = /still in use|already exists/.test(complaint) && Date.now() - started < mostRetryMs;
    if (!mayPass) {
      throw databaseFailure(
        'postgres-failed',
        `PostgreSQL did not start:\n${complaint}`,
        `Mend what it says; all of it is in ${home.log}.`,
        {
          file: home.log,
        },
      );
    }
    await pause(50);
  }
}

/** Ends all sessions, writes everything out and waits until the server has gone. */
export async function stopPostmaster({ cluster }: Home, onNote: (text: string) => void): Promise<void> {
  const living = livingPostmaster(cluster);
  if (!living) return;
  process.kill(living.pid, 'SIGINT');
  if (await whenGone(cluster, living.pid)) return;
  onNote(`PostgreSQL (process ${living.pid}) is still stopping after ${mostStopMs / 1000} s; it is left to finish.`);
}

/** The new server, or the end of its log when it ended. */
async function startPostmaster(
  home: Home,
  place: () => string,
  settings: readonly string[],
  onNote: (text: string) => void,
): Promise<PostmasterFile | string> {
  await disownRemains(home.cluster);
  turnLog(home.log);
  const log = openSync(home.log, 'a', 0o600);
  const logStart = statSync(home.log).size;
  const child = spawn(
    join(place(), executable('postgres')),
    ['-D', home.cluster, ...(await listening(home)), ...settings].flatMap((part, index) =>
      index < 2 ? [part] : ['-c', part],
    ),
    { cwd: home.folder, env: serverEnvironment(), detached: true, stdio: ['ignore', log, log], ...owner(home.account) },
  );
  closeSync(log);
  child.unref();
  let problem: string | undefined;
  child.on('error', (error) => {
    problem = error.message;
  });
  child.on('exit', (code, signal) => {
    problem ??= `It ended with ${signal ?? `code ${code}`}.`;
  });
  const ready =
    child.pid === undefined ? undefined : await whenReady(home.cluster, child.pid, onNote, () => problem !== undefined);
  if (ready) return ready;
  await pause(0);
  return `${readFileSync(home.log, 'utf8').slice(logStart).trim().split('\n').slice(-12).join('\n')}\n${problem ?? ''}`.trim();
}

/** Waits while the process lives; recovery after a crash may take its time. */
async function whenReady(
  cluster: string,
  pid: number,
  onNote: (text: string) => void,
  hasEnded = () => livingProcess(pid) === undefined,
): Promise<PostmasterFile | undefined> {
  const started = Date.now();
  for (let isNoted = false; ; ) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === pid && file.status === 'ready') return file;
    if (hasEnded() || (file?.pid === pid && file.status === 'stopping')) return undefined;
    if (!isNoted && Date.now() - started > 5_000) {
      isNoted = true;
      onNote('PostgreSQL is recovering from an interruption; this ends by itself.');
    }
    await pause(5);
  }
}

/** Whether the process has gone within the time that a stop may take. */
async function whenGone(cluster: string, pid: number): Promise<boolean> {
  for (const started = Date.now(); Date.now() - started < mostStopMs; ) {
    if (livingPostmaster(cluster)?.pid !== pid) return true;
    await pause(5);
  }
  return false;
}

async function listening(home: Home): Promise<string[]> {
  if (process.platform === 'win32') {
    return ['listen_addresses=127.0.0.1', `port=${await freePort()}`, 'unix_socket_directories='];
  }
  const quoted = `"${socketFolder(home).replaceAll('"', '""')}"`;
  return ['listen_addresses=', 'port=5432', `unix_socket_directories=${quoted}`, 'unix_socket_permissions=0700'];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function turnLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(log, `${log}.1`);
}
