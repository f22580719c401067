import { existsSync } from 'node:fs';
import { backupFailure } from '../../platform/backup/failures.ts';
import { writeBackup } from '../../platform/backup/writeBackup.ts';
import { counted } from '../../platform/counted.ts';
import type { Terminal } from '../../platform/terminal.ts';
import type { DataOptions } from './dataOptions.ts';
import { withDatabase } from './withDatabase.ts';

export interface BackupFileOptions extends DataOptions {
  readonly force?: boolean;
}

/** `bellwether backup`: one moment of the whole database into a file, while others go on. Raises `backup-exists`. */
export async function backupFile(
  path: string,
  options: BackupFileOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  if (existsSync(path) && !options.force) {
    const remedy = 'Name another file, or replace this one with --force.';
    throw backupFailure('backup-exists', `${path} is there already.`, remedy, { file: path });
  }
  const session = { ...options, mayBeNew: false };
  await withDatabase(session, `Backing up to ${path}`, terminal, async ({ connection, progress }) => {
    const { tables, rows, bytes } = await writeBackup(connection, path, {
      appVersion,
      madeAt: new Date().toISOString(),
      progress: (done) => progress.update(done),
    });
    progress.end();
    const size = `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KiB`;
    terminal.out(`Backed up ${counted(rows, 'row')} of ${counted(tables, 'table')} to ${path} (${size}).\n`);
  });
}
