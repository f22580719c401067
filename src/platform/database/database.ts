import { Kysely, PostgresDialect } from 'kysely';
import { Client, type ClientConfig, Pool } from 'pg';
import { columnTypes } from './columnTypes.ts';

/**
 * An open database. Ask it with `pool` or `kysely`; `connect` gives a connection of its own for what a pool cannot do.
 *
 * ```ts
 * const database = await openDatabase({ dataFolder })
 * const customers = database.kysely.withTables<{ customer: { id: string; name: string } }>()
 * await customers.selectFrom('customer').selectAll().execute()
 * await database.close()
 * ```
 *
 * How columns arrive is in `columnTypes.ts`: `bigint` as number, `timestamptz` and `date` as text.
 */
export interface Database {
  /** `embedded`: started by us on a data folder; `server`: named by an address. */
  readonly kind: 'embedded' | 'server';
  /** Such as `18.4`. */
  readonly serverVersion: string;
  readonly pool: Pool;
  readonly kysely: Kysely<NoTables>;
  /** A dedicated connection, for COPY, cursors and advisory locks, without a limit on the time of a statement. End it yourself. */
  connect(): Promise<Client>;
  /** Bytes on disk, indexes included. */
  sizeBytes(): Promise<number>;
  /** Waits for running queries, then gives the database up; the last user of an embedded server stops it. */
  close(): Promise<void>;
}

/** The platform knows no tables; a room adds its own with `kysely.withTables<...>()`. */
export type NoTables = object;

export interface DatabaseOpening {
  readonly kind: Database['kind'];
  readonly connection: ClientConfig;
  readonly onNote: (text: string) => void;
  /** What is left to do once all connections are closed. */
  readonly leave: () => Promise<void>;
}

const mostPooled = 10;
const mostStatementMs = 120_000;
const mostLockMs = 30_000;
const mostIdleInTransactionMs = 600_000;
const mostCloseMs = 10_000;

/** A database at a connection that is known to work. */
export async function databaseAt({ kind, connection, onNote, leave }: DatabaseOpening): Promise<Database> {
  const shared: ClientConfig = {
    application_name: 'bellwether',
    ...connection,
    types: columnTypes,
    lock_timeout: mostLockMs,
    idle_in_transaction_session_timeout: mostIdleInTransactionMs,
  };
  let closing: Promise<void> | undefined;
  const noteLoss = (what: string, error: Error) => {
    if (!closing) onNote(`${what} to the database was lost: ${error.message}.`);
  };
  const pool = new Pool({ ...shared, max: mostPooled, statement_timeout: mostStatementMs });
  // Without a listener the loss of an idle connection would end the process; the pool itself has dropped it already.
  pool.on('error', (error) => noteLoss('An idle connection', error));
  // The pool hears only idle connections: one that is lost in the midst of a transaction would end the process too.
  pool.on('connect', (client) => client.on('error', (error) => noteLoss('A connection in use', error)));
  const kysely = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  const serverVersion = await versionOf(pool);
  return {
    kind,
    serverVersion,
    pool,
    kysely,
    connect: async () => {
      const client = new Client(shared);
      client.on('error', (error) => noteLoss('A connection', error));
      await client.connect();
      return client;
    },
    sizeBytes: async () => {
      const size = await pool.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
      return Number(size.rows[0]?.bytes);
    },
    close: () => {
      closing ??= closeAll(pool, leave);
      return closing;
    },
  };
}

/** `18.4` without what distributors add. */
async function versionOf(pool: Pool): Promise<string> {
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** A connection that somebody forgot to give back must not keep the program from ending. */
async function closeAll(pool: Pool, leave: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, mostCloseMs);
  });
  await Promise.race([pool.end(), patience]);
  clearTimeout(timer);
  await leave();
}
