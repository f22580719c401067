import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { bandSignal } from '../bands/contract.ts';
import { evidenceWorkspace } from '../evidenceWorkspace.fixture.ts';
import { livingBases } from '../living/store.ts';
import { recordObservations } from '../observation/contract.ts';
import { createSignal } from '../signal/contract.ts';
import { listSegments } from './contract.ts';
import { segmentRoutes } from './routes.ts';

let room: TestWorkspace;
beforeAll(async () => {
  room = await evidenceWorkspace(6, (database) => {
    const now = () => new Date(Date.UTC(2026, 10, 22));
    return segmentRoutes({ living: livingBases({ db: database.kysely, connect: () => database.connect(), now }) });
  });
});
afterAll(() => room.close());

test('segments tell how many customers are in each part and of how many it is not known; persons part nobody', async () => {
  await room.call(createSignal, { id: 'region', label: 'Region', kind: 'choice', role: 'segment' });
  await room.call(createSignal, { id: 'buyer', label: 'Buyer', kind: 'choice', role: 'segment', about: 'person' });
  for (const [i, value] of ['North', 'South', 'North', 'East'].entries()) {
    const facts = ['region', 'buyer'].map((signal) => ({ signal, value }));
    await room.call(recordObservations, { customer: `K${i + 1}`, source: 'crm', facts });
  }
  expect((await room.call(listSegments, {})).items).toEqual([]);
  await room.call(bandSignal, { signal: 'region' });
  expect((await room.call(listSegments, {})).items).toEqual([
    {
      signal: 'region',
      label: 'Region',
      values: [
        { value: 'North', customers: 2 },
        { value: 'East', customers: 1 },
        { value: 'South', customers: 1 },
      ],
      unknown: 2,
    },
  ]);
});
