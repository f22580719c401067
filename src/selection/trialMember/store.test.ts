import { expect, test } from 'vitest';
import { customersMigration } from '../../customers/migrations.ts';
import { customersSeed } from '../../customers/store.ts';
import type { ChangeContext } from '../../platform/operation/handled.ts';
import { testWorkspace } from '../../platform/operation/performed.fixture.ts';
import { selectionMigration } from '../migrations.ts';
import { insertTrial } from '../trial/store.ts';
import { insertMembers, memberRows } from './store.ts';

test('a trial holds as many members as a decision has places', async () => {
  const world = await testWorkspace({
    migrations: [customersMigration, selectionMigration],
    seeds: [customersSeed],
    routes: () => [],
  });
  try {
    const context = { ...world, version: 1, now: '2026-11-22T08:00:00.000Z' } as unknown as ChangeContext;
    await insertTrial(context, { id: 1, offering: 1, decision: null, name: 'Everybody', note: null });
    const numbers = Array.from({ length: 12_000 }, (_, i) => i + 1);
    await insertMembers(
      context,
      1,
      numbers.map((customer) => ({ customer, state: 'invited', note: null, odds: null })),
    );
    expect((await memberRows(context, 1).execute()).map(({ customer }) => customer)).toEqual(numbers);
  } finally {
    await world.close();
  }
});
