import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { resetSetting, setSetting } from '../../platform/setting/contract.ts';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { customerOverview } from '../overview/contract.ts';
import { fitScorecardOperation } from '../scorecard/contract.ts';
import { chooseWaveOperation } from '../wave/contract.ts';
import { chooseQuestionPlan } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
  await deals.perform(fitScorecardOperation, { adopt: true });
});
afterAll(() => deals.close());

test('the plan keeps its budget, asks those whose answers may move them, and says what that is worth', async () => {
  const plan = await deals.call(chooseQuestionPlan, { take: 10, questions: 8, each: 2 });
  const wave = await deals.call(chooseWaveOperation, { take: 10 });
  const isChosen = new Set(wave.chosen.map(({ customer }) => customer));
  expect(plan.questions).toBe(plan.calls.reduce((sum, { questions }) => sum + questions.length, 0));
  expect(plan.questions).toBeGreaterThan(0);
  expect(plan.questions).toBeLessThanOrEqual(8);
  expect(plan.gain).toBeGreaterThan(0);
  for (const { customer, questions, isInWave, gain, chance } of plan.calls) {
    expect(questions.length).toBeLessThanOrEqual(2);
    expect(isInWave).toBe(isChosen.has(customer));
    expect(gain).toBeGreaterThan(0);
    expect(chance).toBeGreaterThan(0);
  }
});

test('as many customers are called as may be, and locks and running rules are kept', async () => {
  const rules = { take: 10, questions: 8, calls: 2 };
  const plan = await deals.call(chooseQuestionPlan, rules);
  expect(plan.calls).toHaveLength(2);
  const [first] = plan.calls as [(typeof plan.calls)[number]];
  const without = await deals.call(chooseQuestionPlan, { ...rules, lockedOut: [first.customer] });
  expect(without.calls.map(({ customer }) => customer)).not.toContain(first.customer);
  await expect(deals.call(chooseQuestionPlan, { gates: ['nonsense >'] })).rejects.toMatchObject({
    code: 'filter-invalid',
  });
});

test('what somebody answered with "don\'t know" is not asked of it again, and is expected less of others', async () => {
  const ask = { take: 10, questions: 8 };
  const [first] = (await deals.call(chooseQuestionPlan, ask)).calls;
  const asked = first?.questions[0];
  await deals.perform(recordObservations, {
    customer: first?.customer ?? '',
    source: 'interview',
    facts: [{ signal: asked?.signal ?? '', value: null }],
  });
  const { calls } = await deals.call(chooseQuestionPlan, ask);
  const again = calls.find(({ customer }) => customer === first?.customer)?.questions ?? [];
  expect(again.map(({ signal }) => signal)).not.toContain(asked?.signal);
  const others = calls.flatMap(({ questions }) => questions).filter(({ signal }) => signal === asked?.signal);
  for (const { answerRate } of others) expect(answerRate).toBeLessThan(asked?.answerRate ?? 0);
});

test('what a wrong call costs is when asking stops: in the plan, of those in the wave, and of one customer', async () => {
  const plan = () => deals.call(chooseQuestionPlan, { take: 10, questions: 8 });
  const askNext = async () => (await deals.call(chooseWaveOperation, { take: 10 })).askNext;
  const asked = (await askNext())[0]?.customer ?? '';
  const ofOne = async () => (await deals.call(customerOverview, { customer: asked })).nextQuestion;
  const setting = 'readiness.wrongCall';

  await deals.perform(setSetting, { setting, value: 0.5 });
  expect(await plan()).toMatchObject({ calls: [], questions: 0, stop: 'costs-more', wrongCall: 0.5 });
  expect(await askNext()).toEqual([]);
  expect(await ofOne()).toBeNull();

  await deals.perform(setSetting, { setting, value: 400 });
  const some = await plan();
  for (const { gain, questions } of some.calls) expect(gain / questions.length).toBeGreaterThan(1 / 400);
  expect(await askNext()).not.toEqual([]);
  expect(await ofOne()).not.toBeNull();

  await deals.perform(resetSetting, { setting });
  expect(await plan()).toMatchObject({ wrongCall: null });
});
