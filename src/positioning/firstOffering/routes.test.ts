import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOffering, updateOffering } from '../../customers/offering/contract.ts';
import { offeringRoutes } from '../../customers/offering/routes.ts';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { createSignal } from '../../evidence/signal/contract.ts';
import { setSetting } from '../../platform/setting/contract.ts';
import { settingsRoutes } from '../../platform/setting/routes.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { savePerfectCustomer } from '../perfectCustomer/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { positioningSettings } from '../settings.ts';
import { saveStatement } from '../statement/contract.ts';
import { getFirstOffering } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await positioningWorkspace({
    openFrom: 401,
    furtherRoutes: () => [...offeringRoutes, ...settingsRoutes(positioningSettings)],
  });
});
afterAll(() => deals.close());

const first = (customer: string) => deals.call(getFirstOffering, { customer });
const described = { functions: ['plan', 'compare'], functionsUsed: 2, simplicity: 5, harm: 1 };

test('an empty catalogue has nothing to put before anybody', async () => {
  const answer = await first('deal-420');
  expect(answer).toMatchObject({ chosen: null, runnerUp: null, none: 'catalogueEmpty', trust: { state: 'unnamed' } });
  expect(answer.offerings).toMatchObject([{ offering: 1, standing: 'needUnknown', restsOn: 'assumptions' }]);
});

test('of two that the customer needs the likelier one comes first, judged by assumptions until outcomes have taught', async () => {
  await deals.call(updateOffering, { offering: 1, catalogue: { ...described, needs: { all: [] } } });
  await deals.call(createOffering, {
    name: 'All in one box',
    catalogue: { ...described, functions: Array.from({ length: 10 }, (_, i) => `f${i}`), needs: 'Client is "New"' },
  });
  const { chosen, runnerUp, offerings } = await first('deal-420');
  expect([chosen, runnerUp]).toEqual([1, null]);
  expect(offerings.map(({ restsOn }) => restsOn)).toEqual(['assumptions', 'assumptions']);
  expect(offerings[0]?.parts).toMatchObject([
    { part: 'odds', state: 'assumed' },
    { part: 'need', state: 'yes' },
    { part: 'simplicity', state: 'measured', value: 5 },
    { part: 'unused', state: 'measured', value: 0, points: 0 },
  ]);
  await deals.call(updateOffering, { offering: 2, catalogue: { needs: 'Client is "Current" or Client is "New"' } });
  expect(await first('deal-420')).toMatchObject({ chosen: 1, runnerUp: 2 });

  await deals.call(fitScorecardOperation, { adopt: true });
  const taught = await first('deal-420');
  expect(taught.offerings.find(({ offering }) => offering === 1)).toMatchObject({ restsOn: 'outcomes' });
});

test('an offering whose deal with the customer has ended is not offered again', async () => {
  const endedOf = async (filter: string) => {
    const [found] = (await deals.call(findCustomers, { filter, limit: 1 })).items;
    const { chosen, offerings } = await first(found?.id as string);
    expect(chosen).not.toBe(1);
    return offerings.find(({ offering }) => offering === 1);
  };
  expect(await endedOf('outcome is good')).toMatchObject({ standing: 'had', outcome: 'good' });
  expect(await endedOf('outcome is notGood')).toMatchObject({ standing: 'notKept', outcome: 'notGood' });
});

test('the target of the statement in force counts, for that offering alone', async () => {
  await deals.call(saveStatement, {
    offering: 1,
    content: {
      target: { en: 'Firms that buy from us' },
      offering: {},
      value: {},
      uniqueness: {},
      oneLiner: { to: {}, use: {} },
      filter: 'Client is known',
    },
  });
  const { offerings } = await first('deal-420');
  const targetOf = (offering: number) =>
    offerings.find((each) => each.offering === offering)?.parts.find(({ part }) => part === 'target');
  expect(targetOf(1)).toMatchObject({ state: 'yes' });
  expect(targetOf(2)).toBeUndefined();
});

test('a field that is not there is told, and means nobody rather than all', async () => {
  await deals.call(updateOffering, {
    offering: 2,
    catalogue: { needs: 'Fleet is "large"', regions: { field: 'Land', values: ['France'] } },
  });
  const offering = (await first('deal-420')).offerings.find((each) => each.offering === 2);
  expect(offering?.standing).toBe('needUnknown');
  expect(offering?.parts.find(({ part }) => part === 'need')).toMatchObject({
    state: 'invalid',
    points: null,
    problem: expect.stringContaining('Fleet'),
  });
  expect(offering?.parts.find(({ part }) => part === 'region')).toMatchObject({ state: 'invalid' });
});

test('what could hurt waits until trust is earned by the signal that is named', async () => {
  await deals.call(updateOffering, { offering: 1, catalogue: { harm: 4 } });
  expect(await first('deal-420')).toMatchObject({ chosen: null, none: 'trustTooLow', trust: { state: 'unnamed' } });
  await deals.call(setSetting, { setting: 'positioning.trust', value: { field: 'Strat_deal', from: 'Unimportant' } });
  const { trust, chosen } = await first('deal-420');
  expect(trust).toMatchObject({ field: 'Strat_deal', label: expect.any(String), from: 'Unimportant', state: 'earned' });
  expect(chosen).toBe(1);
  await deals.call(createSignal, {
    id: 'trusts',
    label: 'Trusts us',
    kind: 'yesno',
    answers: ['no', 'yes'],
    offering: 2,
  });
  const facts = [{ signal: 'trusts', value: 'yes' }];
  await deals.call(recordObservations, { customer: 'deal-420', source: 'interview', facts });
  await deals.call(setSetting, { setting: 'positioning.trust', value: { field: 'trusts', from: 'yes' } });
  expect(await first('deal-420')).toMatchObject({ chosen: 1, trust: { state: 'earned', label: 'Trusts us' } });
  await deals.call(setSetting, { setting: 'positioning.trust', value: { field: 'Nothing', from: 3 } });
  expect(await first('deal-420')).toMatchObject({ chosen: null, trust: { state: 'invalid' } });
});

test('an unknown customer is refused by name', async () => {
  await expect(first('K9')).rejects.toMatchObject({ code: 'customer-unknown' });
});

test('a signal that happens to be called fit is no likeness to a perfect customer that nobody has described, nor is one without a trait that is measured', async () => {
  await deals.call(createSignal, { id: 'fit', label: 'Fit of the shoe', kind: 'scale', answers: ['30', '60'] });
  const facts = [{ signal: 'fit', value: '60' }];
  await deals.call(recordObservations, { customer: 'deal-420', source: 'interview', facts });
  const { offerings } = await first('deal-420');
  for (const { parts } of offerings) expect(parts.map(({ part }) => part)).not.toContain('benchmark');
  const benchmarked = async () =>
    (await first('deal-420')).offerings[0]?.parts.find(({ part }) => part === 'benchmark');
  const { content } = savePerfectCustomer.example;
  const traits = content.traits.map((trait) => ({ ...trait, measure: null }));
  await deals.call(savePerfectCustomer, { ...savePerfectCustomer.example, content: { ...content, traits } });
  expect(await benchmarked()).toBeUndefined();
  const filter = 'signal.fit is "60"';
  expect((await deals.call(findCustomers, { filter, limit: 1 })).matched).toBe(1);
  await deals.call(savePerfectCustomer, savePerfectCustomer.example);
  expect((await deals.call(findCustomers, { filter, limit: 1 })).matched).toBe(1);
  expect(await benchmarked()).toMatchObject({ state: 'measured' });
});
