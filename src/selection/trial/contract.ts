import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  listsRemoved,
  ordinal,
  pageInput,
  pageOf,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { offeringNamed, share } from '../../readiness/schemas.ts';
import { expectedCount } from '../judged/schemas.ts';

const headline = {
  id: ordinal,
  offering: ordinal,
  decision: ordinal.nullable().describe('the decision it was opened from'),
  name: z.string().nullable().describe('null where nobody gave one: call it by its id'),
  openedAt: instant,
  closedAt: instant.nullable().describe('null while it runs'),
  note: z.string().nullable(),
  members: count,
  isRemoved: z.boolean(),
  version,
};

const figures = z
  .strictObject({
    states: z.strictObject({ invited: count, joined: count, declined: count, left: count, completed: count }),
    withOutcome: count.describe('members whose outcome is known, those that declined left out'),
    good: count,
    waiting: count.describe('members whose outcome is not known yet, those that declined left out'),
    expectedGood: z.strictObject(expectedCount).nullable(),
    actualGood: count.nullable().describe('among those that had odds when they were invited'),
    judged: count.describe('members with an outcome that had odds when they were invited'),
    brier: share.nullable().describe('mean squared distance of the odds from what happened, among those that had odds'),
    others: z
      .strictObject({ withOutcome: count, good: count })
      .describe('customers outside this trial whose outcome is known: what happens where nobody chooses'),
    knownBefore: count.describe(
      'members with an outcome that was known before the trial was opened, and is the same since',
    ),
    notLearned: count.describe('members with an outcome that the scorecard in force has not learned from'),
    learned: z.string(),
  })
  .describe('what was expected when they were invited, against what happened');

const trial = z.strictObject({ ...headline, figures });

const ofOne = { trial: ordinal };

export const openTrial = operation({
  id: 'trials.open',
  method: 'post',
  path: '/trials',
  summary: 'Open a trial with the customers of a decision or a list',
  about: 'Everybody in it is invited, with the odds of now kept. Nobody can be in two running trials of one offering.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    name: text(200, 1).optional(),
    decision: ordinal.optional(),
    customers: z.array(customerNamed).max(1000).default([]).describe('beside those of the decision'),
    note: text(2000).optional(),
  }),
  output: trial,
  failures: [
    'offering-unknown',
    'customer-unknown',
    'decision-unknown',
    'decision-removed',
    'trial-without-customers',
    'customer-in-trial',
  ],
  example: { name: 'Spring trial', customers: ['deal-70', 'deal-71'] },
});

export const listTrials = operation({
  id: 'trials.list',
  method: 'get',
  path: '/trials',
  summary: 'List the trials, newest first',
  about: 'Those that run and those that were closed.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    offering: offeringNamed,
    state: z.enum(['running', 'closed', 'all']).default('all'),
    removed: listsRemoved,
  }),
  output: pageOf(z.strictObject(headline)),
  failures: ['cursor-invalid'],
  example: { state: 'running' },
});

export const getTrial = operation({
  id: 'trials.get',
  method: 'get',
  path: '/trials/{trial}',
  summary: 'Show a trial: who joined, what happened, what was learned',
  about: 'Outcomes are those known now, wherever they came from; a later correction shows here too.',
  effect: 'reads',
  input: z.strictObject(ofOne),
  output: trial,
  failures: ['trial-unknown'],
  example: { trial: 1 },
});

export const updateTrialOperation = operation({
  id: 'trials.update',
  method: 'patch',
  path: '/trials/{trial}',
  summary: 'Rename a trial or write what was learned',
  about: 'What is left out stays as it is; null takes the name or the note away. A closed trial takes them too.',
  effect: 'changes',
  input: z.strictObject({ ...ofOne, name: text(200, 1).nullable().optional(), note: text(2000).nullable().optional() }),
  output: trial,
  failures: ['trial-unknown', 'trial-removed', 'version-conflict'],
  example: { trial: 1, note: 'Support was needed every day of the first week' },
});

export const closeTrial = operation({
  id: 'trials.close',
  method: 'post',
  path: '/trials/{trial}/close',
  summary: 'Close a trial',
  about:
    'The answer says what was learned. Members that are still invited or joined and have no outcome are free for other waves ' +
    'then, so closing is refused while there are any, unless `openMembers` says that they stay as they are. Outcomes can be ' +
    'recorded afterwards all the same; trials.reopen, or undo, opens the trial again.',
  effect: 'changes',
  input: z.strictObject({
    ...ofOne,
    closedAt: instant.optional().describe('now where absent'),
    openMembers: z
      .enum(['refuse', 'leave'])
      .default('refuse')
      .describe('what to do about members that are invited or joined and have no outcome'),
  }),
  output: trial,
  failures: [
    'trial-unknown',
    'trial-removed',
    'trial-closed',
    'trial-closing-invalid',
    'trial-members-open',
    'version-conflict',
  ],
  example: { trial: 1 },
});

export const reopenTrial = operation({
  id: 'trials.reopen',
  method: 'post',
  path: '/trials/{trial}/reopen',
  summary: 'Reopen a closed trial',
  about: 'Refused where a customer in it is in another running trial meanwhile.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: trial,
  failures: ['trial-unknown', 'trial-removed', 'trial-not-closed', 'customer-in-trial', 'version-conflict'],
  example: { trial: 2 },
});

export const removeTrial = operation({
  id: 'trials.remove',
  method: 'delete',
  path: '/trials/{trial}',
  summary: 'Remove a trial',
  about: 'It is kept and can be restored; outcomes recorded in it stay.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: trial,
  failures: ['trial-unknown', 'trial-removed', 'version-conflict'],
  example: { trial: 1 },
});

export const restoreTrial = operation({
  id: 'trials.restore',
  method: 'post',
  path: '/trials/{trial}/restore',
  summary: 'Restore a removed trial',
  about: 'Refused where a customer in it is in another running trial meanwhile.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: trial,
  failures: ['trial-unknown', 'customer-in-trial', 'version-conflict'],
  example: { trial: 3 },
});
