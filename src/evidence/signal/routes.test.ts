import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { bandSignal, listBands } from '../bands/contract.ts';
import { evidenceWorkspace } from '../evidenceWorkspace.fixture.ts';
import { getProfile, recordObservations } from '../observation/contract.ts';
import { getQuestionnaire, listQuestionnaires } from '../questionnaire/contract.ts';
import { questionnaire } from '../questionnaire/questionnaire.ts';
import { createSource, getSource, listSources, removeSource, restoreSource, updateSource } from '../source/contract.ts';
import { createSignal, getSignal, listSignals, reinstateSignal, retireSignal, updateSignal } from './contract.ts';

let room: TestWorkspace;
beforeAll(async () => {
  room = await evidenceWorkspace(40);
});
afterAll(() => room.close());

const scale = { kind: 'scale' as const, answers: ['low', 'middle', 'high'] };
const willing = { axis: 'willingness', direction: 1, strength: 'fair', why: 'It says so.' } as const;
const said = (customer: number, signal: string, value: string | number) =>
  room.call(recordObservations, { customer: `K${customer}`, source: 'crm', facts: [{ signal, value }] });
const touches = async () => (await sql`select from touched where first_customer is null`.execute(room.db)).rows.length;

describe('a new workspace', () => {
  test('knows the built-in questions, each with bands, and a source of every kind', async () => {
    const { items } = await room.call(listSignals, {});
    const questions = items.filter(({ isBuiltIn }) => isBuiltIn);
    expect(questions.map(({ id }) => id)).toEqual(questionnaire.map(({ id }) => id));
    expect(questions.every(({ bands, axis }) => bands === 1 && axis !== null)).toBe(true);
    const sources = (await room.call(listSources, {})).items;
    expect(sources.map(({ id, kind }) => [id, kind])).toContainEqual(['questionnaire', 'questionnaire']);
    expect(sources).toHaveLength(6);
  });

  test('offers the questionnaire in three languages with the signals that hold its answers', async () => {
    expect((await room.call(listQuestionnaires, {})).items).toEqual([{ id: 'bellwether', questions: 14, inUse: 14 }]);
    const { questions } = await room.call(getQuestionnaire, { questionnaire: 'bellwether' });
    expect(questions.every(({ signal, text }) => signal !== null && text.fr !== '' && text.zh !== '')).toBe(true);
  });
});

