import { z } from 'zod';
import { operation } from '../operation/operation.ts';
import { count, instant, pageInput, pageOf, text } from '../operation/schemas.ts';

const event = z.strictObject({
  id: count.describe('also the workspace version that the change made'),
  at: instant,
  actor: z.strictObject({ id: count, name: z.string() }),
  operation: z.string(),
  subject: z.string().describe('what it was done to, such as customer/17'),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  canBeUndone: z
    .boolean()
    .describe('false too while a later change of the same subject stands: that one is to be undone first'),
  undoes: count.nullable().describe('the event that this one took back'),
  undoneBy: count.nullable(),
});
export type Event = z.infer<typeof event>;

export const listEvents = operation({
  id: 'events.list',
  method: 'get',
  path: '/events',
  summary: 'List what was done, newest first',
  about: 'The audit trail: who did what to what and when. It names no persons and holds none of their data.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    subject: text(200).optional().describe('only changes of this subject'),
    kind: text(100).optional().describe('only changes of subjects of this kind, such as customer'),
    since: instant.optional().describe('only changes from then on'),
    until: instant.optional().describe('only changes before then'),
    operation: text(100).optional().describe('only this operation'),
  }),
  output: pageOf(event),
  failures: ['cursor-invalid'],
  example: { limit: 5 },
});

export const getEvent = operation({
  id: 'events.get',
  method: 'get',
  path: '/events/{event}',
  summary: 'Show one change',
  about: 'What was done, by whom, and whether it can still be undone.',
  effect: 'reads',
  input: z.strictObject({ event: count }),
  output: event,
  failures: ['event-unknown'],
  example: { event: 1 },
});

export const undoEvent = operation({
  id: 'events.undo',
  method: 'post',
  path: '/events/{event}/undo',
  summary: 'Take a change back',
  about:
    'Runs the inverse of the change in one transaction, and answers with the change, now taken back. Undoing an undo does the change again. Changes of one subject are taken back from the last to the first.',
  effect: 'changes',
  input: z.strictObject({ event: count }),
  output: event,
  failures: ['event-unknown', 'undo-impossible', 'undo-superseded'],
  example: { event: 2 },
});
