import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { createSignal } from '../../evidence/signal/contract.ts';
import { type DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import {
  getPerfectCustomer,
  savePerfectCustomer,
  suggestPerfectCustomer,
  type Want,
} from '../perfectCustomer/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';

let past: DealsWorkspace;
let begun: DealsWorkspace;
beforeAll(async () => {
  past = await positioningWorkspace();
  begun = await positioningWorkspace({ openFrom: 2 });
});
afterAll(() => Promise.all([past.close(), begun.close()]));

/** The same want as the list of customers asks it. */
function filterOf(field: string, want: Want): Record<string, unknown> {
  if (want.kind === 'values') return { field, operator: 'isOneOf', values: want.values };
  const { low, high } = want;
  const ends = [
    ...(low === null ? [] : [{ field, operator: 'atLeast', value: low }]),
    ...(high === null ? [] : [{ field, operator: 'atMost', value: high }]),
  ];
  return { all: ends };
}

it('suggests from the won deals what a perfect customer is like, each with figures that the list of customers confirms', async () => {
  const { restsOn, outcomes, good, items, leftOut } = await past.call(suggestPerfectCustomer, { offering: 1 });
  expect({ restsOn, outcomes, good }).toEqual({ restsOn: 'outcomes', outcomes: 448, good: 227 });
  expect(
    items
      .slice(0, 3)
      .map(({ trait }) => trait.measure.field)
      .toSorted(),
  ).toEqual(['Client', 'Competitors', 'Up_sale']);
  expect(items.length).toBeGreaterThanOrEqual(10);
  expect(leftOut).toContainEqual({ field: 'Growth', label: 'Growth of the company', code: 'chance', alike: null });
  for (const { trait, good: winners, others, falseDiscovery } of items) {
    expect(falseDiscovery).toBeLessThanOrEqual(0.1);
    const { field, want } = trait.measure;
    const has = async (outcome: string) => {
      const filter = { all: [filterOf(field, want), { field: 'outcome', operator: 'is', value: outcome }] };
      return (await past.call(findCustomers, { filter, limit: 1 })).matched;
    };
    expect([field, await has('good'), await has('notGood')]).toEqual([field, winners?.has, others?.has]);
  }
});

it('suggests traits that can be saved as they are, with donors that have what they lend', async () => {
  const { items } = await past.call(suggestPerfectCustomer, { offering: 1 });
  const { id } = await past.call(savePerfectCustomer, {
    content: {
      name: { en: 'As the won deals suggest' },
      traits: items.map(({ trait, donors }) => ({
        ...trait,
        section: trait.section ?? 'organisation',
        isChangeable: trait.isChangeable ?? false,
        donor: { customer: donors[0]?.customer ?? null },
      })),
    },
  });
  const { content } = await past.call(getPerfectCustomer, { perfectCustomer: id });
  expect(content.traits.map(({ donor }) => donor?.hasIt)).toEqual(items.map(() => true));
  expect(new Set(content.traits.map((trait) => trait.id)).size).toBe(items.length);
});

it('marks what is told only after the end, and almost gives it away', async () => {
  await past.call(createSignal, { id: 'contract-sent', label: 'Contract sent', kind: 'yesno' });
  const { items } = await past.call(findCustomers, { limit: 60, columns: ['outcome'] });
  for (const { id, values } of items) {
    const facts = [{ signal: 'contract-sent', value: values['outcome'] === 'good' ? 'yes' : 'no' }];
    await past.call(recordObservations, {
      customer: id,
      source: 'colleague',
      facts,
    });
  }
  const found = await past.call(suggestPerfectCustomer, { offering: 1 });
  const leaking = found.items.find(({ trait }) => trait.measure.field === 'contract-sent');
  expect(leaking?.suspect).toMatchObject({ kind: 'observed-after-outcome', share: 1 });
  expect(found.items.filter(({ suspect }) => suspect !== null)).toHaveLength(1);
});

it('says of one outcome that nothing can be compared, and offers what was published instead', async () => {
  const found = await begun.call(suggestPerfectCustomer, { offering: 1 });
  expect(found).toMatchObject({ restsOn: 'published', outcomes: 1, tested: 0, leftOut: [] });
  expect(found.items.map(({ trait, isPublished, good }) => [trait.measure, isPublished, good])).toEqual(
    ['bw-change-new', 'bw-change-replace'].map((field) => [
      { field, want: { kind: 'values', values: ['no'], near: [] } },
      true,
      null,
    ]),
  );
});

it('refuses an offering that there is not', async () => {
  await expect(past.call(suggestPerfectCustomer, { offering: 7 })).rejects.toMatchObject({ code: 'offering-unknown' });
});
