import { writeBackup } from '../../platform/backup/writeBackup.ts';
import { openDatabase } from '../../platform/database/openDatabase.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { type DataOptions, databaseSettings } from './dataOptions.ts';

/** `bellwether backup`: one moment of the whole database into a file, while others go on. */
export async function backupFile(
  path: string,
  options: DataOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  const database = await openDatabase(databaseSettings(options, terminal));
  const connection = await database.connect();
  const progress = terminal.progress(`Backing up to ${path}`);
  try {
    const madeAt = new Date().toISOString();
    const { tables, rows, bytes } = await writeBackup(connection, path, {
      appVersion,
      madeAt,
      progress: (done) => progress.update(done),
    });
    progress.end();
    const size = `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KiB`;
    terminal.out(`Backed up ${rows.toLocaleString('en-US')} rows of ${tables} tables to ${path} (${size}).\n`);
  } finally {
    await connection.end();
    await database.close();
  }
}
