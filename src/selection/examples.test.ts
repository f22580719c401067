import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoEvent } from '../platform/event/contract.ts';
import { makeWorkspace } from '../platform/workspace/store.ts';
import { type DealsWorkspace, dealsWorkspace } from './dealsWorkspace.fixture.ts';
import { eraseFromSelection } from './erasure/store.ts';
import { findCustomers, listFields } from './find/contract.ts';
import { getOdds } from './judged/contract.ts';
import { getMatrix } from './matrix/contract.ts';
import { selectionRoutes } from './routes.ts';
import { currentScorecard, fitScorecardOperation } from './scorecard/contract.ts';
import { listMembers } from './trialMember/contract.ts';
import { chooseWaveOperation } from './wave/contract.ts';
import { world } from './world.fixture.ts';

let deals: DealsWorkspace;
const never = { current: () => Promise.reject(new Error('Only the definitions are asked for.')) };
const operations = selectionRoutes({ living: never, judged: never }).map(({ operation }) => operation);

beforeAll(async () => {
  deals = await dealsWorkspace({ openFrom: 449 });
  for (const { operation, input } of world) {
    await deals.call(operations.find(({ id }) => id === operation) as never, input as never);
  }
});
afterAll(() => deals.close());

/** Everything this room keeps that a change can alter, without versions and times. */
async function state(): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select jsonb_build_array(
      (select jsonb_agg(jsonb_build_array(id, is_removed) order by id) from scorecard),
      (select scorecard from adoption order by version desc limit 1),
      (select jsonb_agg(jsonb_build_array(id, note, is_removed) order by id) from decision),
      (select jsonb_agg(jsonb_build_array(id, closed_at, note, is_removed) order by id) from trial),
      (select jsonb_agg(to_jsonb(trial_member) - 'version' order by trial, customer) from trial_member)
    )::text as state`.execute(deals.db);
  return rows[0]?.state ?? '';
}

const of = (effect: string) => operations.filter((operation) => operation.effect === effect);
const making = /^(scorecards\.fit|scorecards\.import|decisions\.save|trials\.open)$/;

describe('every example works', () => {
  test.each(of('reads'))('$id', async (operation) => {
    const { output } = await deals.perform(operation, operation.example);
    expect(operation.output.parse(output)).toEqual(output);
  });

  test.each(of('sends'))('$id', async (operation) => {
    const caller = { workspace: deals.workspace, actor: 1 };
    const { content } = await deals.performer.send(operation, operation.example, caller);
    let bytes = 0;
    for await (const piece of content) bytes += piece.length;
    expect(bytes).toBeGreaterThan(10);
  });

  test.each(of('changes'))('$id, and is taken back', async (operation) => {
    const before = await state();
    const { output, event } = await deals.perform(operation, operation.example);
    expect(operation.output.parse(output)).toEqual(output);
    await deals.call(undoEvent, { event: event as number });
    const after = await state();
    // What was made stays, as removed.
    expect(making.test(operation.id) || after === before).toBe(true);
  });
});

test('a workspace without customers gives empty answers, not failures', async () => {
  const workspace = await makeWorkspace(deals.db, { name: 'Empty', owner: 'O', now: '2026-11-21T08:00:00.000Z' }, [
    async ({ db, workspace }) => {
      await sql`insert into offering (workspace, id, name, version) values (${workspace}, 1, 'One', 0)`.execute(db);
    },
  ]);
  const asked = { workspace };
  expect((await deals.call(chooseWaveOperation, { take: 3 }, asked)).chosen).toEqual([]);
  expect((await deals.call(findCustomers, { sort: 'odds' }, asked)).items).toEqual([]);
  expect((await deals.call(getMatrix, {}, asked)).placed).toBe(0);
  expect((await deals.call(listFields, {}, asked)).items.length).toBeGreaterThan(5);
  expect((await deals.call(currentScorecard, {}, asked)).judgedBy.restsOn).toBe('insufficient');
  await expect(deals.call(fitScorecardOperation, {}, asked)).rejects.toMatchObject({ code: 'outcomes-missing' });
});

test('an erased customer leaves no odds and no note behind', async () => {
  const { heldOut } = await deals.call(getOdds, { customer: 'deal-60' });
  expect(heldOut).not.toBeNull();
  await deals.db.transaction().execute(async (db) => {
    await eraseFromSelection({ db, workspace: deals.workspace, version: 999 } as never, {
      customers: [60],
      contacts: [],
      customersOfContacts: [],
      traces: { ids: [], names: [], persons: [] },
    });
  });
  const { rows } = await sql`select from held_out_odds where customer = 60`.execute(deals.db);
  expect(rows).toEqual([]);
  const { items } = await deals.call(listMembers, { trial: 1 });
  expect(items.find(({ number }) => number === 60)).toMatchObject({ odds: null, note: null });
});
