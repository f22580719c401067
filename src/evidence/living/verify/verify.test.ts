import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customersMigration } from '../../../customers/migrations.ts';
import { type TestWorkspace, testWorkspace } from '../../../platform/operation/performed.fixture.ts';
import { makeWorkspace } from '../../../platform/workspace/store.ts';
import { evidenceMigration } from '../../migrations.ts';
import { stateDigest } from '../digest/store.ts';
import type { LivingBase } from '../livingBase.ts';
import { addCustomer, addDelivery, addRetraction, change, makeWorld } from '../livingWorld.fixture.ts';
import { livingBases } from '../store.ts';
import { verifyBase } from './contract.ts';
import { verifyRoutes } from './routes.ts';

let world: TestWorkspace;
let workspace: number;
let living: LivingBase;
const now = () => new Date('2026-11-21T12:00:00Z');

beforeAll(async () => {
  world = await testWorkspace({
    migrations: [customersMigration, evidenceMigration],
    routes: (database) => {
      const connect = () => database.connect();
      living = livingBases({ db: database.kysely, connect, now });
      return verifyRoutes({ living, connect });
    },
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  workspace = await makeWorkspace(world.db, { name: 'W', owner: 'O', now: now().toISOString() }, []);
  await makeWorld(world.db, workspace);
});

const verified = async () => verifyBase.output.parse(await world.call(verifyBase, {}, { workspace }));
const powers = () => ({ db: world.db, connect: () => world.database.connect() });
/** The versions of this world leave no events; nothing else may be missing. */
const complaints = async () =>
  (await verified()).differences
    .filter(({ where }) => !where.startsWith('event/'))
    .map(({ what, where }) => [what, where]);

async function twoCustomers(): Promise<void> {
  await change(world.db, workspace, async (db) => {
    for (const number of [1, 2]) await addCustomer(db, workspace, number);
    await addDelivery(db, workspace, { id: 1, source: 4, observedAt: '2026-11-20T08:00:00Z' }, [
      { customer: 1, facts: { 1: 12.5, 2: '2010-05-06', 3: 'France', 4: 'high', 8: 'Won' } },
      { customer: 2, facts: { 5: 'yes', 4: null } },
    ]);
    return 'everything';
  });
}

describe('verification', () => {
  test('of an empty workspace and of a sound one finds nothing', async () => {
    expect(await verified()).toMatchObject({ isSound: true, differenceCount: 0 });
    await twoCustomers();
    expect(await complaints()).toEqual([]);
    const { figures } = await verified();
    expect(figures).toMatchObject({ customers: 2, deliveries: 1, records: 2, facts: 7 });
  });

  test('finds a fact that was changed behind the back of the base', async () => {
    await twoCustomers();
    await living.current(workspace, 1);
    await sql`update record set facts = '{"4":"low"}' where workspace = ${workspace} and customer = 1`.execute(
      world.db,
    );
    const found = await complaints();
    expect(found).toContainEqual(['band of openness', 'customer/1']);
    expect(found).toContainEqual(['outcome', 'customer/1']);
  });

  test('finds a missing event, a record without a customer, an unfit fact and a merge that goes round', async () => {
    await twoCustomers();
    expect((await verified()).differences).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('event is missing'), where: 'event/1' }),
    );
    await change(world.db, workspace, async (db) => {
      await addDelivery(db, workspace, { id: 2, source: 1, observedAt: '2026-11-20T08:00:00Z' }, [
        { customer: 9, facts: { 4: 'odd' } },
      ]);
      await sql`update customer set state = 'merged', merged_into = 3 - number where workspace = ${workspace}`.execute(
        db,
      );
      return [[9, 9]];
    });
    const found = await complaints();
    expect(found).toContainEqual(['a record speaks of a customer that does not exist', 'delivery/2']);
    expect(found).toContainEqual(['a merge does not end at a customer that stands by itself', 'customer/1']);
    await sql`update customer set state = 'active', merged_into = null where workspace = ${workspace}`.execute(
      world.db,
    );
    expect(await complaints()).toContainEqual(['a fact does not fit its signal', 'delivery/2 customer/9 signal/4']);
  });
});

