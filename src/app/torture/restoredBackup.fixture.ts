import { restoreBackup } from '../../platform/backup/restoreBackup.ts';
import { stepsOfBackup } from '../../platform/backup/stepsOfBackup.ts';
import type { Database } from '../../platform/database/database.ts';
import { type Migration, migrate } from '../../platform/database/migrate.ts';
import { freshDatabase } from '../../platform/database/temporaryDatabase.fixture.ts';

/** Restores a backup into an empty database, looks at it, and drops it again. Raises what the restore raises. */
export async function restoredBackup<Seen>(
  path: string,
  migrations: readonly Migration[],
  look: (database: Database) => Promise<Seen>,
): Promise<Seen> {
  const database = await freshDatabase();
  try {
    const connection = await database.connect();
    try {
      await restoreBackup(connection, path, {
        migrateTo: async (header) => {
          const options = { appVersion: header.appVersion, backupFirst: async () => {} };
          await migrate(database, stepsOfBackup(header, migrations), options);
        },
      });
    } finally {
      await connection.end();
    }
    return await look(database);
  } finally {
    await database.close();
  }
}
