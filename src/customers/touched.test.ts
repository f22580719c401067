import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestWorkspace } from '../platform/operation/performed.fixture.ts';
import { customersWorkspace } from './customersWorkspace.fixture.ts';
import { touch } from './touched.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await customersWorkspace();
});
afterAll(() => world.close());

test('more customers than can be named in one query are everybody', async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => [2 * i + 1, 2 * i + 1] as const);
  await touch(world.db, { workspace: world.workspace, version: 7 }, many.slice(0, 3));
  expect(await touchedIn(7)).toEqual([1, 3, 5]);
  await touch(world.db, { workspace: world.workspace, version: 8 }, many);
  expect(await touchedIn(8)).toEqual([null]);
});

async function touchedIn(version: number): Promise<(number | null)[]> {
  const { rows } = await sql<{ first: number | null }>`
    select first_customer as first from touched
    where workspace = ${world.workspace} and version = ${version} order by first_customer`.execute(world.db);
  return rows.map(({ first }) => first);
}
