import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { instant, ordinal, pageInput, pageOf, text } from '../../platform/operation/schemas.ts';
import { group } from '../contract.ts';
import { customerName, oddsRange, outcomeOf } from '../judged/schemas.ts';
import { memberStates } from './memberState.ts';

const note = text(2000).nullable();
const state = z.enum(memberStates);

const member = z.strictObject({
  customer: z.string(),
  number: ordinal,
  name: customerName,
  state,
  note: z.string().nullable(),
  group: group.describe('as it is now; null for one that is gone, too'),
  odds: oddsRange.describe('as it was invited'),
  outcome: outcomeOf,
});

const ofOne = { trial: ordinal };

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
  about:
    '`completed`: it took part to the end; `left`: it gave up before. Neither says how it ended for us, which is its outcome ' +
    '(trials.recordOutcome). `invited` also takes in a customer that is not in the trial yet.',
  effect: 'changes',
  input: z.strictObject({
    ...ofOne,
    customer: customerNamed,
    state,
    note: note.optional().describe('the note stays as it is where absent'),
    invitedWith: oddsRange.optional().describe('for taking back a removal: the odds that it was invited with'),
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
  about: 'For mistakes; a customer that gives up has left. Answers with the member as it was.',
  effect: 'changes',
  input: z.strictObject({ ...ofOne, customer: customerNamed }),
  output: member,
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
    customer: customerNamed,
    outcome: text(2000, 1).describe(
      'an answer of the outcome signal that is a good end or one that is not, such as Won',
    ),
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
    'outcome-invalid',
    'source-unknown',
    'signal-unknown',
    'signal-retired',
    'observation-invalid',
  ],
  example: { trial: 1, customer: 'deal-60', outcome: 'Won' },
});
