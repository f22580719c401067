import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, removeCustomer, restoreCustomer, updateCustomer } from '../../customers/contract.ts';
import { mergeCustomer } from '../../customers/merge/contract.ts';
import { mergeRoutes } from '../../customers/merge/routes.ts';
import { eraseCustomer } from '../../customers/person/contract.ts';
import { personRoutes } from '../../customers/person/routes.ts';
import { customerRoutes } from '../../customers/routes.ts';
import { createSignal } from '../../evidence/signal/contract.ts';
import { undoEvent } from '../../platform/event/contract.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { eraseFromPositioning } from '../erasure/store.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import {
  comparePerfectCustomers,
  currentPerfectCustomer,
  getPerfectCustomer,
  listPerfectCustomers,
  savePerfectCustomer,
} from './contract.ts';

type Content = InputOf<typeof savePerfectCustomer>['content'];
type TraitInput = Content['traits'][number];

let world: DealsWorkspace;
beforeAll(async () => {
  world = await positioningWorkspace({
    furtherRoutes: () => [
      ...customerRoutes,
      ...mergeRoutes,
      ...personRoutes({ hooks: [eraseFromPositioning], exports: [] }),
    ],
  });
});
afterAll(() => world.close());

const strategic: TraitInput = {
  id: 'strategic',
  section: 'leadership',
  name: { en: 'The deal is strategic for it' },
  measure: { field: 'Strat_deal', want: { kind: 'steps', low: 'Very important' } },
  importance: 5,
  isChangeable: false,
  howToClose: {},
};

const current = async () => (await world.call(currentPerfectCustomer, { offering: 1 })).current;
const version = async () => (await current())?.version ?? 0;
const save = async (traits: readonly TraitInput[], more: Partial<Content> = {}, note: string | null = null) =>
  world.call(
    savePerfectCustomer,
    { content: { name: { en: 'A planner' }, traits: [...traits], ...more }, note },
    { ifMatch: await version() },
  );
const measured = (measure: TraitInput['measure'], more: Partial<TraitInput> = {}): TraitInput => ({
  ...strategic,
  ...more,
  measure,
});

describe('a trait is refused that cannot mean what its author thinks', () => {
  it.each<[string, TraitInput['measure'], string, string]>([
    [
      'a field that there is not',
      { field: 'Strat_dael', want: { kind: 'steps', low: 'Very important' } },
      'no such field',
      'Did you mean "Strat_deal"',
    ],
    ['the odds', { field: 'odds', want: { kind: 'range', low: 0.5 } }, 'how the customer was judged', ''],
    [
      'the outcome',
      { field: 'outcome', want: { kind: 'steps', low: 'good' } },
      'it is the outcome',
      'before a deal ends',
    ],
    [
      'the outcome by the name of its column',
      { field: 'Status', want: { kind: 'values', values: ['Won'] } },
      'it is the outcome',
      '',
    ],
    ['who it is', { field: 'name', want: { kind: 'values', values: ['Someone'] } }, 'who the customer is', ''],
    [
      'the share of a group',
      { field: 'radicalShare', want: { kind: 'range', low: 0.5 } },
      'how the customer was judged',
      '',
    ],
    [
      'the lower end of a measure',
      { field: 'needsLow', want: { kind: 'range', low: 5 } },
      'how the customer was judged',
      '',
    ],
    ['a trial', { field: 'trial', want: { kind: 'values', values: ['yes'] } }, 'how the customer was judged', ''],
    [
      'a range of a scale',
      { field: 'Strat_deal', want: { kind: 'range', low: 1 } },
      '"range" does not fit',
      'Use the kind "steps"',
    ],
    [
      'values of a measure',
      { field: 'needs', want: { kind: 'values', values: ['high'] } },
      '"values" does not fit',
      'Use the kind "range"',
    ],
    [
      'an answer that there is not',
      { field: 'Client', want: { kind: 'values', values: ['Curent'] } },
      '"Curent" is not among',
      'Did you mean "Current"',
    ],
    [
      'ends upside down',
      { field: 'Authority', want: { kind: 'steps', low: 'High', high: 'Low' } },
      'upside down',
      'lower end first',
    ],
    ['a range upside down', { field: 'needs', want: { kind: 'range', low: 60, high: 40 } }, 'upside down', ''],
    ['no end at all', { field: 'needs', want: { kind: 'range' } }, 'no end', 'State the lower end'],
    [
      'wanted and near at once',
      { field: 'Client', want: { kind: 'values', values: ['Current'], near: ['Current'] } },
      'at once',
      '',
    ],
  ])('%s', async (_, measure, complaint, remedy) => {
    const failure = await save([{ ...strategic, id: 'fine' }, measured(measure)]).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'trait-invalid',
      message: expect.stringMatching(new RegExp(`^Trait "strategic".*${complaint}`)),
      remedy: expect.stringContaining(remedy),
      place: { field: 'content.traits.1.measure', column: measure?.field },
    });
  });

  it('what is said about a person', async () => {
    await world.call(createSignal, {
      id: 'boss-age',
      label: 'Age of the boss',
      kind: 'scale',
      answers: ['young', 'old'],
      about: 'person',
    });
    await expect(save([measured({ field: 'boss-age', want: { kind: 'steps', low: 'old' } })])).rejects.toMatchObject({
      code: 'trait-invalid',
      remedy: expect.stringContaining('portrait'),
    });
  });

  it('two of one id', async () => {
    await expect(save([strategic, strategic])).rejects.toMatchObject({
      code: 'trait-invalid',
      place: { field: 'content.traits.1.id' },
    });
  });

  it('but one that is only told is kept', async () => {
    expect((await save([measured(null)])).content.traits[0]?.measure).toBeNull();
  });
});

