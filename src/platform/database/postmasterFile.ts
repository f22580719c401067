import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processExists } from './livingProcess.ts';

const mostLooks = 25;

/** What `postmaster.pid` in the data folder says of the server running on it (PostgreSQL, `pidfile.h`). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Empty on Windows. */
  readonly socketFolder: string;
  /** `starting`, `ready`, `stopping`; empty in the first moments. */
  readonly status: string;
}

/** Undefined when there is no such file, or nothing in it yet. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  const [port = '', socketFolder = ''] = lines.slice(3);
  return { pid: Math.abs(pid), port: Number(port), socketFolder: socketFolder.trim(), status: (lines[7] ?? '').trim() };
}

/**
 * Makes PostgreSQL take what is left of a dead server for just that. Call when no server lives on the folder.
 *
 * The number in `postmaster.pid` may be taken by a zombie that nobody reaps, or by a process that has nothing to do with it.
 * PostgreSQL ignores the number of its own parent, which is us, and still checks by the rest of the file that no old backend
 * touches the data; deleting the file would leave that out. An empty one says nothing, and no PostgreSQL starts beside it.
 */
export async function disownRemains(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const socketFolder = readPostmasterFile(cluster)?.socketFolder;
  if (socketFolder) rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
  for (let look = 0; look < mostLooks; look++) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (text === undefined) return;
    const [pid, ...rest] = text.split('\n');
    if (pid) {
      if (processExists(Number(pid))) writeFileSync(path, [process.pid, ...rest].join('\n'));
      return;
    }
    // A server that was orphaned while it started may be about to write it.
    await pause(20);
  }
  rmSync(path, { force: true });
}
