import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOffering, updateOffering } from '../../customers/offering/contract.ts';
import { offeringRoutes } from '../../customers/offering/routes.ts';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { undoEvent } from '../../platform/event/contract.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { saveStatement } from '../statement/contract.ts';
import {
  compareScreens,
  currentScreen,
  getScreen,
  judgeProblems,
  relaxGate,
  removeScreen,
  resultOfScreen,
  saveScreen,
} from './contract.ts';
import { gates } from './gate.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await positioningWorkspace({ furtherRoutes: () => offeringRoutes });
});
afterAll(() => deals.close());

const latePlans = {
  id: 'late-plans',
  title: { en: 'Plans come too late to be of use' },
  about: {},
  has: 'Client is "Current"',
  message: { en: 'Your plan is ready before the month begins' },
  work: {},
};
const everyGate = (answer: 'yes' | 'no' | 'unknown') =>
  gates.map((gate) => ({ problem: 'late-plans', gate, judge: 'sales', answer }));

test('before anything is saved there is a result that says so', async () => {
  const result = await deals.call(resultOfScreen, { offering: 1 });
  expect(result).toMatchObject({ id: null, focus: [], nothingLeft: null, target: { state: 'unstated' }, total: 448 });
});

test('judging needs a screen, and a problem that it holds', async () => {
  const judgements = everyGate('yes');
  await expect(deals.call(judgeProblems, { judgements, offering: 1 })).rejects.toMatchObject({
    code: 'document-unknown',
  });
  await deals.call(saveScreen, { content: { problems: [latePlans] } });
  const strange = [{ ...judgements[0], problem: 'nobody-s' }] as never;
  await expect(deals.call(judgeProblems, { judgements: strange, offering: 1 })).rejects.toMatchObject({
    code: 'problem-invalid',
    remedy: 'There are: late-plans.',
  });
});

test('a problem without a title and two of one id are refused', async () => {
  const twice = { problems: [latePlans, latePlans] };
  await expect(deals.call(saveScreen, { content: twice })).rejects.toMatchObject({
    code: 'problem-invalid',
    place: { field: 'content.problems.1.id' },
  });
  const nameless = { problems: [{ ...latePlans, title: {} }] };
  await expect(deals.call(saveScreen, { content: nameless })).rejects.toMatchObject({ code: 'problem-invalid' });
  const impossible = { problems: [{ ...latePlans, has: 'Clinet is "Current"' }] };
  await expect(deals.call(saveScreen, { content: impossible })).rejects.toMatchObject({
    code: 'filter-invalid',
    place: { field: 'content.problems.0.has', column: 'Clinet' },
  });
});

test('with every gate unknown there is no focus problem; with a yes at each there is', async () => {
  await deals.call(judgeProblems, { judgements: everyGate('unknown'), offering: 1 });
  expect((await deals.call(resultOfScreen, { offering: 1 })).focus).toEqual([]);
  const saved = await deals.call(judgeProblems, { judgements: everyGate('yes'), offering: 1, note: 'talked it over' });
  expect(saved).toMatchObject({ isInForce: true, note: 'talked it over' });
  expect((await deals.call(resultOfScreen, { offering: 1 })).focus).toEqual(['late-plans']);
  await deals.call(removeScreen, { screen: saved.id });
  expect((await deals.call(resultOfScreen, { offering: 1 })).focus).toEqual([]);
});

test('relaxing the suggested gate does what was promised, and is a version of its own', async () => {
  const judgements = everyGate('yes').map((each) =>
    each.gate === 'effectSoon' ? { ...each, answer: 'no' as const } : each,
  );
  const before = await deals.call(judgeProblems, { judgements, offering: 1 });
  const { nothingLeft } = await deals.call(resultOfScreen, { offering: 1 });
  expect(nothingLeft?.relax).toEqual({ gate: 'effectSoon', lets: ['late-plans'] });
  const after = await deals.call(relaxGate, { offering: 1, gate: 'effectSoon' });
  expect((await deals.call(resultOfScreen, { offering: 1 })).focus).toEqual(['late-plans']);
  expect(await deals.call(compareScreens, { first: before.id, second: after.id })).toMatchObject({
    rules: ['relaxed'],
    changed: [],
    focusGained: ['late-plans'],
    focusLost: [],
  });
  await expect(deals.call(relaxGate, { offering: 1, gate: 'effectSoon' })).rejects.toMatchObject({
    code: 'gate-state',
  });
  expect((await deals.call(relaxGate, { offering: 1, gate: 'effectSoon', isRelaxed: false })).content.relaxed).toEqual(
    [],
  );
  expect((await deals.call(getScreen, { screen: after.id })).content.relaxed).toEqual(['effectSoon']);
});

