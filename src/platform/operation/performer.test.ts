import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEvent, listEvents, undoEvent } from '../event/contract.ts';
import { workspaceVersion } from '../workspace/store.ts';
import { cursorOf } from './cursor.ts';
import { changes, preparedChanges } from './handled.ts';
import { getNote, noteMigration, noteRoutes, setNote } from './note.fixture.ts';
import { type TestWorkspace, testWorkspace } from './performed.fixture.ts';

let kit: TestWorkspace;
let preparedNotes = 0;
const slowNote = { ...setNote, id: 'notes.slow' };
beforeAll(async () => {
  kit = await testWorkspace({
    migrations: [noteMigration],
    routes: ({ pool }) => [
      ...noteRoutes,
      changes({ ...setNote, id: 'notes.lookAround' }, async ({ name, words }, { version }) => {
        await pool.query('select pg_sleep(0.005)');
        return { output: { name, words, version }, event: { subject: `note/${name}`, undo: null } };
      }),
      preparedChanges(
        slowNote,
        async ({ name }) => {
          preparedNotes++;
          await write('meanwhile', name);
          return name.toUpperCase();
        },
        async ({ name }, { version }, words) => ({
          output: { name, words, version },
          event: { subject: `note/${name}`, undo: null },
        }),
      ),
    ],
  });
});
afterAll(() => kit.close());

const words = async (name: string) => (await kit.call(getNote, { name })).words;
const write = async (name: string, text: string) => (await kit.perform(setNote, { name, words: text })).event as number;

describe('a change', () => {
  test('makes the next version of its workspace, and its event has the same number', async () => {
    const before = await workspaceVersion(kit.db, kit.workspace);
    expect(await write('a', 'one')).toBe(before + 1);
    const event = await kit.call(getEvent, { event: before + 1 });
    expect(event).toMatchObject({
      operation: 'notes.set',
      subject: 'note/a',
      actor: { name: 'Owner' },
      canBeUndone: true,
    });
  });

  test('that fails half way leaves neither words nor version nor event', async () => {
    const before = await workspaceVersion(kit.db, kit.workspace);
    await expect(write('b', 'refused')).rejects.toThrow('refused after writing');
    expect(await words('b')).toBe('');
    expect(await workspaceVersion(kit.db, kit.workspace)).toBe(before);
    expect((await kit.call(listEvents, { subject: 'note/b' })).items).toEqual([]);
  });

  test('with input that cannot be meant says which field', async () => {
    await expect(kit.call(setNote, { name: '', words: 'x\u0000' })).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('words holds a character that cannot be stored'),
      place: { field: 'name' },
    });
  });

  test('of what somebody else has changed meanwhile is refused', async () => {
    const seen = await write('c', 'mine');
    await write('c', 'theirs');
    await expect(kit.call(setNote, { name: 'c', words: 'mine again' }, { ifMatch: seen })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    expect(await words('c')).toBe('theirs');
  });

  test('made fifty times at once is made fifty times, one after the other', async () => {
    const before = await workspaceVersion(kit.db, kit.workspace);
    const events = await Promise.all(Array.from({ length: 50 }, (_, i) => write(`many-${i % 5}`, String(i))));
    expect(events.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => before + 1 + i));
  });
});

test('forty changes at once that also read through the pool do not wait for each other’s connections', async () => {
  const lookAround = { ...setNote, id: 'notes.lookAround' };
  const made = Array.from({ length: 40 }, () => kit.perform(lookAround, { name: 'around', words: '' }));
  expect(new Set((await Promise.all(made)).map(({ event }) => event)).size).toBe(40);
});

test('what a change prepares does not hold the workspace, and a repeated request prepares nothing', async () => {
  const ask = () => kit.perform(slowNote, { name: 'slow', words: '' }, { idempotencyKey: 'slow-1' });
  const first = await ask();
  expect(first.output.words).toBe('SLOW');
  expect(await words('meanwhile')).toBe('slow');
  expect(await ask()).toMatchObject({ output: first.output, isRepeated: true });
  expect(preparedNotes).toBe(1);
});

test('a change whose caller has gone before its turn is not made', async () => {
  const gone = new AbortController();
  const first = write('queue', 'first');
  const second = kit.perform(setNote, { name: 'queue', words: 'second' }, { signal: gone.signal });
  gone.abort();
  await first;
  await expect(second).rejects.toThrow('aborted');
  expect(await words('queue')).toBe('first');
});

describe('the same idempotency key', () => {
  test('does the change once and gives the same answer, also when both come at once', async () => {
    const caller = { idempotencyKey: 'k1' };
    const both = await Promise.all([1, 2].map(() => kit.perform(setNote, { name: 'd', words: 'once' }, caller)));
    expect(both.filter(({ isRepeated }) => isRepeated)).toHaveLength(1);
    expect(both[0]?.output).toEqual(both[1]?.output);
    expect((await kit.call(listEvents, { subject: 'note/d' })).items).toHaveLength(1);
  });

  test('a repetition takes no version of the workspace', async () => {
    const before = await workspaceVersion(kit.db, kit.workspace);
    await kit.perform(setNote, { name: 'd', words: 'once' }, { idempotencyKey: 'k1' });
    expect(await workspaceVersion(kit.db, kit.workspace)).toBe(before);
  });

  test('with another request is refused', async () => {
    await expect(kit.perform(setNote, { name: 'd', words: 'twice' }, { idempotencyKey: 'k1' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});

describe('undo', () => {
  test('takes changes of one subject back from the last to the first, and again', async () => {
    const first = await write('e', 'one');
    const second = await write('e', 'two');
    await expect(kit.call(undoEvent, { event: first })).rejects.toMatchObject({ code: 'undo-superseded' });

    const back = await kit.perform(undoEvent, { event: second });
    expect(await words('e')).toBe('one');
    await kit.call(undoEvent, { event: first });
    expect(await words('e')).toBe('');
    await expect(kit.call(undoEvent, { event: first })).rejects.toMatchObject({ code: 'undo-impossible' });
    expect((await kit.call(getEvent, { event: second })).undoneBy).toBe(back.event);
  });

  test('of an undo does the change again, as often as one likes', async () => {
    const change = await write('f', 'here');
    const undone = (await kit.perform(undoEvent, { event: change })).event as number;
    const again = (await kit.perform(undoEvent, { event: undone })).event as number;
    expect(await words('f')).toBe('here');
    expect((await kit.call(getEvent, { event: change })).undoneBy).toBeNull();
    await kit.call(undoEvent, { event: again });
    expect(await words('f')).toBe('');
    expect((await kit.call(getEvent, { event: change })).undoneBy).toBe(undone);
  });

  test('touches no other subject', async () => {
    const change = await write('g', 'one');
    await write('h', 'other');
    await kit.call(undoEvent, { event: change });
    expect([await words('g'), await words('h')]).toEqual(['', 'other']);
  });
});

test('the trail is read page by page, newest first, without gaps', async () => {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await kit.call(listEvents, { limit: 7, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(ids).toEqual(Array.from({ length: ids.length }, (_, i) => ids.length - i));
  for (const forged of ['bm9uc2Vuc2U', cursorOf(1.5), cursorOf(1e300), cursorOf('1'), cursorOf(1, 2)]) {
    await expect(kit.call(listEvents, { cursor: forged })).rejects.toMatchObject({ code: 'cursor-invalid' });
  }
});
