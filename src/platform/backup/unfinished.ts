import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { livingProcess } from '../database/livingProcess.ts';

/** Where a backup lies until it is whole: `nightly.backup.unfinished-<pid>-<chance>`. */
export function unfinishedName(path: string): string {
  return `${path}.unfinished-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/** Removes what processes that were killed have left of backups whose name begins so. */
export async function dropUnfinished(folder: string, begin: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(begin)) continue;
    const pid = /\.unfinished-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
    if (pid !== undefined && livingProcess(Number(pid)) === undefined) await rm(join(folder, name), { force: true });
  }
}
