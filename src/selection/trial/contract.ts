import { z } from 'zod';
import { nothing, operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { customerId, customerName, offering, outcomeOf } from '../judged/schemas.ts';
import { memberStates } from './memberState.ts';

const share = z.number().min(0).max(1);
const odds = z.strictObject({ mean: share, low: share, high: share }).nullable();
const note = text(2000).nullable();
const state = z.enum(memberStates);

const headline = {
  trial: ordinal,
  offering: ordinal,
  decision: ordinal.nullable().describe('the decision it was opened from'),
  name: z.string(),
  openedAt: instant,
  closedAt: instant.nullable().describe('null while it runs'),
  note: z.string().nullable(),
  members: count,
  isRemoved: z.boolean(),
  version,
};

const figures = z
  .strictObject({
    states: z.strictObject({ invited: count, joined: count, declined: count, left: count, ended: count }),
    ended: count.describe('members with an outcome, those that declined left out'),
    good: count,
    waiting: count.describe('members whose outcome is not known yet'),
    expectedGood: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
    actualGood: count.nullable().describe('among those that had odds when they were invited'),
    learned: z.string(),
  })
  .describe('what was expected when they were invited, against what happened');

const trial = z.strictObject({ ...headline, figures });

const member = z.strictObject({
  customer: z.string(),
  number: ordinal,
  name: customerName,
  state,
  note: z.string().nullable(),
  odds: odds.describe('as it was invited'),
  outcome: outcomeOf,
});

const ofOne = { trial: ordinal };

export const openTrial = operation({
  id: 'trials.open',
  method: 'post',
  path: '/trials',
  summary: 'Open a trial with the customers of a decision or a list',
  about: 'Everybody in it is invited, with the odds of now kept. Nobody can be in two running trials of one offering.',
  effect: 'changes',
  input: z.strictObject({
    offering,
    name: text(200, 1),
    decision: ordinal.optional(),
    customers: z.array(customerId).max(1000).default([]).describe('beside those of the decision'),
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
    offering,
    state: z.enum(['running', 'closed', 'any']).default('any'),
    removed: z.boolean().default(false).describe('also removed ones'),
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

export const listMembers = operation({
  id: 'trials.members',
  method: 'get',
  path: '/trials/{trial}/members',
  summary: 'List the customers in a trial',
  about: 'In the order of their numbers, each with its state, the odds it was invited with, and its outcome.',
  effect: 'reads',
  input: z.strictObject({ ...ofOne, ...pageInput }),
  output: pageOf(member),
  failures: ['trial-unknown', 'cursor-invalid'],
  example: { trial: 1 },
});

const memberFailures = [
  'trial-unknown',
  'trial-closed',
  'trial-removed',
  'customer-unknown',
  'trial-member-unknown',
  'version-conflict',
];

export const setMember = operation({
  id: 'trials.setMember',
  method: 'put',
  path: '/trials/{trial}/members/{customer}',
  summary: 'Say how a customer stands in a trial',
  about: 'Joined, declined, left, ended; `invited` also takes in a customer that is not in the trial yet.',
  effect: 'changes',
  input: z.strictObject({
    ...ofOne,
    customer: customerId,
    state,
    note: note.optional().describe('the note stays as it is where absent'),
    invitedWith: odds.optional().describe('for taking back a removal: the odds that it was invited with'),
  }),
  output: member,
  failures: [...memberFailures, 'customer-in-trial'],
  example: { trial: 1, customer: 'deal-60', state: 'joined' },
});

export const removeMember = operation({
  id: 'trials.removeMember',
  method: 'delete',
  path: '/trials/{trial}/members/{customer}',
  summary: 'Take a customer out of a trial as if it had never been in it',
  about: 'For mistakes; a customer that ends its part has left.',
  effect: 'changes',
  input: z.strictObject({ ...ofOne, customer: customerId }),
  output: nothing,
  failures: memberFailures,
  example: { trial: 1, customer: 'deal-61' },
});

export const recordOutcome = operation({
  id: 'trials.recordOutcome',
  method: 'post',
  path: '/trials/{trial}/members/{customer}/outcome',
  summary: 'Record how a trial ended for a customer',
  about:
    'Writes an observation of the offering’s outcome signal, which imports, corrects and explains like any other fact. ' +
    'Taking it back retracts the observation. It stays possible after the trial was closed.',
  effect: 'changes',
  input: z.strictObject({
    ...ofOne,
    customer: customerId,
    outcome: text(2000, 1).describe('an answer of the outcome signal, such as Won'),
    source: text(100, 1).default('crm').describe('who says so; our own records unless told'),
    observedAt: instant.optional().describe('now where absent'),
  }),
  output: z.strictObject({ trial: ordinal, customer: z.string(), outcome: z.string(), delivery: z.string() }),
  failures: [
    'trial-unknown',
    'trial-removed',
    'customer-unknown',
    'trial-member-unknown',
    'outcome-signal-missing',
    'source-unknown',
    'signal-unknown',
    'signal-retired',
    'observation-invalid',
  ],
  example: { trial: 1, customer: 'deal-60', outcome: 'Won' },
});

export const closeTrial = operation({
  id: 'trials.close',
  method: 'post',
  path: '/trials/{trial}/close',
  summary: 'Close a trial',
  about: 'Its customers are free for other waves, where they have no outcome. The answer says what was learned.',
  effect: 'changes',
  input: z.strictObject({ ...ofOne, closedAt: instant.optional().describe('now where absent') }),
  output: trial,
  failures: ['trial-unknown', 'trial-removed', 'trial-closed', 'trial-closing-invalid', 'version-conflict'],
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
  output: nothing,
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
