import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceWorkspace } from '../../evidence/evidenceWorkspace.fixture.ts';
import { livingBases } from '../../evidence/living/store.ts';
import { answerQuestionnaire } from '../../evidence/questionnaire/contract.ts';
import { questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { normalDraw, seededRandom } from '../../stats/random.ts';
import { shortenQuestionnaire } from './contract.ts';
import { shortenRoutes } from './routes.ts';

const CUSTOMERS = 60;
const now = () => new Date('2026-11-21T12:00:00Z');
const needs = questionnaire.filter(({ axis }) => axis.axis === 'needs');
/** Everybody answers the others; this one only a few do. */
const seldom = needs.at(-1)?.id as string;

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await evidenceWorkspace(CUSTOMERS + 1, (database) =>
    shortenRoutes({ living: livingBases({ db: database.kysely, connect: () => database.connect(), now }) }),
  );
  const random = seededRandom(5);
  for (let customer = 1; customer <= CUSTOMERS; customer++) {
    const trait = normalDraw(random);
    const answers = needs.flatMap(({ id, answers: offered, axis }) => {
      if (id === seldom && customer > 5) return [];
      const share = 1 / (1 + Math.exp(-axis.direction * (2 * trait + normalDraw(random) / 2)));
      return [{ question: id, answer: offered[Math.floor(share * offered.length)]?.code as string }];
    });
    await workspace.call(answerQuestionnaire, { customer: `K${customer}`, answers });
  }
});
afterAll(() => workspace.close());

const shortened = (input: Partial<InputOf<typeof shortenQuestionnaire>> = {}) =>
  workspace.call(shortenQuestionnaire, { axis: 'needs', ...input });

describe('shortening the questions that customers answered', () => {
  test('places nine customers in ten by fewer questions, judged by customers who taught nothing', async () => {
    const { found, why, people, questions, leftOut } = await shortened();
    expect([why, people]).toEqual([null, CUSTOMERS]);
    expect(questions).toHaveLength(needs.length - 1);
    expect(leftOut).toMatchObject([{ signal: seldom, answers: 5, why: 'seldom-answered' }]);
    expect(found?.people).toBe(CUSTOMERS);
    expect(found?.agreement).toBeGreaterThan(0.8);
    expect(found?.meanAsked).toBeLessThan(questions.length);
    expect(found?.fixedForms.map((form) => form.signals.length)).toEqual(questions.map((_, place) => place + 1));
    expect(found?.fixedForms.at(-1)?.agreement).toBe(1);
    expect(found?.order.toSorted()).toEqual(questions.map(({ signal }) => signal).toSorted());
    for (const { withRest } of questions) expect(withRest).toBeGreaterThan(0.3);
  });

  test('is the same again, and another for another share or other questions', async () => {
    expect(await shortened()).toEqual(await shortened());
    const strict = await shortened({ agree: 0.97 });
    expect(strict.found?.meanAsked).toBeGreaterThan((await shortened({ agree: 0.7 })).found?.meanAsked as number);
    const chosen = needs.slice(0, 2).map(({ id }) => id);
    const { questions, leftOut } = await shortened({ signals: chosen });
    expect(questions.map(({ signal }) => signal).toSorted()).toEqual(chosen.toSorted());
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(new Set(['not-chosen']));
  });

  test('says what is missing where too little was answered', async () => {
    expect(await shortened({ axis: 'willingness' })).toMatchObject({
      why: 'questions-too-few',
      found: null,
      people: 0,
      peopleNeeded: 40,
    });
  });

  test('counts an answer that came since', async () => {
    const before = await shortened();
    const answers = needs.slice(0, 4).map(({ id, answers: offered }) => ({
      question: id,
      answer: offered[0]?.code as string,
    }));
    await workspace.call(answerQuestionnaire, { customer: `K${CUSTOMERS + 1}`, answers });
    const after = await shortened();
    expect(after.people).toBe(before.people + 1);
    expect(after.seenVersion).toBeGreaterThan(before.seenVersion);
  });
});