describe('a signal', () => {
  test('with stated answers is scored at once, a number once it is banded', async () => {
    expect(await room.call(createSignal, { id: 'mood', label: 'Mood', ...scale, axis: willing })).toMatchObject({
      bands: 1,
    });
    expect(await room.call(createSignal, { id: 'seats', label: 'Seats', kind: 'number' })).toMatchObject({
      bands: null,
    });
    await expect(room.call(bandSignal, { signal: 'seats' })).rejects.toMatchObject({ code: 'bands-unfit' });
    for (let i = 1; i <= 40; i++) await said(i, 'seats', i * 10);
    const { bands } = await room.call(bandSignal, { signal: 'seats', mostBands: 4 });
    expect(bands).toMatchObject({ number: 1, order: 'ordered', edges: [100, 200, 300] });
    expect(bands?.labels).toHaveLength(5);
  });

  test.each([
    [{ kind: 'scale' }, 'a scale needs its answers'],
    [{ kind: 'number', answers: ['1', '2'] }, 'a number has no answers'],
    [{ kind: 'yesno', answers: ['nein', 'ja'] }, 'the answers of a yesno are no and yes'],
    [{ kind: 'choice', axis: willing }, 'cannot speak to an axis'],
    [{ ...scale, axis: willing, about: 'person' }, 'speak to no axis'],
    [{ kind: 'choice', role: 'outcome' }, 'which ends are good'],
    [{ kind: 'choice', outcome: { good: ['Won'] } }, 'only an outcome'],
    [{ kind: 'choice', role: 'outcome', outcome: { good: ['Won'], notGood: ['Won'] } }, 'stands there twice'],
    [{ kind: 'choice', role: 'outcome', outcome: { good: ['Won'] }, offering: 9 }, 'no offering 9'],
  ] as const)('that contradicts itself is refused: %o', async (signal, why) => {
    const refused = room.call(createSignal, { id: 'bad', label: 'Bad', ...signal } as never);
    await expect(refused).rejects.toMatchObject({ code: 'signal-invalid', message: expect.stringContaining(why) });
  });

  test('is known by its id once', async () => {
    await room.call(createSignal, { id: 'once', label: 'Once', kind: 'date' });
    const again = room.call(createSignal, { id: 'once', label: 'Once', kind: 'date' });
    await expect(again).rejects.toMatchObject({ code: 'signal-exists' });
  });

  test('keeps kind and answers once something is known of it, and may have another label', async () => {
    await room.call(createSignal, { id: 'size', label: 'Size', ...scale });
    const wider = ['low', 'middle', 'high', 'huge'];
    expect(await room.call(updateSignal, { signal: 'size', answers: wider })).toMatchObject({
      answers: wider,
      bands: 2,
    });
    expect(await room.call(updateSignal, { signal: 'size', kind: 'number' })).toMatchObject({
      answers: null,
      bands: null,
    });
    await room.call(updateSignal, { signal: 'size', ...scale });
    await said(1, 'size', 'low');
    await expect(room.call(updateSignal, { signal: 'size', answers: wider })).rejects.toMatchObject({
      code: 'signal-in-use',
    });
    await expect(room.call(updateSignal, { signal: 'size', kind: 'choice' })).rejects.toMatchObject({
      code: 'signal-in-use',
    });
    expect(await room.call(updateSignal, { signal: 'size', label: 'How large', axis: willing })).toMatchObject({
      label: 'How large',
      axis: willing,
      bands: 3,
    });
    const question = room.call(updateSignal, { signal: 'bw-planning', answers: ['1', '2'] });
    await expect(question).rejects.toMatchObject({ code: 'signal-in-use' });
  });

  test('is not overwritten by somebody who has not seen its newest version', async () => {
    const { version } = await room.call(createSignal, { id: 'shared', label: 'Shared', kind: 'date' });
    const newer = await room.call(updateSignal, { signal: 'shared', label: 'Theirs' }, { ifMatch: version });
    const stale = room.call(updateSignal, { signal: 'shared', label: 'Mine' }, { ifMatch: version });
    await expect(stale).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await room.call(getSignal, { signal: 'shared' })).toEqual(newer);
  });

  test('that is retired is neither listed nor shown, and comes back with all that was said', async () => {
    await room.call(createSignal, { id: 'old', label: 'Old', kind: 'yesno' });
    await said(2, 'old', 'yes');
    await room.call(retireSignal, { signal: 'old' });
    const isShown = async () =>
      (await room.call(getProfile, { customer: 'K2' })).signals.some(({ signal }) => signal === 'old');
    expect(await isShown()).toBe(false);
    expect((await room.call(listSignals, { retired: true })).items.map(({ id }) => id)).toEqual(['old']);
    await room.call(reinstateSignal, { signal: 'old' });
    expect(await isShown()).toBe(true);
    await expect(room.call(reinstateSignal, { signal: 'old' })).rejects.toMatchObject({ code: 'signal-state' });
  });

  test('is bound to one offering and let go again, where it is no outcome', async () => {
    expect(await room.call(createSignal, { id: 'bound', label: 'Bound', ...scale, offering: 1 })).toMatchObject({
      offering: 1,
    });
    expect(await room.call(updateSignal, { signal: 'bound', label: 'Still bound' })).toMatchObject({ offering: 1 });
    const { output, event } = await room.perform(updateSignal, { signal: 'bound', offering: null });
    expect(output).toMatchObject({ offering: null });
    await room.call(undoEvent, { event: event as number });
    expect(await room.call(getSignal, { signal: 'bound' })).toMatchObject({ offering: 1 });
    await expect(room.call(updateSignal, { signal: 'bound', offering: 9 })).rejects.toMatchObject({
      code: 'signal-invalid',
    });
  });

  test('of an outcome is the only one of its offering', async () => {
    const judged = { good: ['Won'], notGood: ['Lost'] };
    const outcome = { kind: 'choice' as const, role: 'outcome' as const, outcome: judged };
    expect(await room.call(createSignal, { id: 'status', label: 'Status', ...outcome })).toMatchObject({
      offering: 1,
      bands: null,
      outcome: { good: ['Won'], notGood: ['Lost'], notEnded: [], leftOut: [] },
    });
    const second = room.call(createSignal, { id: 'stage', label: 'Stage', ...outcome });
    await expect(second).rejects.toMatchObject({ code: 'outcome-exists' });
    await room.call(retireSignal, { signal: 'status' });
    await room.call(createSignal, { id: 'stage', label: 'Stage', ...outcome });
    await expect(room.call(reinstateSignal, { signal: 'status' })).rejects.toMatchObject({ code: 'outcome-exists' });
  });
});

