import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { world as customersWorld } from '../customers/world.fixture.ts';
import { world as importWorld } from '../evidence/import/world.fixture.ts';
import { world as observationWorld } from '../evidence/observation/world.fixture.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseFrom } from '../platform/database/temporaryDatabase.fixture.ts';
import { silentLog } from '../platform/http/log.ts';
import { cancelJob, getJob } from '../platform/job/contract.ts';
import { jobRunner } from '../platform/job/runner.ts';
import { queueJob } from '../platform/job/store.ts';
import { takeNumbers } from '../platform/operation/counter.ts';
import type { AnyDatabase } from '../platform/operation/handled.ts';
import type { Operation } from '../platform/operation/operation.ts';
import { exampleUploadId } from '../platform/upload/contract.ts';
import type { UploadTables } from '../platform/upload/store.ts';
import { world as positioningWorld } from '../positioning/world.fixture.ts';
import { world as readinessWorld } from '../readiness/measure/world.fixture.ts';
import { world as selectionWorld } from '../selection/world.fixture.ts';
import { type Service, serviceOn } from './openService.ts';

/**
 * A fresh copy of the world of the examples: the sample `deals` as import 1, called `deal-1` to `deal-448` as
 * `loadSample` calls them; then what each room adds, in the line's order; then job 1 (done), 2 (queued) and 3 (cancelled).
 * Its clock stands at noon of the day after, so that nothing ages while it is looked at.
 */
export async function exampleService(): Promise<Service> {
  const database = await databaseFrom(`${TEMPLATES}${await checksum()}`, makeWorld);
  return serviceWithFile(database, () => new Date('2026-11-21T12:00:00.000Z'));
}

const TEMPLATES = 'examples_';
const deals = 'examples/deals/deals.csv';

async function makeWorld(database: Database): Promise<void> {
  await dropFormerWorlds(database);
  const service = await serviceWithFile(database, tickingClock('2026-11-20T08:00:00.000Z'));
  await listUpload(service);
  const map = JSON.parse(readFileSync('examples/deals/deals.map.json', 'utf8')) as unknown;
  const steps = [
    {
      operation: 'imports.run',
      input: { upload: exampleUploadId, map, idPrefix: 'deal-', outcome: 'Status=Won' },
    },
    ...customersWorld,
    ...observationWorld,
    ...importWorld,
    ...readinessWorld,
    ...selectionWorld,
    ...positioningWorld,
  ];
  for (const { operation, input } of steps) {
    await service.performer.perform(operationOf(service, operation), input as never, service.caller);
  }
  await makeJobs(service);
  await rm(service.dataFolder, { recursive: true, force: true });
}

async function makeJobs({ database, performer, caller, handled, now }: Service): Promise<void> {
  const db = database.kysely as AnyDatabase;
  const queue = () =>
    queueJob(db, operationOf({ handled }, 'duplicates.list'), { limit: 5 }, caller, now().toISOString());
  const { id } = await queue();
  const runner = jobRunner({ database, performer, now, log: silentLog, pollMs: 20 });
  while ((await performer.perform(getJob, { job: id }, caller)).output.state !== 'done') await pause(20);
  await runner.stop();
  await queue();
  const { id: third } = await queue();
  await performer.perform(cancelJob, { job: third }, caller);
}

function operationOf({ handled }: Pick<Service, 'handled'>, id: string): Operation {
  const found = handled.find(({ operation }) => operation.id === id);
  if (!found) throw new Error(`The world of the examples performs "${id}", which nobody answers.`);
  return found.operation;
}

/** The service, and in its data folder the file that was uploaded. */
async function serviceWithFile(database: Database, now: () => Date): Promise<Service> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bellwether-examples-'));
  const service = await serviceOn(database, { dataFolder, appVersion: 'examples', now });
  await mkdir(service.uploads.folder, { recursive: true });
  await copyFile(deals, join(service.uploads.folder, exampleUploadId));
  return {
    ...service,
    async close() {
      await service.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function listUpload({ database, caller, uploads, now }: Service): Promise<void> {
  const bytes = readFileSync(join(uploads.folder, exampleUploadId));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const row = {
    ...caller,
    id: exampleUploadId,
    file_name: 'deals.csv',
    bytes: bytes.length,
    sha256,
    number: await takeNumbers(database.kysely, caller.workspace, 'upload'),
    removed_at: null,
  };
  await (database.kysely as AnyDatabase)
    .withTables<UploadTables>()
    .insertInto('upload')
    .values({ ...row, at: now().toISOString() })
    .execute();
}

function tickingClock(instant: string): () => Date {
  let ms = Date.parse(instant);
  return () => new Date((ms += 1000));
}

/** Of every source that the world may depend on. */
async function checksum(): Promise<string> {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  const hash = createHash('sha256').update(readFileSync(deals));
  for (const path of sources.sort()) hash.update(path).update(readFileSync(join('src', path)));
  return hash.digest('hex').slice(0, 24);
}

/** Of sources that are no longer; a test that still copies one keeps it. */
async function dropFormerWorlds({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select datname as name from pg_database where datname like $1
     and (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '10 minutes'`,
    [`template_${TEMPLATES}%`],
  );
  for (const { name } of rows) await pool.query(`drop database if exists "${name}"`).catch(() => {});
}
