import { Client, type DatabaseError } from 'pg';
import { type Database, databaseAt } from './database.ts';
import { databaseFailure } from './failures.ts';
import { oldestMajor } from './findBinaries.ts';

const mostConnectMs = 10_000;

/** Opens the database of a server by its address. The password is never shown. */
export async function openServerDatabase(
  databaseUrl: string,
  onNote: (text: string) => void = () => {},
): Promise<Database> {
  const shown = withoutPassword(databaseUrl);
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: mostConnectMs };
  await check(new Client(connection), shown);
  return databaseAt({ kind: 'server', connection, onNote, leave: async () => {} });
}

async function check(client: Client, shown: string): Promise<void> {
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw databaseFailure(
      'database-unreachable',
      `${shown} does not let us in: ${reasonOf(error)}.`,
      remedies[(error as DatabaseError).code ?? ''] ?? 'Check that the server runs, and the address in DATABASE_URL.',
    );
  }
  try {
    const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    );
    const [server] = rows;
    if (!server) return;
    if (Number(server.number) < oldestMajor * 10_000) {
      throw databaseFailure(
        'postgres-too-old',
        `${shown} is PostgreSQL ${server.version}.`,
        `Use PostgreSQL ${oldestMajor} or newer.`,
      );
    }
    if (server.encoding !== 'UTF8') {
      throw databaseFailure(
        'database-unsuitable',
        `${shown} stores texts as ${server.encoding}, which has no room for all languages.`,
        "Make the database with: create database bellwether encoding 'UTF8' template template0",
      );
    }
  } finally {
    await client.end();
  }
}

const remedies: Readonly<Record<string, string>> = {
  '28P01': 'Check the user and the password in DATABASE_URL.',
  '28000': 'Check the user in DATABASE_URL, and whether the server admits it from here (pg_hba.conf).',
  '3D000': 'Make the database first, or check its name in DATABASE_URL.',
  '53300': 'The server has no connection left: close some, or raise max_connections.',
};

/** Several addresses of one host fail together, with an empty message of their own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((part: Error) => part.message).join('; ');
  return (error as Error).message;
}

/** The address without user and password, which may be typed wrong and then stand anywhere before the last `@`. */
function withoutPassword(databaseUrl: string): string {
  const [, scheme, rest = ''] = /^(postgres(?:ql)?):\/\/(.*)$/s.exec(databaseUrl) ?? [];
  if (scheme === undefined) throw notAnAddress();
  const place = rest.slice(rest.lastIndexOf('@') + 1).replaceAll(/password=[^&]*&?/g, '');
  return `${scheme}://${place}`;
}

function notAnAddress() {
  return databaseFailure(
    'database-unreachable',
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'Write it as postgres://user:password@host:5432/name, with special characters of the password percent-encoded.',
  );
}