describe('the bands of a signal', () => {
  test('are versions; an earlier one is taken again; undo puts back what was in use, none included', async () => {
    await room.call(createSignal, { id: 'region', label: 'Region', kind: 'choice', role: 'segment' });
    await said(1, 'region', 'North');
    await said(2, 'region', 'South');
    const first = await room.perform(bandSignal, { signal: 'region' });
    expect(first.output.bands).toMatchObject({ number: 1, labels: ['missing', 'North', 'South', 'other'] });
    await said(3, 'region', 'West');
    const second = await room.perform(bandSignal, { signal: 'region' });
    expect(second.output.bands).toMatchObject({ number: 2, labels: ['missing', 'North', 'South', 'West', 'other'] });
    await room.call(undoEvent, { event: second.event as number });
    const { items } = await room.call(listBands, { signal: 'region' });
    expect(items.map(({ number, labels }) => [number, labels.length])).toEqual([
      [3, 4],
      [2, 5],
      [1, 4],
    ]);
    const none = await room.perform(undoEvent, { event: first.event as number });
    expect(await room.call(getSignal, { signal: 'region' })).toMatchObject({ bands: null });
    await expect(room.call(bandSignal, { signal: 'region', again: 9 })).rejects.toMatchObject({
      code: 'bands-unknown',
    });
    await room.call(undoEvent, { event: none.event as number });
    expect(await room.call(getSignal, { signal: 'region' })).toMatchObject({ bands: 4 });
    await room.call(bandSignal, { signal: 'region', again: 0 });
    expect((await room.call(bandSignal, { signal: 'region' })).bands).toMatchObject({ number: 5 });
  });

  test('are never those of a person or an outcome', async () => {
    await room.call(createSignal, { id: 'champion', label: 'Champion', kind: 'choice', about: 'person' });
    await said(1, 'champion', 'yes');
    await expect(room.call(bandSignal, { signal: 'champion' })).rejects.toMatchObject({ code: 'signal-invalid' });
  });
});

describe('a source', () => {
  test('is believed as its kind unless told, and leaves only while it has said nothing', async () => {
    expect(await room.call(createSource, { id: 'survey', kind: 'questionnaire' })).toMatchObject({ reliability: 0.9 });
    expect(await room.call(updateSource, { source: 'survey', reliability: 0.4 })).toMatchObject({ reliability: 0.4 });
    await expect(room.call(createSource, { id: 'survey', kind: 'crm' })).rejects.toMatchObject({
      code: 'source-exists',
    });
    const removed = await room.perform(removeSource, { source: 'survey' });
    expect(removed.output).toMatchObject({ id: 'survey', reliability: 0.4, isRemoved: true });
    await expect(room.call(removeSource, { source: 'crm' })).rejects.toMatchObject({ code: 'source-in-use' });
    await expect(room.call(updateSource, { source: 'survey' })).rejects.toMatchObject({ code: 'source-unknown' });
    expect((await room.call(listSources, { removed: true })).items).toMatchObject([{ id: 'survey' }]);
    await room.call(undoEvent, { event: removed.event as number });
    expect(await room.call(getSource, { source: 'survey' })).toMatchObject({ number: removed.output.number });
    await expect(room.call(restoreSource, { source: 'survey' })).rejects.toMatchObject({ code: 'source-state' });
  });
});

test('every change of a definition is undone exactly and tells everybody', async () => {
  const before = await touches();
  const created = await room.perform(createSignal, { id: 'whim', label: 'Whim', ...scale, axis: willing });
  const asCreated = created.output;
  const updated = await room.perform(updateSignal, {
    signal: 'whim',
    label: 'Fancy',
    kind: 'yesno',
    answers: null,
    axis: null,
  });
  await room.call(undoEvent, { event: updated.event as number });
  const { version: _, bands: __, ...restored } = await room.call(getSignal, { signal: 'whim' });
  expect(asCreated).toMatchObject(restored);
  await room.call(undoEvent, { event: created.event as number });
  expect((await room.call(getSignal, { signal: 'whim' })).isRetired).toBe(true);
  const source = await room.perform(createSource, { id: 'visit', kind: 'interview' });
  const changed = await room.perform(updateSource, { source: 'visit', kind: 'colleague', reliability: 0 });
  await room.call(undoEvent, { event: changed.event as number });
  expect((await room.call(listSources, {})).items.at(-1)).toMatchObject({
    id: 'visit',
    kind: 'interview',
    reliability: 0.8,
  });
  await room.call(undoEvent, { event: source.event as number });
  expect((await room.call(listSources, {})).items.at(-1)?.id).not.toBe('visit');
  expect(await touches()).toBe(before + 8);
});
