import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseCustomer } from '../../customers/person/contract.ts';
import { retireSignal } from '../../evidence/signal/contract.ts';
import { undoEvent } from '../../platform/event/contract.ts';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { saveDecision } from '../decision/contract.ts';
import { customerOverview } from '../overview/contract.ts';
import {
  adoptScorecard,
  compareScorecards,
  currentScorecard,
  fitScorecardOperation,
  getScorecard,
  listScorecards,
} from '../scorecard/contract.ts';
import { explainOdds, getOdds } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
});
afterAll(() => deals.close());

test('nobody has odds before a scorecard counts or anybody has answered what published figures speak of', async () => {
  const { odds, judgedBy } = await deals.call(getOdds, { customer: 'deal-50' });
  expect(odds).toBeNull();
  expect(judgedBy).toEqual({
    scorecard: null,
    restsOn: 'insufficient',
    seenVersion: null,
    outcomes: 0,
    outcomesNow: 400,
    mismatch: null,
    basis:
      'There are no odds: no scorecard counts, and nobody gave an answer that published figures speak of. ' +
      '400 outcomes are known now: fit a scorecard to learn from them.',
  });
  expect((await deals.call(currentScorecard, {})).model.base).toBeNull();
});

test('a fitted scorecard says how it was judged, counts only once adopted, and undo takes it back', async () => {
  const fitted = await deals.perform(fitScorecardOperation, { note: 'first' });
  const { id, outcomes, judgement, isAdopted } = fitted.output;
  expect({ id, outcomes, isAdopted }).toEqual({ id: 1, outcomes: 400, isAdopted: false });
  expect(judgement.auc?.mean).toBeGreaterThan(0.7);
  expect(judgement.logLoss as number).toBeLessThan(judgement.baseRateLogLoss as number);
  expect((await deals.call(currentScorecard, {})).judgedBy.scorecard).toBeNull();

  const adopted = await deals.perform(adoptScorecard, { scorecard: 1 });
  expect(adopted.output).toEqual({ offering: 1, scorecard: 1, former: null });
  expect((await deals.call(currentScorecard, {})).judgedBy.restsOn).toBe('outcomes');
  await deals.call(undoEvent, { event: adopted.event as number });
  expect((await deals.call(currentScorecard, {})).judgedBy.scorecard).toBeNull();
  await deals.call(undoEvent, { event: fitted.event as number });
  expect((await deals.call(listScorecards, {})).items).toEqual([]);
});

test('odds come with their interval, and an explanation that adds up', async () => {
  await deals.call(fitScorecardOperation, { adopt: true });
  const explained = await deals.call(explainOdds, { customer: 'deal-420' });
  const { odds, heldOut, base, points, answers } = explained;
  expect(heldOut).toBeNull();
  expect(odds && odds.low < odds.mean && odds.mean < odds.high).toBe(true);
  const sum = points.reduce((total, { points: own }) => total + own, base as number);
  expect(sum).toBeCloseTo(odds?.logOdds as number, 9);
  expect(answers.map(({ axis }) => axis)).toContain('needs');
});

test('a customer that taught has the odds of a scorecard that had not seen it beside its own', async () => {
  const { odds, heldOut, outcome } = await deals.call(getOdds, { customer: 'deal-50' });
  expect(outcome).not.toBeNull();
  expect(heldOut?.mean).not.toBe(odds?.mean);
});

test('the same seed fits the same scorecard again', async () => {
  const second = await deals.call(fitScorecardOperation, {});
  const { bands, first } = await deals.call(compareScorecards, { first: 2, second: second.id });
  expect(first.isAdopted).toBe(true);
  expect(bands.length).toBeGreaterThan(50);
  expect(bands.every((band) => band.first === band.second)).toBe(true);
  expect((await deals.call(getScorecard, { scorecard: 2 })).model.signals.length).toBeGreaterThan(15);
});

test('a customer on one page', async () => {
  const overview = await deals.call(customerOverview, { customer: 'deal-420' });
  expect(overview.odds?.mean).toBe((await deals.call(getOdds, { customer: 'deal-420' })).odds?.mean);
  expect(overview.leadingGroup).not.toBeNull();
  expect(overview.trials).toEqual([]);
});

test('an unknown customer, scorecard and offering are refused by name', async () => {
  await expect(deals.call(getOdds, { customer: 'K9' })).rejects.toMatchObject({ code: 'customer-unknown' });
  await expect(deals.call(getScorecard, { scorecard: 99 })).rejects.toMatchObject({ code: 'scorecard-unknown' });
  await expect(deals.call(adoptScorecard, { scorecard: 1 })).rejects.toMatchObject({ code: 'scorecard-removed' });
  await expect(deals.call(currentScorecard, { offering: 7 })).rejects.toMatchObject({ code: 'offering-unknown' });
});

test('a scorecard whose signals have changed says so, and nobody has odds until another counts', async () => {
  const retired = await deals.perform(retireSignal, { signal: 'Up_sale' });
  const { odds, judgedBy } = await deals.call(getOdds, { customer: 'deal-420' });
  expect(odds).toBeNull();
  expect(judgedBy).toMatchObject({
    scorecard: 2,
    restsOn: 'insufficient',
    mismatch: expect.stringContaining('Sale of more of the same'),
  });
  await deals.call(undoEvent, { event: retired.event as number });
  expect((await deals.call(getOdds, { customer: 'deal-420' })).odds).not.toBeNull();
});

test('others write while a scorecard is fitted, which says what it has seen', async () => {
  let meanwhile: Promise<{ event?: number | undefined }> | undefined;
  const { output, event } = await deals.perform(
    fitScorecardOperation,
    {},
    { progress: () => (meanwhile ??= deals.perform(saveDecision, { take: 1 })) as never },
  );
  const written = (await meanwhile)?.event as number;
  expect(output.judgement.seenVersion).toBe(written - 1);
  expect(event).toBe(written + 1);
});

test('a scorecard that was being fitted while somebody was erased is fitted again without them', async () => {
  let meanwhile: Promise<unknown> | undefined;
  const erase = () =>
    sql`
    with next as (update workspace set version = version + 1 where id = ${deals.workspace} returning id, version)
    insert into event (workspace, id, at, actor, operation, subject, detail)
    select id, version, now(), 1, ${eraseCustomer.id}, 'customer/7', '{}' from next`.execute(deals.db);
  const { output, event } = await deals.perform(
    fitScorecardOperation,
    {},
    { progress: () => (meanwhile ??= erase()) as never },
  );
  await meanwhile;
  expect(output.judgement.seenVersion).toBe((event as number) - 1);
});
