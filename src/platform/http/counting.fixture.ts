import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { operationFailure } from '../operation/failures.ts';
import { changes, type Handled, reads, sends } from '../operation/handled.ts';
import { nothing, operation } from '../operation/operation.ts';
import { text } from '../operation/schemas.ts';

/** A room for tests: it counts, slowly where asked to, sends files and goes wrong on demand. */
export const countSlowly = operation({
  id: 'counting.run',
  method: 'post',
  path: '/counting',
  summary: 'Count slowly',
  about: 'Counts to a number within one change.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject({
    to: z.number().int().min(1).max(1000),
    everyMs: z.number().int().min(0).max(1000).default(1),
  }),
  output: z.strictObject({ counted: z.number().int() }),
  failures: ['undo-impossible'],
  example: { to: 3 },
});

export const checkSlowly = operation({
  ...countSlowly,
  id: 'counting.check',
  path: '/counting/check',
  summary: 'Count without changing anything',
  about: 'Reads for as long as it is told to.',
  effect: 'reads',
});

export const failSlowly = operation({
  id: 'counting.fail',
  method: 'post',
  path: '/counting/fail',
  summary: 'Begin and refuse',
  about: 'Always refuses, some way in.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject({ how: z.enum(['refuse', 'break']) }),
  output: nothing,
  failures: ['undo-impossible'],
  example: { how: 'refuse' },
});

export const sendLines = operation({
  id: 'counting.send',
  method: 'get',
  path: '/counting/lines/{name}',
  summary: 'Send lines as a file',
  about: 'As many as asked for.',
  effect: 'sends',
  sendsType: 'text/plain',
  input: z.strictObject({
    name: text(100, 1),
    lines: z.number().int().min(0).max(100_000).default(3),
    words: z.array(text(20)).max(10).optional(),
  }),
  output: nothing,
  failures: [],
  example: { name: 'lines.txt', lines: 2, words: ['a', 'b'] },
});

export const breakOff = operation({
  ...sendLines,
  id: 'counting.breakOff',
  path: '/counting/broken',
  summary: 'Send some lines of a file, then go wrong',
  input: z.strictObject({ after: z.number().int().min(0).max(100_000) }),
  example: { after: 3 },
});

export const breakDown = operation({
  id: 'counting.break',
  method: 'get',
  path: '/counting/break',
  summary: 'Go wrong',
  about: 'For tests of what a fault of ours looks like.',
  effect: 'reads',
  input: z.strictObject({ how: z.enum(['fault', 'lost', 'slow']) }),
  output: nothing,
  failures: [],
  example: { how: 'fault' },
});

export const countingRoutes: readonly Handled[] = [
  changes(countSlowly, async ({ to, everyMs }, context) => {
    const counted = await count(to, everyMs, context);
    return { output: { counted }, event: { subject: 'counting/1', detail: { counted }, undo: null } };
  }),
  reads(checkSlowly, async ({ to, everyMs }, context) => ({ counted: await count(to, everyMs, context) })),
  changes(failSlowly, async ({ how }, { progress }) => {
    progress(1, 2, 'half way');
    if (how === 'break') throw new Error('a secret of the inside');
    throw operationFailure('undo-impossible', 'It cannot be.', 'Leave it.', { field: 'how' });
  }),
  sends(sendLines, async ({ name, lines, words = ['line'] }) => ({
    fileName: name,
    content: (async function* () {
      for (let i = 0; i < lines; i++) yield `${words.join(' ')} ${i}\n`;
    })(),
  })),
  sends(breakOff, async ({ after }) => ({
    fileName: 'broken.txt',
    content: (async function* () {
      for (let i = 0; i < after; i++) yield `line ${i}\n`;
      throw new Error('a secret of the inside');
    })(),
  })),
  reads(breakDown, async ({ how }, { signal, db }) => {
    if (how === 'slow') await pause(60_000, undefined, { signal });
    if (how === 'lost') throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    await sql`select 'a secret of the inside'::int`.execute(db);
    return {};
  }),
];

async function count(
  to: number,
  everyMs: number,
  { signal, progress }: { signal: AbortSignal; progress: (done: number, total: number, text: string) => void },
): Promise<number> {
  for (let i = 1; i <= to; i++) {
    await pause(everyMs, undefined, { signal });
    progress(i, to, `counted to ${i}`);
  }
  return to;
}
