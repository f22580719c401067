import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEvent, listEvents, undoEvent } from '../event/contract.ts';
import { workspaceVersion } from '../workspace/store.ts';
import { cursorOf } from './cursor.ts';
import { changes } from './handled.ts';
import { getNote, noteMigration, noteRoutes, setNote } from './note.fixture.ts';
import { type TestWorkspace, testWorkspace } from './performed.fixture.ts';

let test_: TestWorkspace;
beforeAll(async () => {
  test_ = await testWorkspace({
    migrations: [noteMigration],
    routes: ({ pool }) => [
      ...noteRoutes,
      changes({ ...setNote, id: 'notes.lookAround' }, async ({ name, words }, { version }) => {
        await pool.query('select pg_sleep(0.005)');
        return { output: { name, words, version }, event: { subject: `note/${name}`, undo: null } };
      }),
    ],
  });
});
afterAll(() => test_.close());

const words = async (name: string) => (await test_.call(getNote, { name })).words;
const write = async (name: string, text: string) =>
  (await test_.perform(setNote, { name, words: text })).event as number;

describe('a change', () => {
  test('makes the next version of its workspace, and its event has the same number', async () => {
    const before = await workspaceVersion(test_.db, test_.workspace);
    expect(await write('a', 'one')).toBe(before + 1);
    const event = await test_.call(getEvent, { event: before + 1 });
    expect(event).toMatchObject({
      operation: 'notes.set',
      subject: 'note/a',
      actor: { name: 'Owner' },
      canBeUndone: true,
    });
  });

  test('that fails half way leaves neither words nor version nor event', async () => {
    const before = await workspaceVersion(test_.db, test_.workspace);
    await expect(write('b', 'refused')).rejects.toThrow('refused after writing');
    expect(await words('b')).toBe('');
    expect(await workspaceVersion(test_.db, test_.workspace)).toBe(before);
    expect((await test_.call(listEvents, { subject: 'note/b' })).items).toEqual([]);
  });

  test('with input that cannot be meant says which field', async () => {
    await expect(test_.call(setNote, { name: '', words: 'x\u0000' })).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('words: holds a character that cannot be stored'),
      place: { field: 'name' },
    });
  });

  test('of what somebody else has changed meanwhile is refused', async () => {
    const seen = await write('c', 'mine');
    await write('c', 'theirs');
    await expect(test_.call(setNote, { name: 'c', words: 'mine again' }, { ifMatch: seen })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    expect(await words('c')).toBe('theirs');
  });

  test('made fifty times at once is made fifty times, one after the other', async () => {
    const before = await workspaceVersion(test_.db, test_.workspace);
    const events = await Promise.all(Array.from({ length: 50 }, (_, i) => write(`many-${i % 5}`, String(i))));
    expect(events.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => before + 1 + i));
  });
});

test('forty changes at once that also read through the pool do not wait for each other’s connections', async () => {
  const lookAround = { ...setNote, id: 'notes.lookAround' };
  const made = Array.from({ length: 40 }, () => test_.perform(lookAround, { name: 'around', words: '' }));
  expect(new Set((await Promise.all(made)).map(({ event }) => event)).size).toBe(40);
});

test('a change whose caller has gone before its turn is not made', async () => {
  const gone = new AbortController();
  const first = write('queue', 'first');
  const second = test_.perform(setNote, { name: 'queue', words: 'second' }, { signal: gone.signal });
  gone.abort();
  await first;
  await expect(second).rejects.toThrow('aborted');
  expect(await words('queue')).toBe('first');
});

describe('the same idempotency key', () => {
  test('does the change once and gives the same answer, also when both come at once', async () => {
    const caller = { idempotencyKey: 'k1' };
    const both = await Promise.all([1, 2].map(() => test_.perform(setNote, { name: 'd', words: 'once' }, caller)));
    expect(both.map(({ isRepeated }) => isRepeated).toSorted()).toEqual([false, true]);
    expect(both[0]?.output).toEqual(both[1]?.output);
    expect((await test_.call(listEvents, { subject: 'note/d' })).items).toHaveLength(1);
  });

  test('a repetition takes no version of the workspace', async () => {
    const before = await workspaceVersion(test_.db, test_.workspace);
    await test_.perform(setNote, { name: 'd', words: 'once' }, { idempotencyKey: 'k1' });
    expect(await workspaceVersion(test_.db, test_.workspace)).toBe(before);
  });

  test('with another request is refused', async () => {
    await expect(test_.perform(setNote, { name: 'd', words: 'twice' }, { idempotencyKey: 'k1' })).rejects.toMatchObject(
      { code: 'idempotency-key-reused' },
    );
  });
});

describe('undo', () => {
  test('takes changes of one subject back from the last to the first, and again', async () => {
    const first = await write('e', 'one');
    const second = await write('e', 'two');
    await expect(test_.call(undoEvent, { event: first })).rejects.toMatchObject({ code: 'undo-superseded' });

    const back = await test_.perform(undoEvent, { event: second });
    expect(await words('e')).toBe('one');
    await test_.call(undoEvent, { event: first });
    expect(await words('e')).toBe('');
    await expect(test_.call(undoEvent, { event: first })).rejects.toMatchObject({ code: 'undo-impossible' });
    expect((await test_.call(getEvent, { event: second })).undoneBy).toBe(back.event);
  });

  test('of an undo does the change again, as often as one likes', async () => {
    const change = await write('f', 'here');
    const undone = (await test_.perform(undoEvent, { event: change })).event as number;
    const again = (await test_.perform(undoEvent, { event: undone })).event as number;
    expect(await words('f')).toBe('here');
    expect((await test_.call(getEvent, { event: change })).undoneBy).toBeNull();
    await test_.call(undoEvent, { event: again });
    expect(await words('f')).toBe('');
    expect((await test_.call(getEvent, { event: change })).undoneBy).toBe(undone);
  });

  test('touches no other subject', async () => {
    const change = await write('g', 'one');
    await write('h', 'other');
    await test_.call(undoEvent, { event: change });
    expect([await words('g'), await words('h')]).toEqual(['', 'other']);
  });
});

test('the trail is read page by page, newest first, without gaps', async () => {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await test_.call(listEvents, { limit: 7, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(ids).toEqual(Array.from({ length: ids.length }, (_, i) => ids.length - i));
  for (const forged of ['bm9uc2Vuc2U', cursorOf(1.5), cursorOf(1e300), cursorOf('1'), cursorOf(1, 2)]) {
    await expect(test_.call(listEvents, { cursor: forged })).rejects.toMatchObject({ code: 'cursor-invalid' });
  }
});
