import type { Client } from 'pg';
import type { Database } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/openDatabase.ts';
import type { Progress, Terminal } from '../../platform/terminal.ts';
import { type DataOptions, databaseSettings, refuseMissing } from './dataOptions.ts';

/** What a command works with that moves the database as a whole. */
export interface DatabaseSession {
  readonly database: Database;
  /** Of its own, for COPY. */
  readonly connection: Client;
  readonly progress: Progress;
}

/** Opens the database below the service for one command and closes it again, whatever happens. */
export async function withDatabase<Result>(
  options: DataOptions & { readonly mayBeNew: boolean },
  label: string,
  terminal: Terminal,
  work: (session: DatabaseSession) => Promise<Result>,
): Promise<Result> {
  const settings = databaseSettings(options, terminal);
  if (!options.mayBeNew) refuseMissing(settings);
  const database = await openDatabase(settings);
  try {
    const connection = await database.connect();
    const progress = terminal.progress(label);
    try {
      return await work({ database, connection, progress });
    } finally {
      progress.end();
      await connection.end();
    }
  } finally {
    await database.close();
  }
}