test('the digest of what is stored changes with any of it, and is the same in a copy', async () => {
  await twoCustomers();
  const { digest, tables } = await stateDigest(powers(), workspace);
  const copy = await makeWorkspace(world.db, { name: 'W', owner: 'O', now: now().toISOString() }, []);
  for (const { table } of tables) {
    if (table === 'actor') continue;
    const { rows } = await sql<{ columns: string }>`select string_agg(format('%I', column_name), ',') as columns
      from information_schema.columns where table_name = ${table} and column_name <> 'workspace'`.execute(world.db);
    const columns = sql.raw(rows[0]?.columns ?? '');
    await sql`insert into ${sql.table(table)} (workspace, ${columns})
      select ${copy}, ${columns} from ${sql.table(table)} where workspace = ${workspace}`.execute(world.db);
  }
  expect((await stateDigest(powers(), copy)).digest).toBe(digest);
  await sql`update customer set name = 'Other' where workspace = ${copy} and number = 2`.execute(world.db);
  const changed = await stateDigest(powers(), copy);
  expect(changed.digest).not.toBe(digest);
  expect(changed.tables.filter(({ digest }, i) => digest !== tables[i]?.digest).map(({ table }) => table)).toEqual([
    'customer',
  ]);
});

test('whatever is said and taken back, of whomever, the base is what the plain fold gives', async () => {
  const fact = fc.constantFrom<Record<number, string | number | null>>(
    { 1: 3, 4: 'low', 8: 'Won' },
    { 1: -2.25, 5: 'yes', 2: '2001-02-03' },
    { 4: 'high', 3: 'Peru', 8: 'Lost' },
    { 4: null, 5: 'no' },
    { 3: 'France', 4: 'middle' },
  );
  const moments = fc.constantFrom(
    '2024-01-01T00:00:00Z',
    '2026-10-01T10:00:00Z',
    '2026-10-01T22:00:00Z',
    '2026-11-30T00:00:00Z',
  );
  const delivery = fc.record({
    source: fc.integer({ min: 1, max: 5 }),
    observedAt: moments,
    records: fc.uniqueArray(
      fc.record({
        customer: fc.integer({ min: 1, max: 10 }),
        facts: fact,
        own: fc.option(moments, { nil: undefined }),
      }),
      { maxLength: 8, selector: ({ customer }) => customer },
    ),
  });
  const retraction = fc.record({
    of: fc.nat(),
    kind: fc.constantFrom('delivery', 'customer', 'fact', 'signal', 'retraction'),
    customer: fc.integer({ min: 1, max: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(delivery, { minLength: 1, maxLength: 8 }),
      fc.array(retraction, { maxLength: 10 }),
      fc.constantFrom(0, 2, 4),
      async (deliveries, retractions, merges) => {
        workspace = await makeWorkspace(world.db, { name: 'W', owner: 'O', now: now().toISOString() }, []);
        await makeWorld(world.db, workspace);
        await change(world.db, workspace, async (db) => {
          for (let number = 1; number <= 10; number++) await addCustomer(db, workspace, number);
          for (const [index, { records, ...delivery }] of deliveries.entries()) {
            await addDelivery(
              db,
              workspace,
              { id: index + 1, ...delivery },
              records.map(({ own, ...record }) => ({ ...record, ...(own && { observedAt: own }) })),
            );
          }
          for (const [index, { of, kind, customer }] of retractions.entries()) {
            const delivery = 1 + (of % deliveries.length);
            await addRetraction(db, workspace, {
              id: index + 1,
              at: '2026-11-01T00:00:00Z',
              ...(kind === 'retraction' && index > 0 ? { retracts: 1 + (of % index) } : { delivery }),
              ...(kind === 'customer' && { customer }),
              ...(kind === 'fact' && { customer, part: 0, signal: 4 }),
              ...(kind === 'signal' && { signal: 4 }),
            });
          }
          for (let number = 1; number <= merges; number++) {
            await sql`update customer set state = 'merged', merged_into = ${number + 1}
              where workspace = ${workspace} and number = ${number}`.execute(db);
          }
          return 'everything';
        });
        expect(await complaints()).toEqual([]);
      },
    ),
    { seed: 31, numRuns: 15 },
  );
});