describe('who lent a trait', () => {
  const lent = (customer: string): TraitInput => ({ ...strategic, donor: { customer } });
  const donor = async () => (await current())?.content.traits[0]?.donor;

  it('is named, and said to have it or not', async () => {
    await world.call(updateCustomer, { customer: 'deal-1', name: 'Nordwind' });
    await save([lent('deal-1')]);
    expect(await donor()).toEqual({ customer: 'deal-1', name: 'Nordwind', isFormer: false, hasIt: true });
    await save([lent('deal-2')]);
    expect(await donor()).toMatchObject({ customer: 'deal-2', hasIt: false });
    await save([{ ...lent('deal-2'), measure: null }]);
    expect(await donor()).toMatchObject({ customer: 'deal-2', hasIt: null });
  });

  it('is refused where there is nobody of that id, by the place of the trait', async () => {
    await expect(save([{ ...strategic, id: 'own' }, lent('deal-9999')])).rejects.toMatchObject({
      code: 'customer-unknown',
      place: { field: 'content.traits.1.donor.customer' },
    });
  });

  it('is a former customer once it was removed, stays so when what was shown is saved, and is named again when it comes back', async () => {
    await save([lent('deal-3')]);
    await world.call(removeCustomer, { customer: 'deal-3' });
    expect(await donor()).toEqual({ customer: null, name: null, isFormer: true, hasIt: null });
    const shown = await current();
    await save((shown as NonNullable<typeof shown>).content.traits);
    expect(await donor()).toMatchObject({ isFormer: true });
    await world.call(restoreCustomer, { customer: 'deal-3' });
    expect(await donor()).toMatchObject({ customer: 'deal-3', isFormer: false });
  });

  it('is the customer that it became part of', async () => {
    await save([lent('deal-4')]);
    await world.call(mergeCustomer, { customer: 'deal-4', into: 'deal-5' });
    expect(await donor()).toMatchObject({ customer: 'deal-5', isFormer: false });
  });

  it('is only a former customer once it was erased, and its name is gone from every version, note and portrait', async () => {
    await world.call(createCustomer, { id: 'ZQ-4711', name: 'Pfauenauge Feinwerk GmbH' });
    const portrait = {
      name: 'Ms Example',
      city: 'Ulm',
      story: 'She came to us from Pfauenauge Feinwerk GmbH (ZQ-4711).',
    };
    const told = { ...lent('ZQ-4711'), measure: null, howToClose: { en: 'As Pfauenauge Feinwerk GmbH did it' } };
    const first = await save([told], { portrait }, 'After a talk with Pfauenauge Feinwerk GmbH');
    const second = await save([told], { portrait: { ...portrait, likes: 'Pfauenauge Feinwerk GmbH' } });
    await world.call(eraseCustomer, { customer: 'ZQ-4711', confirm: 'ZQ-4711' });
    for (const { id } of [first, second]) {
      const kept = await world.call(getPerfectCustomer, { perfectCustomer: id });
      expect(JSON.stringify(kept)).not.toMatch(/Pfauenauge|ZQ-4711/);
      expect(kept.content.traits[0]).toMatchObject({
        id: 'strategic',
        donor: { customer: null, name: null, isFormer: true },
      });
    }
    expect(JSON.stringify(await world.call(listPerfectCustomers, { limit: 100 }))).not.toMatch(/Pfauenauge/);
  });
});

describe('versions', () => {
  it('save again what was shown, and are compared trait by trait', async () => {
    const other: TraitInput = { ...strategic, id: 'known', measure: null, donor: { customer: 'deal-1' } };
    const first = await save([strategic, other], { portrait: { name: 'Ms Example' } });
    const again = await save(first.content.traits, first.content);
    expect(again.content).toEqual(first.content);
    const compare = (second: number) => world.call(comparePerfectCustomers, { first: first.id, second });
    expect(await compare(again.id)).toMatchObject({
      said: [],
      added: [],
      removed: [],
      changed: [],
      isReordered: false,
    });

    const third = await save(
      [
        { ...other, donor: { customer: 'deal-2' } },
        { ...strategic, importance: 2 },
        { ...strategic, id: 'new' },
      ],
      { line: 0.8 },
    );
    const compared = await compare(third.id);
    expect(compared).toMatchObject({
      first: { id: first.id, isInForce: false },
      second: { id: third.id, isInForce: true },
      said: ['line', 'portrait'],
      added: [{ id: 'new' }],
      removed: [],
      changed: [
        { first: { importance: 5 }, second: { importance: 2 }, parts: ['importance'] },
        { first: { donor: { customer: 'deal-1' } }, second: { donor: { customer: 'deal-2' } }, parts: ['donor'] },
      ],
      isReordered: true,
    });
    expect((await world.call(comparePerfectCustomers, { first: third.id, second: first.id })).removed).toMatchObject([
      { id: 'new' },
    ]);
  });

  it('are taken back, and refuse what was built on another version', async () => {
    const before = await current();
    const { event } = await world.perform(
      savePerfectCustomer,
      { content: { name: {}, traits: [] } },
      { ifMatch: await version() },
    );
    await expect(
      world.call(savePerfectCustomer, { content: { name: {}, traits: [] } }, { ifMatch: before?.version as number }),
    ).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await world.call(undoEvent, { event: event as number });
    expect((await current())?.id).toBe(before?.id);
  });
});
