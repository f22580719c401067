import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  listsRemoved,
  ordinal,
  pageInput,
  pageOf,
  seenVersion,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { cuts, offeringNamed } from '../../readiness/schemas.ts';
import { group, restsOn } from '../contract.ts';
import { customerName, expectedCount, oddsRange } from '../judged/schemas.ts';
import { margin, segmentLimits, waveAnswer, waveRules } from '../wave/contract.ts';
import { waveReason, waveStatement } from '../wave/schemas.ts';
import { differenceCauses, differenceCodes } from './differenceCode.ts';

const note = text(2000);

const who = { customer: z.string().describe('its id now'), number: ordinal, name: customerName };
const place = {
  ...who,
  odds: oddsRange,
  group: group.describe('as it was then; null where it was not known, or not kept'),
  worth: z.number().nullable(),
};

const headline = {
  id: ordinal,
  offering: ordinal,
  madeAt: instant,
  actor: z.strictObject({ id: count, name: z.string() }),
  seenVersion: seenVersion.describe(
    'workspace version that it was drawn from; with the rules, the scorecard and the day of `madeAt` it gives the same again',
  ),
  scorecard: ordinal.nullable().describe('null: published figures'),
  restsOn,
  places: count,
  chosen: count,
  trials: z
    .array(
      z.strictObject({ trial: ordinal, name: z.string().nullable(), openedAt: instant, closedAt: instant.nullable() }),
    )
    .describe('opened from it and not removed, newest first'),
  note: z.string().nullable(),
  isRemoved: z.boolean(),
  version,
};

const decision = z.strictObject({
  ...headline,
  inputs: z.strictObject({
    take: count.nullable(),
    reservedOutside: count.nullable(),
    segmentSignal: z.string().nullable(),
    segmentLimits,
    gates: z.array(z.string()),
    lockedIn: z.array(z.strictObject(who)),
    lockedOut: z.array(z.strictObject(who)),
    cuts: cuts.nullable(),
  }),
  result: z.strictObject({
    cuts,
    isRetrospective: z.boolean(),
    candidates: count,
    capacity: count,
    reservedOutside: count,
    chosen: z.array(z.strictObject({ ...place, reasons: z.array(waveReason) })).describe('best first'),
    justOutside: z.array(
      z.strictObject({
        ...place,
        reasons: z.array(waveReason).describe('why it was not chosen; empty in decisions kept before they were'),
        text: z.string(),
        margin: margin.nullable().describe('null in decisions kept before margins were'),
        takesPlaceOf: z
          .strictObject(who)
          .nullable()
          .describe('who would have left for it; null where there was not one, or it was not kept'),
      }),
    ),
    expectedGood: z.strictObject({ ...expectedCount, judged: count }).nullable(),
    actualGood: count
      .nullable()
      .describe('good among the chosen, where all had ended already; null where it was not kept'),
    statements: z.array(waveStatement),
  }),
});

const ofOne = { decision: ordinal };

export const saveDecision = operation({
  id: 'decisions.save',
  method: 'post',
  path: '/decisions',
  summary: 'Choose a wave and keep the choice',
  about:
    'As waves.choose, and kept as it came out: the rules, the scorecard, the workspace version and the customers by ' +
    'number. It is never changed afterwards; decisions.reopen runs the same rules on the base of today.',
  effect: 'changes',
  input: z.strictObject({ ...waveRules, note: note.optional() }),
  output: decision,
  failures: [
    'offering-unknown',
    'customer-unknown',
    'filter-invalid',
    'wave-rule-invalid',
    'wave-lock-conflict',
    'wave-impossible',
  ],
  example: { take: 10, note: 'Spring trial' },
});

