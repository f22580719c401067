import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { evidenceWorkspace, merge } from '../evidenceWorkspace.fixture.ts';
import { answerQuestionnaire } from '../questionnaire/contract.ts';
import { createSignal, retireSignal } from '../signal/contract.ts';
import { updateSource } from '../source/contract.ts';
import {
  getProfile,
  listObservations,
  recordObservations,
  reinstateObservation,
  retractObservation,
} from './contract.ts';

let room: TestWorkspace;
beforeAll(async () => {
  room = await evidenceWorkspace(20);
  await room.call(createSignal, { id: 'employees', label: 'Employees', kind: 'number' });
  await room.call(createSignal, { id: 'founded', label: 'Founded', kind: 'date' });
  await room.call(createSignal, { id: 'country', label: 'Country', kind: 'choice', role: 'segment' });
  await room.call(createSignal, { id: 'champion', label: 'Champion', kind: 'choice', about: 'person' });
  await room.call(createSignal, {
    id: 'status',
    label: 'Status',
    kind: 'choice',
    role: 'outcome',
    outcome: { good: ['Won'], notGood: ['Lost'], notEnded: ['Open'] },
  });
});
afterAll(() => room.close());

const valueOf = async (customer: string, signal: string) =>
  (await room.call(getProfile, { customer })).signals.find((each) => each.signal === signal)?.value;
const said = (customer: string, signal: string, value: string | number | null, source = 'interview') =>
  room.call(recordObservations, { customer, source, facts: [{ signal, value }] });

describe('what a source says of a customer', () => {
  test('is its profile, and every value names who said it and when', async () => {
    const observedAt = '2026-10-22T08:00:00.000Z';
    const facts = [
      { signal: 'employees', value: 120 },
      { signal: 'founded', value: '1999-02-28' },
    ];
    const { delivery, observations } = await room.call(recordObservations, {
      customer: 'K1',
      source: 'crm',
      observedAt,
      facts,
    });
    expect(observations.map(({ id }) => id.startsWith(`${delivery}.0.`))).toEqual([true, true]);
    const profile = await room.call(getProfile, { customer: 'K1' });
    expect(profile.signals).toMatchObject([
      {
        signal: 'employees',
        value: 120,
        isContested: false,
        facts: [{ source: 'crm', sourceKind: 'crm', observedAt }],
      },
      { signal: 'founded', value: '1999-02-28' },
    ]);
    expect(profile.signals[0]?.facts[0]).toMatchObject({ ageDays: 30, id: observations[0]?.id });
    expect(profile.signals[0]?.facts[0]?.weight).toBeCloseTo(0.7 * 2 ** (-30 / 365), 3);
    expect(profile.unknown).toContain('country');
    expect(profile.unknown).not.toContain('employees');
    expect(profile.unknown).not.toContain('champion');
  });

  test('leads by the weight of the source, and sources that disagree are shown', async () => {
    await said('K2', 'country', 'France', 'questionnaire');
    await said('K2', 'country', 'Spain', 'colleague');
    const { signals } = await room.call(getProfile, { customer: 'K2' });
    expect(signals[0]).toMatchObject({ value: 'France', isContested: true });
    expect(signals[0]?.facts.map(({ value }) => value)).toEqual(['Spain', 'France']);
    await room.call(updateSource, { source: 'questionnaire', reliability: 0.1 });
    expect(await valueOf('K2', 'country')).toBe('Spain');
    await room.call(updateSource, { source: 'questionnaire', reliability: 0.9 });
  });

  test('"does not know" is kept, and silences nobody who knows', async () => {
    await said('K3', 'country', 'Italy', 'crm');
    await said('K3', 'country', null, 'questionnaire');
    const { signals } = await room.call(getProfile, { customer: 'K3' });
    expect(signals[0]).toMatchObject({ value: 'Italy', isContested: false });
    expect(signals[0]?.facts).toHaveLength(2);
  });

  test('is shown as it was known at an earlier time', async () => {
    await room.call(recordObservations, {
      customer: 'K4',
      source: 'crm',
      observedAt: '2026-01-01T00:00:00.000Z',
      facts: [{ signal: 'employees', value: 10 }],
    });
    await said('K4', 'employees', 20, 'crm');
    expect(await valueOf('K4', 'employees')).toBe(20);
    const then = await room.call(getProfile, { customer: 'K4', asOf: '2026-02-01T00:00:00.000Z' });
    expect(then.signals[0]?.value).toBe(10);
    const before = await room.call(getProfile, { customer: 'K4', asOf: '2025-02-01T00:00:00.000Z' });
    expect(before.signals).toEqual([]);
  });
});

