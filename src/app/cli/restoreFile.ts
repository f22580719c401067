import { checkBackup } from '../../platform/backup/checkBackup.ts';
import { restoreBackup } from '../../platform/backup/restoreBackup.ts';
import { stepsOfBackup } from '../../platform/backup/stepsOfBackup.ts';
import { counted } from '../../platform/counted.ts';
import { type Migration, migrate } from '../../platform/database/migrate.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { migrations } from '../migrations.ts';
import { type DataOptions, databaseSettings, hasDatabase } from './dataOptions.ts';
import { withDatabase } from './withDatabase.ts';

/**
 * `bellwether restore`: a backup of this or an older version into an empty database, brought to this version afterwards. A
 * database is made only for a backup that was read to its end.
 */
export async function restoreFile(
  path: string,
  options: DataOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  if (!hasDatabase(databaseSettings(options, terminal))) {
    stepsOfBackup(await checkBackup(path), migrations);
  }
  const session = { ...options, mayBeNew: true };
  await withDatabase(session, `Restoring ${path}`, terminal, async ({ database, connection, progress }) => {
    const migrateBy = (steps: readonly Migration[]) =>
      migrate(database, steps, { appVersion, backupFirst: async () => {} });
    const { header, tables, rows } = await restoreBackup(connection, path, {
      migrateTo: async (header) => {
        await migrateBy(stepsOfBackup(header, migrations));
      },
      progress: (done) => progress.update(done),
    });
    await migrateBy(migrations);
    progress.end();
    const { madeAt, appVersion: by, serverVersion } = header;
    terminal.out(
      `Restored ${counted(rows, 'row')} of ${counted(tables, 'table')}, as they were on ${madeAt} (Bellwether ${by}, PostgreSQL ${serverVersion}).\n`,
    );
  });
}
