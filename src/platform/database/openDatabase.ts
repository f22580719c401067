import { Client, type ClientConfig, type DatabaseError } from 'pg';
import { type Database, databaseAt } from './database.ts';
import { embeddedServer } from './embeddedServer.ts';
import { openServerDatabase } from './serverDatabase.ts';

export interface DatabaseSettings {
  /** Where an embedded database lies; see `defaultDataFolder`. */
  readonly dataFolder: string;
  /** `postgres://user:password@host:port/name` of a server to use instead. */
  readonly databaseUrl?: string;
  /** Folder of `postgres` and `initdb` of an installed PostgreSQL, instead of those from npm. */
  readonly postgresBinaries?: string;
  /** Hears what a waiting person should know. */
  readonly onNote?: (text: string) => void;
}

const databaseName = 'bellwether';
const watchMs = 1_000;

/**
 * Opens the database that the settings name: a server, or else a PostgreSQL of our own on the data folder, made and
 * started when needed and shared with every other process that opens the same folder.
 *
 * ```ts
 * const database = await openDatabase({ dataFolder: '/var/lib/bellwether' })
 * await database.pool.query('select 1')
 * await database.close()
 * ```
 *
 * Raises the failures of `failures.ts`.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.databaseUrl === undefined
    ? openEmbeddedDatabase(settings)
    : openServerDatabase(settings.databaseUrl, settings.onNote);
}

async function openEmbeddedDatabase({
  dataFolder,
  postgresBinaries,
  onNote = () => {},
}: DatabaseSettings): Promise<Database> {
  const server = await embeddedServer({ dataFolder, ...(postgresBinaries && { postgresBinaries }), onNote });
  try {
    const connection = { ...server.connection, database: databaseName };
    await makeDatabase(connection);
    const watch = keepAlive(() => server.revive(), onNote);
    return await databaseAt({
      kind: 'embedded',
      connection,
      onNote,
      leave: async () => {
        await watch.end();
        await server.leave();
      },
    });
  } catch (error) {
    await server.leave();
    throw error;
  }
}

async function makeDatabase(connection: ClientConfig & { readonly database: string }): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`create database "${connection.database}"`);
  } catch (error) {
    const isMadeMeanwhile = ['42P04', '23505'].includes((error as DatabaseError).code ?? '');
    if (!isMadeMeanwhile) throw error;
  } finally {
    await client.end();
  }
}

/** Starts the server again should it die under us; queries fail until then. */
function keepAlive(revive: () => Promise<void>, onNote: (text: string) => void) {
  let reviving: Promise<void> | undefined;
  const timer = setInterval(() => {
    reviving ??= revive()
      .catch((error: unknown) => onNote(`The database could not be started again: ${(error as Error).message}`))
      .finally(() => {
        reviving = undefined;
      });
  }, watchMs).unref();
  return {
    end: async () => {
      clearInterval(timer);
      await reviving;
    },
  };
}
