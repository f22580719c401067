import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, pageInput, pageOf } from '../../platform/operation/schemas.ts';
import { customerItself } from '../contract.ts';
import { duplicateReasonCodes } from './duplicateReasonCode.ts';

const suspect = z.strictObject({
  id: z.string(),
  number: ordinal,
  name: z.string().nullable(),
  domain: z.string().nullable(),
  country: z.string().nullable(),
});

const proposal = z.strictObject({
  first: suspect,
  second: suspect,
  likeness: z.number().min(0).max(1).describe('an order of suspicion by assumed weights, not a measured share'),
  reasons: z
    .array(z.strictObject({ code: z.enum(duplicateReasonCodes), text: z.string() }))
    .describe('what speaks for it, the strongest first; then what speaks against it'),
});

export const listDuplicates = operation({
  id: 'duplicates.list',
  method: 'get',
  path: '/duplicates',
  summary: 'List pairs of customers that may be the same one, most alike first',
  about:
    'Found from names, legal forms, domains and countries of the active customers. Nothing is merged: a person merges a pair or dismisses it. Pairs that were dismissed are left out, also where one of them was merged since.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({
    ...pageInput,
    least: z.number().min(0.5).max(1).default(0.5).describe('pairs less alike are left out'),
  }),
  output: z.strictObject({
    ...pageOf(proposal).shape,
    customers: count.describe('how many were compared'),
    comparedInPart: z
      .array(z.strictObject({ shared: z.string(), customers: count }))
      .describe(
        'domains and words that so many customers share that only neighbours by name were compared; the first 20, the most frequent first',
      ),
  }),
  failures: ['cursor-invalid'],
  example: { limit: 20 },
});

const pair = z.strictObject({ first: z.string(), second: z.string(), isDistinct: z.boolean() });

export const dismissDuplicate = operation({
  id: 'duplicates.dismiss',
  method: 'post',
  path: '/duplicates/dismiss',
  summary: 'Say that two customers are different ones',
  about: 'The pair is no longer proposed.',
  effect: 'changes',
  input: z.strictObject({ first: customerItself, second: customerItself }),
  output: pair,
  failures: ['customer-unknown', 'customer-state', 'duplicate-state'],
  example: { first: 'V2001', second: 'V2003' },
});

export const reconsiderDuplicate = operation({
  id: 'duplicates.reconsider',
  method: 'post',
  path: '/duplicates/reconsider',
  summary: 'Let a dismissed pair be proposed again',
  about: 'Takes back that they are different customers.',
  effect: 'changes',
  input: z.strictObject({
    first: customerItself,
    second: customerItself,
  }),
  output: pair,
  failures: ['customer-unknown', 'duplicate-state'],
  example: { first: 'V2001', second: 'V2005' },
});