describe('a value is refused', () => {
  test.each([
    ['employees', 'many', 'is not a number'],
    ['founded', '2026-02-30', 'is not a day'],
    ['founded', 7, 'is a number, and the signal is a date'],
    ['bw-change-new', 'maybe', 'is not one of its answers: no, yes'],
    ['bw-planning', '6', 'is not one of its answers: 1, 2, 3, 4, 5'],
    ['country', ' ', 'is empty'],
    ['status', 'won', 'is not one of its answers: Won, Lost, Open'],
  ])('%s = %s', async (signal, value, why) => {
    await expect(said('K5', signal, value)).rejects.toMatchObject({
      code: 'observation-invalid',
      message: expect.stringContaining(why),
    });
    expect((await room.call(listObservations, { customer: 'K5' })).items).toEqual([]);
  });

  test('where customer, source or signal are unknown, with what was meant perhaps', async () => {
    await expect(said('K99', 'country', 'Italy')).rejects.toMatchObject({ code: 'customer-unknown' });
    await expect(said('K5', 'county', 'Italy')).rejects.toMatchObject({
      code: 'signal-unknown',
      remedy: 'Did you mean "country"?',
    });
    await expect(said('K5', 'country', 'Italy', 'intervue')).rejects.toMatchObject({
      code: 'source-unknown',
      remedy: 'Did you mean "interview"?',
    });
  });

  test('where it lies in the future, before 1900, or comes twice', async () => {
    const facts = [{ signal: 'employees', value: 1 }];
    const at = (observedAt: string) =>
      room.call(recordObservations, { customer: 'K5', source: 'crm', observedAt, facts });
    await expect(at('2036-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'observation-invalid' });
    await expect(at('0000-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'observation-invalid' });
    const twice = room.call(recordObservations, { customer: 'K5', source: 'crm', facts: [...facts, ...facts] });
    await expect(twice).rejects.toMatchObject({ code: 'observation-invalid', place: { field: 'facts.1' } });
  });

  test('where the signal is retired', async () => {
    await room.call(createSignal, { id: 'fax', label: 'Fax', kind: 'yesno' });
    await room.call(retireSignal, { signal: 'fax' });
    await expect(said('K5', 'fax', 'yes')).rejects.toMatchObject({ code: 'signal-retired' });
  });
});

describe('a retraction', () => {
  test('brings back what the source had said before, and can be taken back itself, again and again', async () => {
    await said('K6', 'country', 'France');
    const { delivery, observations } = await said('K6', 'country', 'Spain');
    const observation = observations[0]?.id as string;
    await room.call(retractObservation, { observation, why: 'Misheard.' });
    expect(await valueOf('K6', 'country')).toBe('France');
    await expect(room.call(retractObservation, { observation })).rejects.toMatchObject({ code: 'observation-state' });
    await room.call(reinstateObservation, { observation });
    expect(await valueOf('K6', 'country')).toBe('Spain');
    await room.call(retractObservation, { observation: delivery });
    await room.call(retractObservation, { observation });
    await expect(room.call(reinstateObservation, { observation: delivery })).resolves.toBeDefined();
    expect(await valueOf('K6', 'country')).toBe('France');
    await room.call(reinstateObservation, { observation });
    expect(await valueOf('K6', 'country')).toBe('Spain');
  });

  test('is told in the timeline, which forgets nothing', async () => {
    await said('K7', 'country', 'France');
    const { observations } = await said('K7', 'country', 'Spain');
    await room.call(retractObservation, { observation: observations[0]?.id as string, why: 'Misheard.' });
    const { items } = await room.call(listObservations, { customer: 'K7' });
    expect(items).toMatchObject([
      {
        value: 'Spain',
        stands: false,
        isLatest: false,
        retractedBy: { takesBack: 'fact', why: 'Misheard.', actor: 1 },
      },
      { value: 'France', stands: true, isLatest: true, retractedBy: null, recordedBy: 1, import: null },
    ]);
  });

  test('of what nobody said is refused', async () => {
    for (const observation of ['999.1', '1.1.0.999', '1.20']) {
      await expect(room.call(retractObservation, { observation })).rejects.toMatchObject({
        code: 'observation-unknown',
      });
    }
  });
});

test('every change is undone and done again from the audit trail', async () => {
  const facts = [{ signal: 'country', value: 'France' }];
  const { event } = await room.perform(recordObservations, { customer: 'K8', source: 'crm', facts });
  const undo = await room.perform(undoEvent, { event: event as number });
  expect(await valueOf('K8', 'country')).toBeUndefined();
  const redo = await room.perform(undoEvent, { event: undo.event as number });
  expect(await valueOf('K8', 'country')).toBe('France');
  await room.perform(undoEvent, { event: redo.event as number });
  expect(await valueOf('K8', 'country')).toBeUndefined();
});

test('a long timeline comes in pages without gap or repetition', async () => {
  const observedAt = '2026-03-01T00:00:00.000Z';
  for (const value of [1, 2, 3, 4, 5]) {
    await room.call(recordObservations, {
      customer: 'K9',
      source: 'crm',
      observedAt,
      facts: [{ signal: 'employees', value }],
    });
  }
  const seen: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: { value: unknown }[]; next: string | null } = await room.call(listObservations, {
      customer: 'K9',
      limit: 2,
      ...(cursor !== undefined && { cursor }),
    });
    seen.push(...page.items.map(({ value }) => value));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual([5, 4, 3, 2, 1]);
});

test('a merged customer speaks for its survivor, and falls silent when unmerged', async () => {
  await said('K10', 'country', 'France');
  await said('K11', 'employees', 7);
  await said('K12', 'founded', '2001-01-01');
  await merge(room, 12, 11);
  await merge(room, 11, 10);
  const { signals } = await room.call(getProfile, { customer: 'K10' });
  expect(signals.map(({ signal }) => signal)).toEqual(['employees', 'founded', 'country']);
  expect((await room.call(getProfile, { customer: 'K12' })).customer).toBe('K10');
  const { items } = await room.call(listObservations, { customer: 'K10' });
  expect(items.map(({ mergedFrom }) => mergedFrom)).toEqual([12, 11, null]);
  await merge(room, 11, null);
  expect((await room.call(getProfile, { customer: 'K10' })).signals.map(({ signal }) => signal)).toEqual(['country']);
  expect((await room.call(getProfile, { customer: 'K12' })).customer).toBe('K11');
});

describe('a questionnaire', () => {
  test('is answered in part; "do not know" is an answer', async () => {
    const { observations } = await room.call(answerQuestionnaire, {
      customer: 'K13',
      answers: [
        { question: 'bw-change-new', answer: 'yes' },
        { question: 'bw-planning', answer: null },
      ],
    });
    expect(observations).toHaveLength(2);
    const { signals } = await room.call(getProfile, { customer: 'K13' });
    expect(signals.map(({ signal, value }) => [signal, value])).toEqual([
      ['bw-change-new', 'yes'],
      ['bw-planning', null],
    ]);
  });

  test('is refused whole where a question or an answer is unknown, naming them all', async () => {
    const answers = [
      { question: 'bw-change-new', answer: 'perhaps' },
      { question: 'bw-plannning', answer: '1' },
      { question: 'bw-habits', answer: '1' },
    ];
    const refused = room.call(answerQuestionnaire, { customer: 'K14', answers });
    await expect(refused).rejects.toMatchObject({
      code: 'answers-invalid',
      message: expect.stringMatching(/"perhaps" is no answer .* no, yes.*Did you mean "bw-planning"/),
    });
    expect((await room.call(listObservations, { customer: 'K14' })).items).toEqual([]);
  });
});
