import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { CompiledQuery, type Kysely } from 'kysely';
import { from as copyFrom } from 'pg-copy-streams';
import type { NoTables } from './database.ts';

/**
 * Sends lines to `COPY ... FROM STDIN` on the connection of a transaction, so that they count or vanish with everything else
 * in it. Resolves when PostgreSQL has taken them all. Where `lines` fails, the COPY is broken off and the failure passed on.
 *
 * ```ts
 * await copyInto(transaction, 'copy note (id, words) from stdin', ['1\tfirst\n', '2\tsecond\n'])
 * ```
 *
 * What is asked of the same transaction meanwhile waits until the COPY has ended.
 */
export async function copyInto(
  transaction: Kysely<NoTables>,
  statement: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  if (!transaction.isTransaction) throw new Error('COPY needs the one connection of a transaction.');
  const stream: Writable = copyFrom(statement);
  const ended = once(stream, 'finish');
  // A failure is met while writing as well, or thrown below; until then nobody listens.
  ended.catch(() => {});
  // Kysely hands `sql` to pg as it is, and pg takes any query object in place of a text: that is how pg-copy-streams
  // reaches the connection. A test holds both to it.
  await transaction.executeQuery({ ...CompiledQuery.raw(''), sql: stream as unknown as string });
  try {
    for await (const chunk of chunks) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
    }
    stream.end();
  } catch (error) {
    if (!stream.destroyed) {
      stream.destroy(error as Error);
      await once(stream, 'close').catch(() => {});
    }
    throw error;
  }
  await ended;
}
