import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceWorkspace } from '../../evidence/evidenceWorkspace.fixture.ts';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import { livingBases } from '../../evidence/living/store.ts';
import { answerQuestionnaire } from '../../evidence/questionnaire/contract.ts';
import { questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { seededRandom } from '../../stats/random.ts';
import { consistencyOf } from '../consistency.ts';
import { posteriorsOf } from '../measure.ts';
import { answersOfCustomer } from './answersOfCustomer.ts';
import { baseConsistency, contradictions } from './baseConsistency.ts';
import { itemsOfBase } from './baseItems.ts';

const CUSTOMERS = 30;
const now = () => new Date('2026-11-21T12:00:00Z');

let workspace: TestWorkspace;
let living: LivingBase;
beforeAll(async () => {
  workspace = await evidenceWorkspace(CUSTOMERS + 2, (database) => {
    living = livingBases({ db: database.kysely, connect: () => database.connect(), now });
    return [];
  });
  const random = seededRandom(3);
  for (let customer = 1; customer <= CUSTOMERS; customer++) {
    const level = random();
    await answered(customer, 'questionnaire', () => level);
    // Some customers are known from two people.
    if (customer % 5 === 0) await answered(customer, 'colleague', () => random());
  }
});
afterAll(() => workspace.close());

/** Answers every question at a share of its axis, by its place. */
async function answered(customer: number, source: string, shareAt: (place: number) => number): Promise<void> {
  const answers = questionnaire.map(({ id, answers: offered, axis }, place) => {
    const share = axis.direction === 1 ? shareAt(place) : 1 - shareAt(place);
    return { question: id, answer: offered[Math.round(share * (offered.length - 1))]?.code as string };
  });
  await workspace.call(answerQuestionnaire, { customer: `K${customer}`, source, answers });
}

/** What each customer would be told alone: the least of its axes. */
function alone(base: Base): number[] {
  const { items } = itemsOfBase(base);
  return Array.from(base.numbers, (_, row) => {
    const answers = answersOfCustomer(base, items, row);
    const fits = consistencyOf(items, answers, posteriorsOf(items, answers)).map(({ fit }) => fit);
    return fits.length === 0 ? Number.NaN : Math.fround(Math.min(...fits));
  });
}

test('how answers go together is what each customer would be told alone, also after more has been answered', async () => {
  const before = await living.current(workspace.workspace, 1);
  expect([...baseConsistency(before)]).toEqual(alone(before));
  expect([...contradictions(baseConsistency(before))].slice(CUSTOMERS)).toEqual([2, 2]);
  await answered(CUSTOMERS + 1, 'questionnaire', (place) => place % 2);
  const after = await living.current(workspace.workspace, 1);
  expect([...baseConsistency(after)]).toEqual(alone(after));
  expect([...contradictions(baseConsistency(after))].slice(CUSTOMERS)).toEqual([1, 2]);
});
