import { runImport } from '../../evidence/import/contract.ts';
import { stateDigest } from '../../evidence/living/digest/store.ts';
import { addUpload } from '../../platform/upload/contract.ts';
import { openService } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';
import { withSlowMigrations } from './slowMigrations.fixture.ts';

/**
 * A process of its own that opens the service with the real migrations and so many slow ones, imports a file where there is
 * nothing yet, and says what is there as a line of JSON. For tests that kill it.
 */
const [dataFolder = '', slow = '0'] = process.argv.slice(2);
const migrations = withSlowMigrations(Number(slow));
process.stdout.write('begins\n');
const began = Date.now();
const service = await openService({ database: { dataFolder }, appVersion: `0.0.${slow}`, migrations });
const ms = Date.now() - began;
try {
  const { pool } = service.database;
  if ((await pool.query('select from customer')).rowCount === 0) await importSome();
  const { digest } = await stateDigest(
    { db: service.database.kysely, connect: () => service.database.connect() },
    service.caller.workspace,
  );
  const applied = await pool.query('select id from migration order by id');
  process.stdout.write(`${JSON.stringify({ digest, ms, applied: applied.rows.map(({ id }) => id) })}\n`);
} finally {
  await service.close();
}

async function importSome(): Promise<void> {
  const client = clientOf(service);
  const lines = Array.from({ length: 2000 }, (_, row) => `c-${row},${row % 977},${row % 3 === 0 ? 'yes' : 'no'}`);
  const file = new Blob([`id,employees,cloud\n${lines.join('\n')}\n`]);
  const { id } = await client.call(addUpload, { fileName: 'some.csv' }, { file });
  await client.call(runImport, { upload: id, id: 'id' });
}
