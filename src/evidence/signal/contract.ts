import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { idPattern } from '../evidenceId.ts';
import { signalKindNames } from '../signal.ts';

const MOST_ANSWERS = 500;
const answerCode = text(200, 1);
const answerCodes = z
  .array(answerCode)
  .min(2)
  .max(MOST_ANSWERS)
  .describe('codes of the answers: low to high for `scale`, no and yes for `yesno`, any order for `choice`');

const axisClaim = z.strictObject({
  axis: z.enum(['willingness', 'needs', 'strategicView']),
  direction: z.union([z.literal(1), z.literal(-1)]).describe('1: more of the signal means more of the axis'),
  strength: z.enum(['weak', 'fair', 'strong']),
  why: text(500, 1),
});

const ends = z.array(answerCode).max(MOST_ANSWERS);
const outcomeRule = z.strictObject({
  good: ends.min(1),
  notGood: ends.default([]),
  notEnded: ends.default([]).describe('texts of matters that are still open'),
  leftOut: ends.default([]).describe('texts that a choice of good against bad leaves out'),
});

const signal = z.strictObject({
  number: ordinal.describe('names it in ids of observations'),
  id: z.string(),
  label: z.string(),
  kind: z.enum(signalKindNames),
  answers: z.array(z.string()).nullable(),
  axis: z
    .strictObject({ ...axisClaim.shape, why: z.string() })
    .nullable()
    .describe('the axis that it speaks to'),
  about: z.enum(['organisation', 'person']).describe('signals about a person are never scored and never filtered on'),
  role: z.enum(['signal', 'outcome', 'segment']),
  offering: ordinal.nullable().describe('the only one that it is asked and counted for; null: all'),
  outcome: z
    .strictObject({
      good: z.array(z.string()),
      notGood: z.array(z.string()),
      notEnded: z.array(z.string()),
      leftOut: z.array(z.string()),
    })
    .nullable()
    .describe('for outcomes: which texts mean what'),
  isRetired: z.boolean(),
  isBuiltIn: z.boolean().describe('a question of the built-in questionnaire'),
  bands: count.nullable().describe('version of its bands; null where it has none and is not scored'),
  version,
});
export type SignalOutput = z.infer<typeof signal>;

/** A signal as paths and other inputs name it. */
export const signalNamed = text(100, 1);

export const listSignals = operation({
  id: 'signals.list',
  method: 'get',
  path: '/signals',
  summary: 'List the signals, in the order they were made',
  about: 'What can be known about a customer: questions, columns of imported files, segments and outcomes.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    role: z.enum(['signal', 'outcome', 'segment']).optional(),
    retired: z.boolean().default(false).describe('those that are retired instead'),
  }),
  output: pageOf(signal),
  failures: ['cursor-invalid'],
  example: { limit: 50 },
});

export const getSignal = operation({
  id: 'signals.get',
  method: 'get',
  path: '/signals/{signal}',
  summary: 'Show a signal',
  about: 'Its question, its answers, the axis it speaks to and the version of its bands.',
  effect: 'reads',
  input: z.strictObject({ signal: signalNamed }),
  output: signal,
  failures: ['signal-unknown'],
  example: { signal: 'bw-change-new' },
});

export const createSignal = operation({
  id: 'signals.create',
  method: 'post',
  path: '/signals',
  summary: 'Add a signal',
  about:
    'Questions with stated answers are scored at once. Numbers, dates and open choices are scored once their bands are chosen from what is known (`signals.band`). An outcome belongs to an offering and says which texts mean a good end.',
  effect: 'changes',
  input: z.strictObject({
    id: text(100, 1).regex(idPattern),
    label: text(300, 1),
    kind: z.enum(signalKindNames),
    answers: answerCodes.optional(),
    axis: axisClaim.optional(),
    about: z.enum(['organisation', 'person']).default('organisation'),
    role: z.enum(['signal', 'outcome', 'segment']).default('signal'),
    offering: ordinal
      .optional()
      .describe('the only one that it is asked and counted for; all unless told, and for outcomes 1'),
    outcome: outcomeRule.optional(),
  }),
  output: signal,
  failures: ['signal-exists', 'signal-invalid', 'outcome-exists'],
  example: {
    id: 'data-quality',
    label: 'Quality of its master data',
    kind: 'scale',
    answers: ['poor', 'fair', 'good'],
    axis: { axis: 'needs', direction: -1, strength: 'weak', why: 'Clean data need fewer exceptions.' },
  },
});

export const updateSignal = operation({
  id: 'signals.update',
  method: 'patch',
  path: '/signals/{signal}',
  summary: 'Change a signal',
  about:
    'Label, axis, role and the offering that it is bound to may change at any time. Kind and answers may change only while nothing is known of the signal, because its values would lose their meaning; its bands are then chosen anew.',
  effect: 'changes',
  input: z.strictObject({
    signal: signalNamed,
    label: text(300, 1).optional(),
    kind: z.enum(signalKindNames).optional(),
    answers: answerCodes.nullable().optional(),
    axis: axisClaim.nullable().optional(),
    about: z.enum(['organisation', 'person']).optional(),
    role: z.enum(['signal', 'segment']).optional().describe('an outcome stays an outcome'),
    offering: ordinal
      .nullable()
      .optional()
      .describe('the only one that it is asked and counted for; null: all of them; an outcome stays with its own'),
    outcome: outcomeRule.optional().describe('for outcomes'),
  }),
  output: signal,
  failures: ['signal-unknown', 'signal-invalid', 'signal-in-use', 'version-conflict'],
  example: { signal: 'bw-change-new', label: 'Welcomes what is new' },
});

export const retireSignal = operation({
  id: 'signals.retire',
  method: 'post',
  path: '/signals/{signal}/retire',
  summary: 'Retire a signal',
  about:
    'It is no longer asked, shown or scored. What was observed of it is kept, and counts again when it is reinstated.',
  effect: 'changes',
  input: z.strictObject({ signal: signalNamed }),
  output: signal,
  failures: ['signal-unknown', 'signal-state', 'version-conflict'],
  example: { signal: 'bw-planning' },
});

export const reinstateSignal = operation({
  id: 'signals.reinstate',
  method: 'post',
  path: '/signals/{signal}/reinstate',
  summary: 'Take a retired signal into use again',
  about: 'Everything observed of it counts again.',
  effect: 'changes',
  input: z.strictObject({ signal: signalNamed }),
  output: signal,
  failures: ['signal-unknown', 'signal-state', 'outcome-exists', 'version-conflict'],
  example: { signal: 'fleet-size' },
});
