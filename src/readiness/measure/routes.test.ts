import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceWorkspace } from '../../evidence/evidenceWorkspace.fixture.ts';
import { livingBases } from '../../evidence/living/store.ts';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { answerQuestionnaire } from '../../evidence/questionnaire/contract.ts';
import { questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import { updateSource } from '../../evidence/source/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { nextQuestionOperation } from '../question/contract.ts';
import { questionRoutes } from '../question/routes.ts';
import { countGroups, getMeasures, listApproaches, listAxes } from './contract.ts';
import { measureRoutes } from './routes.ts';

let workspace: TestWorkspace;
const now = () => new Date('2026-11-21T12:00:00Z');
beforeAll(async () => {
  workspace = await evidenceWorkspace(5, (database) => {
    const living = livingBases({ db: database.kysely, connect: () => database.connect(), now });
    return [...measureRoutes({ living }), ...questionRoutes({ living })];
  });
});
afterAll(() => workspace.close());

/** Answers every question on the side that is high, or low, on its axis. */
function answersToAll(isHigh: boolean) {
  return questionnaire.map(({ id, answers, axis }) => ({
    question: id,
    answer: answers.at(isHigh === (axis.direction === 1) ? -1 : 0)?.code as string,
  }));
}

async function asked(customer: string): Promise<OutputOf<typeof nextQuestionOperation>> {
  const output = await workspace.call(nextQuestionOperation, { customer });
  return nextQuestionOperation.output.parse(output);
}

async function measured(customer: string): Promise<OutputOf<typeof getMeasures>> {
  return getMeasures.output.parse(await workspace.call(getMeasures, { customer }));
}

describe('a customer of whom nothing is known', () => {
  test('has no measure, no group, and a first question in three languages', async () => {
    const { measures, group, restsOn, agreement, spread } = await measured('K1');
    for (const share of spread.needs) expect(share).toBeCloseTo(1 / 25, 2);
    expect(measures.needs).toHaveProperty('unknown');
    expect([group, restsOn, agreement]).toEqual([null, [], null]);
    const { ask, stop, ranked } = await asked('K1');
    expect(stop).toBeNull();
    expect(ask?.wording?.text.zh).not.toBe('');
    expect(ranked.length).toBeGreaterThan(5);
  });

  test('is refused by a name of its own when there is no such customer', async () => {
    await expect(measured('nobody')).rejects.toMatchObject({ code: 'customer-unknown' });
    await expect(asked('nobody')).rejects.toMatchObject({ code: 'customer-unknown' });
  });
});

describe('a customer that answered', () => {
  test('is measured by what it said, and each figure can be followed to its facts', async () => {
    const answered = answersToAll(true);
    await workspace.call(answerQuestionnaire, { questionnaire: 'bellwether', customer: 'K2', answers: answered });
    const { measures, group, restsOn, agreement } = await measured('K2');
    expect(measures.willingness).toHaveProperty('mean');
    expect(group?.leading).toBe('radical');
    expect(restsOn).toHaveLength(questionnaire.length);
    expect(restsOn[0]?.facts[0]?.weight).toBeCloseTo(0.9, 2);
    expect(agreement).toBeNull();
  });

  test('is not asked again what it did not know', async () => {
    const { ask } = await asked('K3');
    await workspace.call(answerQuestionnaire, {
      questionnaire: 'bellwether',
      customer: 'K3',
      answers: [{ question: ask?.signal as string, answer: null }],
    });
    const next = await asked('K3');
    expect(next.ranked.map(({ signal }) => signal)).not.toContain(ask?.signal);
  });

  test('shows where its people disagree, and believes each of them', async () => {
    const { id, answers } = questionnaire.find(({ kind }) => kind === 'scale') as (typeof questionnaire)[number];
    for (const [source, code] of [
      ['interview', answers[0]?.code],
      ['colleague', answers.at(-1)?.code],
    ] as const) {
      await workspace.call(recordObservations, {
        customer: 'K4',
        source,
        facts: [{ signal: id, value: code as string }],
      });
    }
    const { restsOn, agreement } = await measured('K4');
    expect(restsOn[0]?.facts.map(({ source }) => source).sort()).toEqual(['colleague', 'interview']);
    expect(agreement?.strength).toBe('lacking');
  });
});

test('groups are counted with everybody in one place', async () => {
  const counts = countGroups.output.parse(await workspace.call(countGroups, { willingness: 40 }));
  expect(counts.customers).toBe(5);
  expect(counts.cuts).toEqual({ willingness: 40, needs: 50 });
  expect(Object.values(counts.leading).reduce((sum, each) => sum + each)).toBe(5);
  expect(counts.leading.radical).toBe(1);
  expect(counts.sides.needs.unknown).toBe(4);
});

test('axes and approaches say what they mean', async () => {
  const { items: axes } = listAxes.output.parse(await workspace.call(listAxes, {}));
  expect(axes.map(({ id }) => id)).toEqual(['willingness', 'needs', 'strategicView']);
  expect(axes.flatMap(({ signals }) => signals)).toHaveLength(questionnaire.length);
  for (const { reliability, signals } of axes) {
    expect(reliability).toBeGreaterThan(0.1);
    expect(reliability).toBeLessThan(0.95);
    for (const { information } of signals) expect(information).toBeGreaterThan(0);
  }
  const { items: approaches } = listApproaches.output.parse(await workspace.call(listApproaches, {}));
  expect(approaches.map(({ id }) => id)).toEqual(['guide', 'cooperate', 'command', 'cool']);
});

test('a question says how alike the people of one customer answer it', async () => {
  const { id, answers } = questionnaire.find(({ kind }) => kind === 'scale') as (typeof questionnaire)[number];
  const respondentsOf = async () => {
    const { items } = listAxes.output.parse(await workspace.call(listAxes, {}));
    return items.flatMap(({ signals }) => signals).find(({ signal }) => signal === id)?.respondents;
  };
  expect(await respondentsOf()).toBeNull();
  for (const [source, code] of [
    ['interview', answers[1]?.code],
    ['colleague', answers[1]?.code],
  ] as const) {
    await workspace.call(recordObservations, {
      customer: 'K5',
      source,
      facts: [{ signal: id, value: code as string }],
    });
  }
  expect(await respondentsOf()).toMatchObject({ customers: 2, single: 0 });
});

test('a source that is believed less moves a measure less', async () => {
  const before = await measured('K2');
  await workspace.call(updateSource, { source: 'questionnaire', reliability: 0.2 });
  const after = await measured('K2');
  const mean = ({ measures }: typeof before) => (measures.willingness as { mean: number }).mean;
  expect(mean(after)).toBeLessThan(mean(before));
});