export const listDecisions = operation({
  id: 'decisions.list',
  method: 'get',
  path: '/decisions',
  summary: 'List the decisions, newest first',
  about: 'Who decided when, on what, and how many places were given.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput, offering: offeringNamed, removed: listsRemoved }),
  output: pageOf(z.strictObject(headline)),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getDecision = operation({
  id: 'decisions.get',
  method: 'get',
  path: '/decisions/{decision}',
  summary: 'Show a decision as it was made',
  about: 'Ids and names are those of now; figures and reasons those of then.',
  effect: 'reads',
  input: z.strictObject(ofOne),
  output: decision,
  failures: ['decision-unknown'],
  example: { decision: 1 },
});

const differing = z
  .array(z.union([z.string(), z.number()]))
  .describe('the figure, or the texts of gates, limits and customers; empty where there is none');

const standing = { place: ordinal, odds: oddsRange };
const onlyOne = z.array(
  z.strictObject({
    ...who,
    ...standing,
    reasons: z.array(waveReason).describe('why it was chosen there'),
    elsewhere: z
      .strictObject({ odds: oddsRange, isLockedOut: z.boolean(), margin: margin.nullable() })
      .nullable()
      .describe('how it stood in the other; null where that was not kept'),
    because: z
      .array(z.enum(differenceCauses))
      .describe(
        'what can have made the difference: a lock alone, else all that was otherwise, or was changed between the two',
      ),
  }),
);

export const compareDecisions = operation({
  id: 'decisions.compare',
  method: 'get',
  path: '/decisions/{first}/compare/{second}',
  summary: 'Compare two decisions',
  about: 'Who is in both, who is in one only and why, and in what the two were made differently.',
  effect: 'reads',
  input: z.strictObject({ first: ordinal, second: ordinal }),
  output: z.strictObject({
    first: z.strictObject(headline),
    second: z.strictObject(headline),
    both: z.array(z.strictObject({ ...who, first: z.strictObject(standing), second: z.strictObject(standing) })),
    onlyFirst: onlyOne,
    onlySecond: onlyOne,
    differences: z.array(z.strictObject({ what: z.enum(differenceCodes), first: differing, second: differing })),
  }),
  failures: ['decision-unknown'],
  example: { first: 1, second: 2 },
});

const moved = z.array(z.strictObject({ ...who, reasons: z.array(waveReason) }));

export const reopenDecision = operation({
  id: 'decisions.reopen',
  method: 'get',
  path: '/decisions/{decision}/today',
  summary: 'Run a decision’s rules on the base of today',
  about:
    'Today’s choice beside the saved one, with the reason of everyone who would enter or leave. A trial opened from this ' +
    'decision keeps nobody out. Keeps nothing.',
  effect: 'reads',
  input: z.strictObject(ofOne),
  output: z.strictObject({
    saved: decision,
    today: z.strictObject(waveAnswer),
    stays: z.array(z.strictObject(who)),
    enters: moved,
    leaves: moved,
  }),
  failures: ['decision-unknown', 'filter-invalid', 'wave-rule-invalid', 'wave-lock-conflict', 'wave-impossible'],
  example: { decision: 1 },
});

export const annotateDecision = operation({
  id: 'decisions.annotate',
  method: 'put',
  path: '/decisions/{decision}/note',
  summary: 'Write a note to a decision',
  about: 'Null takes the note away. What was decided stays as it is.',
  effect: 'changes',
  input: z.strictObject({ ...ofOne, note: note.nullable() }),
  output: decision,
  failures: ['decision-unknown', 'version-conflict'],
  example: { decision: 1, note: 'Agreed with support' },
});

export const removeDecision = operation({
  id: 'decisions.remove',
  method: 'delete',
  path: '/decisions/{decision}',
  summary: 'Remove a decision',
  about: 'It is kept and can be restored; trials opened from it stay.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: decision,
  failures: ['decision-unknown', 'decision-removed', 'version-conflict'],
  example: { decision: 2 },
});

export const restoreDecision = operation({
  id: 'decisions.restore',
  method: 'post',
  path: '/decisions/{decision}/restore',
  summary: 'Restore a removed decision',
  about: 'One that was not removed stays as it is.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: decision,
  failures: ['decision-unknown', 'version-conflict'],
  example: { decision: 3 },
});