test('price and profit rest on the offering and on the customers of the target that have the problem', async () => {
  const filter = 'Strat_deal is "Very important"';
  await deals.call(saveStatement, {
    content: { target: {}, offering: {}, value: {}, uniqueness: {}, oneLiner: { to: {}, use: {} }, filter },
  });
  const price = { amount: 100, currency: 'EUR', period: 'month' as const };
  await deals.call(updateOffering, { offering: 1, catalogue: { price, cost: 40 } });
  await deals.call(saveScreen, { content: { problems: [{ ...latePlans, pays: 120 }], margin: 0.5, profit: 1000 } });
  const { problems, target } = await deals.call(resultOfScreen, { offering: 1 });
  const matched = async (text: string) => (await deals.call(findCustomers, { filter: text, limit: 1 })).matched;
  const have = await matched(`${filter} and Client is "Current"`);
  const not = await matched(`${filter} and not Client is "Current"`);
  const unknown = (await matched(filter)) - have - not;
  expect(have).toBeGreaterThan(0);
  expect(target).toMatchObject({ state: 'known', customers: have + not + unknown });
  expect(problems[0]).toMatchObject({
    who: { target: { have, not, unknown } },
    value: { low: have * 60, high: (have + unknown) * 60 },
    gates: {
      willPay: { answer: 'yes', computed: { answer: 'yes' } },
      meetsProfit: { answer: 'yes', computed: { missing: [] } },
    },
  });
  const voices = [{ problem: 'late-plans', gate: 'willPay' as const, judge: 'sales', answer: 'no' as const }];
  await deals.call(judgeProblems, { offering: 1, judgements: voices });
  const disputed = (await deals.call(resultOfScreen, { offering: 1 })).problems[0]?.gates.willPay;
  expect(disputed).toMatchObject({ answer: 'disputed', no: 1, computed: { answer: 'yes' } });
});

test('whoever may be of the target leaves the profit open, until it is known', async () => {
  const filter = 'bw-early-use is "5"';
  await deals.call(saveStatement, { content: { ...saveStatement.example.content, filter } });
  await deals.call(recordObservations, {
    customer: 'deal-1',
    source: 'interview',
    facts: [{ signal: 'bw-early-use', value: '5' }],
  });
  const profitAt = async (profit: number) => {
    await deals.call(saveScreen, { content: { problems: [latePlans], profit } });
    return (await deals.call(resultOfScreen, { offering: 1 })).problems[0];
  };
  const { matched } = await deals.call(findCustomers, { filter: latePlans.has, limit: 1 });
  const first = await profitAt(60 * matched);
  expect(first).toMatchObject({
    who: { everybody: { have: matched }, target: { have: 1, not: 0, unknown: matched - 1 } },
    value: { low: 60, high: 60 * matched },
    gates: { meetsProfit: { answer: 'unknown', computed: { missing: ['answers'] } } },
  });
  expect((await profitAt(60 * matched + 1))?.gates.meetsProfit.answer).toBe('no');
});

test('judging, relaxing and saving are taken back in the order in which they came, and done again', async () => {
  const shown = async () => JSON.stringify((await deals.call(currentScreen, { offering: 1 })).current?.content);
  const judgements = everyGate('yes');
  const { event: saved } = await deals.perform(saveScreen, { content: { problems: [latePlans] } });
  const states = [await shown()];
  const { event: judged } = await deals.perform(judgeProblems, { offering: 1, judgements });
  states.push(await shown());
  const { event: relaxed } = await deals.perform(relaxGate, { offering: 1, gate: 'urgent' });
  states.push(await shown());
  for (const event of [saved, judged]) {
    await expect(deals.perform(undoEvent, { event: event as number })).rejects.toMatchObject({
      code: 'undo-superseded',
    });
  }
  const unrelaxed = await deals.perform(undoEvent, { event: relaxed as number });
  expect(await shown()).toBe(states[1]);
  const unjudged = await deals.perform(undoEvent, { event: judged as number });
  expect(await shown()).toBe(states[0]);
  await deals.perform(undoEvent, { event: unjudged.event as number });
  expect(await shown()).toBe(states[1]);
  await deals.perform(undoEvent, { event: unrelaxed.event as number });
  expect(await shown()).toBe(states[2]);
});

test('versions of two offerings are not compared', async () => {
  const one = await deals.call(saveScreen, { content: { problems: [latePlans] } });
  const { id: offering } = await deals.call(createOffering, { name: 'Another' });
  const other = await deals.call(saveScreen, { offering, content: { problems: [latePlans] } });
  await expect(deals.call(compareScreens, { first: one.id, second: other.id })).rejects.toMatchObject({
    code: 'documents-apart',
  });
});

test('somebody who has not seen the newest version is refused', async () => {
  const { current } = await deals.call(currentScreen, { offering: 1 });
  const stale = { ifMatch: (current?.version ?? 0) - 1 };
  const judgements = everyGate('yes');
  await expect(deals.call(judgeProblems, { offering: 1, judgements }, stale)).rejects.toMatchObject({
    code: 'version-conflict',
  });
});
