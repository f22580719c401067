import { restoreBackup } from '../../platform/backup/restoreBackup.ts';
import { stepsOfBackup } from '../../platform/backup/stepsOfBackup.ts';
import { type Migration, migrate } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/openDatabase.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { migrations } from '../migrations.ts';
import { type DataOptions, databaseSettings } from './dataOptions.ts';

/** `bellwether restore`: a backup of this or an older version into an empty database, brought to this version afterwards. */
export async function restoreFile(
  path: string,
  options: DataOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  const database = await openDatabase(databaseSettings(options, terminal));
  const connection = await database.connect();
  const migrateBy = (steps: readonly Migration[]) =>
    migrate(database, steps, { appVersion, backupFirst: async () => {} });
  const progress = terminal.progress(`Restoring ${path}`);
  try {
    const { header, tables, rows } = await restoreBackup(connection, path, {
      migrateTo: async (header) => {
        const steps = stepsOfBackup(header, migrations);
        await migrateBy(steps);
      },
      progress: (done) => progress.update(done),
    });
    await migrateBy(migrations);
    progress.end();
    const { madeAt, appVersion: by, serverVersion } = header;
    terminal.out(
      `Restored ${rows.toLocaleString('en-US')} rows of ${tables} tables, as they were on ${madeAt} (Bellwether ${by}, PostgreSQL ${serverVersion}).\n`,
    );
  } finally {
    await connection.end();
    await database.close();
  }
}
