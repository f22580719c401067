import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangeContext } from '../../platform/operation/handled.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { evidenceWorkspace } from '../evidenceWorkspace.fixture.ts';
import { getProfile, recordObservations, retractObservation } from '../observation/contract.ts';
import { createSignal } from '../signal/contract.ts';
import { eraseEvidence, keptFacts } from './store.ts';

let room: TestWorkspace;
beforeAll(async () => {
  room = await evidenceWorkspace(3);
  await room.call(createSignal, { id: 'champion', label: 'Champion', kind: 'choice', about: 'person' });
  await room.call(createSignal, { id: 'seats', label: 'Seats', kind: 'number' });
  for (const number of [1, 2, 3]) {
    const facts = [
      { signal: 'champion', value: `Somebody ${number}` },
      { signal: 'seats', value: number / 7 },
    ];
    const input = { customer: `K${number}`, source: 'crm', facts };
    const { delivery } = await room.call(recordObservations, input, { idempotencyKey: `key ${number}` });
    await room.call(retractObservation, { observation: `${delivery}.0.15`, why: `Somebody ${number} left.` });
  }
  await sql`insert into contact (workspace, number, customer, name, version) values (${room.workspace}, 1, 2, 'Somebody 2', 0)`.execute(
    room.db,
  );
});
afterAll(() => room.close());

const erase = (customers: number[], contacts: number[], customersOfContacts: number[] = []) =>
  eraseEvidence({ db: room.db, workspace: room.workspace, version: 99 } as ChangeContext, {
    customers,
    contacts,
    customersOfContacts,
    traces: { ids: [], names: [], persons: [] },
  });
const kept = (number: number) => keptFacts(room.db, room.workspace, [number], 'all');
const mentions = async (text: string) => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from record where facts::text like ${`%${text}%`})
      or exists (select from retraction where why like ${`%${text}%`})
      or exists (select from idempotency where answer like ${`%${text}%`}) as found`.execute(room.db);
  return rows[0]?.found;
};

test('what was said of an erased customer is gone, with reasons and kept answers; of others nothing', async () => {
  expect(await mentions('Somebody 1')).toBe(true);
  await erase([1], []);
  expect(await kept(1)).toEqual([]);
  expect(await mentions('Somebody 1')).toBe(false);
  expect(await mentions('Somebody 3')).toBe(true);
});

test('with a contact go the facts about persons, and what is known of the organisation stays as it was', async () => {
  expect(await keptFacts(room.db, room.workspace, [2], 'persons')).toMatchObject([
    { signal: 'champion', value: 'Somebody 2' },
  ]);
  await erase([], [1], [2]);
  expect(await mentions('Somebody 2')).toBe(false);
  expect(await kept(2)).toMatchObject([{ signal: 'seats', value: 2 / 7 }]);
  expect((await room.call(getProfile, { customer: 'K2' })).signals.map(({ value }) => value)).toEqual([2 / 7]);
});
