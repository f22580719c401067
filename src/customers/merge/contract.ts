import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { customer, customerItself } from '../contract.ts';

export const mergeCustomer = operation({
  id: 'customers.merge',
  method: 'post',
  path: '/customers/{customer}/merge',
  summary: 'Merge a customer into another one',
  about:
    'The survivor keeps its id, name, domain and country, and shows what is known of both; its contacts are those of both. Nothing is copied, so that unmerging restores both exactly. Both must be active. Answers with the survivor.',
  effect: 'changes',
  input: z.strictObject({
    customer: customerItself,
    into: customerItself.describe('id of the survivor'),
    asBefore: z
      .boolean()
      .default(false)
      .describe('the survivor may have been merged or removed itself: what undoing an unmerge needs'),
  }),
  output: customer,
  failures: ['customer-unknown', 'customer-state', 'merge-impossible', 'version-conflict'],
  example: { customer: 'V2003', into: 'V2001' },
});

export const unmergeCustomer = operation({
  id: 'customers.unmerge',
  method: 'post',
  path: '/customers/{customer}/unmerge',
  summary: 'Take a merged customer out of the one it became part of',
  about:
    'It is active again, with what is known of it and of those that were merged into it before. Those merged into the other one stay there.',
  effect: 'changes',
  input: z.strictObject({ customer: customerItself }),
  output: customer,
  failures: ['customer-unknown', 'customer-state', 'version-conflict'],
  example: { customer: 'V2002' },
});
