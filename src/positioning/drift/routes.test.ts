import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { retireSignal } from '../../evidence/signal/contract.ts';
import { undoEvent } from '../../platform/event/contract.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { setAgreement } from '../agreement/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { currentReview, recordReview } from '../review/contract.ts';
import { departments } from '../schemas.ts';
import { saveScreen } from '../screen/contract.ts';
import { gates } from '../screen/gate.ts';
import { saveStatement } from '../statement/contract.ts';
import { driftStatement } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await positioningWorkspace({ openFrom: 2 });
});
afterAll(() => deals.close());

const { content } = saveStatement.example;
const drift = () => deals.call(driftStatement, { offering: 1 });
const codes = async () => (await drift()).alarms.map(({ code }) => code);

/** Deals of these clients are won, one a day from a day on. */
async function won(client: string, count: number, from: string) {
  const { items } = await deals.call(findCustomers, {
    filter: `Client is "${client}" and outcome is unknown`,
    limit: count,
  });
  for (const [day, { id }] of items.entries()) {
    const observedAt = new Date(Date.parse(from) + day * 86_400_000).toISOString();
    const facts = [{ signal: 'Status', value: 'Won' }];
    await deals.call(recordObservations, { customer: id, source: 'crm', observedAt, facts });
  }
}

describe('whether a statement still holds', () => {
  test('without one there is nothing to check', async () => {
    expect(await drift()).toMatchObject({ statement: null, alarms: [], checks: null });
  });

  test('what nobody can tell yet is unknown, and no alarm', async () => {
    const { id } = await deals.call(saveStatement, { content });
    expect(await drift()).toMatchObject({
      statement: id,
      alarms: [],
      checks: {
        filter: { state: 'calm' },
        review: { state: 'calm', everyDays: 90, days: 89 },
        target: { state: 'unknown', because: 'tooFew', recent: { target: { count: 1, of: 1 } }, earlier: null },
        outside: { state: 'unknown', because: 'tooFew' },
        problems: { state: 'unknown', because: 'noScreen' },
        departments: { state: 'unknown', silent: departments },
      },
    });
  });

  test('customers of another kind are won than those it names', async () => {
    await won('Current', 29, '2025-01-01T00:00:00.000Z');
    expect((await drift()).checks?.target).toMatchObject({ state: 'unknown', because: 'tooFew' });
    await won('New', 25, '2026-01-01T00:00:00.000Z');
    const { alarms, checks } = await drift();
    expect(alarms).toEqual([
      { code: 'targetMissed', toDo: 'sharpenTarget' },
      { code: 'soldOutside', toDo: 'sellInside' },
    ]);
    expect(checks?.target).toMatchObject({
      recent: { from: '2025-01-26T00:00:00.000Z', target: { count: 5, of: 30 } },
      earlier: { from: '2025-01-01T00:00:00.000Z', to: '2025-01-25T00:00:00.000Z', target: { count: 25, of: 25 } },
    });
    await deals.call(saveStatement, { content: { ...content, filter: 'Client is one of ("Current", "New")' } });
    expect(await codes()).toEqual([]);
  });

  test('a department that differs, and a review that found what has to change', async () => {
    await deals.call(setAgreement, { department: 'sales', agrees: false });
    const review = await deals.perform(recordReview, { finding: 'changeNeeded' });
    expect((await drift()).alarms).toEqual([
      { code: 'changeNeeded', toDo: 'changeStatement' },
      { code: 'departmentsDiffer', toDo: 'talkWithDepartments' },
    ]);
    expect(await deals.call(currentReview, { offering: 1 })).toMatchObject({
      last: { finding: 'changeNeeded' },
      next: { since: review.output.madeAt },
    });
    await deals.call(undoEvent, { event: review.event ?? 0 });
    expect(await codes()).toEqual(['departmentsDiffer']);
    await deals.call(setAgreement, { department: 'sales', agrees: true });
    expect(await codes()).toEqual([]);
  });

  test('a department that said it in other words alone is named, and agrees with nothing yet', async () => {
    await deals.call(setAgreement, { department: 'service', said: { target: { en: 'Whoever pays' } } });
    expect((await drift()).checks?.departments).toEqual({
      state: 'unknown',
      differ: [],
      restated: ['service'],
      silent: ['marketing', 'development', 'implementation'],
    });
  });

  test('focus problems that it does not name, and problems it names that are none', async () => {
    const {
      problems: [problem],
    } = saveScreen.example.content;
    const judgements = gates.map((gate) => {
      return { gate, judge: 'sales', answer: 'yes' as const, at: '2026-11-20T08:00:00.000Z' };
    });
    const relaxed = ['willPay', 'meetsProfit'] as const;
    const other = { ...(problem as NonNullable<typeof problem>), id: 'lost-plans', judgements: [] };
    const focus = { ...(problem as NonNullable<typeof problem>), judgements };
    await deals.call(saveScreen, { content: { problems: [focus, other], relaxed: [...relaxed] } });
    await deals.call(saveStatement, { content: { ...content, solves: ['lost-plans', 'gone'], filter: null } });
    const { alarms, checks } = await drift();
    expect(checks?.problems).toMatchObject({ notNamed: ['late-plans'], noFocus: ['lost-plans', 'gone'] });
    expect(alarms).toEqual([
      { code: 'focusNotNamed', toDo: 'nameProblem' },
      { code: 'solvesNoFocus', toDo: 'dropProblem' },
    ]);
    expect(checks?.target).toMatchObject({ state: 'unknown', because: 'noFilter' });
    await deals.call(saveStatement, { content: { ...content, solves: ['late-plans'] } });
    expect((await drift()).checks?.problems).toMatchObject({ state: 'calm' });
  });

  test('a field of its filter that is gone is an alarm, and not everybody', async () => {
    await deals.call(saveStatement, { content: { ...content, filter: 'Scope is "Clear"', solves: ['late-plans'] } });
    await deals.call(retireSignal, { signal: 'Scope' });
    const { alarms, checks } = await drift();
    expect(alarms).toEqual([{ code: 'filterInvalid', toDo: 'mendFilter' }]);
    expect(checks).toMatchObject({
      filter: { state: 'alarm', field: 'Scope' },
      target: { state: 'unknown', because: 'filterInvalid', recent: null },
    });
  });
});
