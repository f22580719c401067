import { fc, test as propertyTest } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { getNote, noteMigration, noteRoutes, setNote } from '../operation/note.fixture.ts';
import { type TestWorkspace, testWorkspace } from '../operation/performed.fixture.ts';
import { getEvent, undoEvent } from './contract.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await testWorkspace({ migrations: [noteMigration], routes: () => noteRoutes });
});
afterAll(() => world.close());

const words = async (name: string) => (await world.call(getNote, { name })).words;
const write = async (name: string, text: string) =>
  (await world.perform(setNote, { name, words: text })).event as number;
const undo = async (event: number) => (await world.perform(undoEvent, { event })).event as number;

test('what was taken back last is done again first', async () => {
  const first = await write('order', 'one');
  const second = await write('order', 'two');
  const canBeUndone = async (event: number) => (await world.call(getEvent, { event })).canBeUndone;
  expect([await canBeUndone(first), await canBeUndone(second)]).toEqual([false, true]);
  const secondBack = await undo(second);
  const firstBack = await undo(first);
  await expect(undo(secondBack)).rejects.toMatchObject({
    code: 'undo-superseded',
    remedy: `Undo event ${firstBack} first.`,
  });
  await undo(firstBack);
  expect(await words('order')).toBe('one');
  await undo(secondBack);
  expect(await words('order')).toBe('two');
});

const step = fc.oneof(
  { weight: 2, arbitrary: fc.constant('write' as const) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) },
);
let notes = 0;

propertyTest.prop([fc.array(step, { maxLength: 14 })], { seed: 20_261_122, numRuns: 30 })(
  'however changes are taken back and done again, a note says what the events that stand made of it',
  (steps) => followed(`note ${notes++}`, steps),
);

async function followed(name: string, steps: readonly ('write' | number)[]): Promise<void> {
  const written: { event: number; text: string }[] = [];
  const events: number[] = [];
  for (const each of steps) {
    if (each === 'write') {
      const text = `text ${events.length}`;
      written.push({ event: await write(name, text), text });
      events.push(written.at(-1)?.event as number);
    } else {
      const event = events.at(-each);
      const undone = event === undefined ? undefined : await undo(event).catch(refused);
      if (undone !== undefined) events.push(undone);
    }
    let standing = '';
    for (const { event, text } of written) {
      if ((await world.call(getEvent, { event })).undoneBy === null) standing = text;
    }
    expect(await words(name)).toBe(standing);
  }
}

function refused(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
}
