import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
 * Makes PostgreSQL take the file for the remains of a dead server, though its number is taken: by a zombie that nobody
 * reaps, or by a process that has nothing to do with it. PostgreSQL ignores the number of its own parent, and still checks
 * by the rest of the file that no old backend touches the data, which deleting the file would leave out.
 */
export function disownPostmasterFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [String(process.pid), ...rest].join('\n'));
}
