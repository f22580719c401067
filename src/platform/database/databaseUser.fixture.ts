import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Failure } from '../failure.ts';
import { openDatabase } from './openDatabase.ts';

/**
 * A process of its own that opens a database, says so, and then runs each line it reads as a statement, answering with the
 * rows as one line of JSON; at the end of its input it closes the database. For tests that kill it.
 */
const settings = JSON.parse(process.argv[2] ?? '{}');
const database = await openDatabase({ ...settings, onNote: (text) => process.stderr.write(`${text}\n`) }).catch(
  ({ code, message }: Failure) => {
    process.stdout.write(`${JSON.stringify({ code, message })}\n`);
    process.exit(1);
  },
);
process.stdout.write(`${JSON.stringify({ version: database.serverVersion })}\n`);
const lines = createInterface({ input: process.stdin });
lines.on('line', (statement) => {
  void database.pool.query(statement).then(
    ({ rows }) => process.stdout.write(`${JSON.stringify(rows)}\n`),
    (error: Error) => process.stdout.write(`${JSON.stringify({ error: error.message })}\n`),
  );
});
await once(lines, 'close');
await database.close();
