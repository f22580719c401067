import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';

const offering = z
  .strictObject({ id: ordinal, name: z.string(), isRetired: z.boolean(), version })
  .meta({ id: 'Offering' });
export type OfferingOutput = z.infer<typeof offering>;

const name = text(200, 1);

export const listOfferings = operation({
  id: 'offerings.list',
  method: 'get',
  path: '/offerings',
  summary: 'List the offerings, in the order they were made',
  about: 'The systems, products or releases that are brought to customers.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    retired: z.boolean().default(false).describe('those that are retired instead'),
  }),
  output: pageOf(offering),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getOffering = operation({
  id: 'offerings.get',
  method: 'get',
  path: '/offerings/{offering}',
  summary: 'Show an offering',
  about: 'Offering 1 comes with the workspace.',
  effect: 'reads',
  input: z.strictObject({ offering: ordinal }),
  output: offering,
  failures: ['offering-unknown'],
  example: { offering: 1 },
});

export const createOffering = operation({
  id: 'offerings.create',
  method: 'post',
  path: '/offerings',
  summary: 'Add an offering',
  about: 'Outcomes, scorecards, decisions and trials are bound to one. Taken back, it is retired.',
  effect: 'changes',
  input: z.strictObject({ name }),
  output: offering,
  failures: [],
  example: { name: 'Release 5' },
});

export const updateOffering = operation({
  id: 'offerings.update',
  method: 'patch',
  path: '/offerings/{offering}',
  summary: 'Rename an offering',
  about: 'Everything that is bound to it stays so.',
  effect: 'changes',
  input: z.strictObject({ offering: ordinal, name }),
  output: offering,
  failures: ['offering-unknown', 'version-conflict'],
  example: { offering: 1, name: 'Release 4' },
});

export const retireOffering = operation({
  id: 'offerings.retire',
  method: 'post',
  path: '/offerings/{offering}/retire',
  summary: 'Retire an offering',
  about: 'It is no longer proposed for anything new; what is bound to it stays.',
  effect: 'changes',
  input: z.strictObject({ offering: ordinal }),
  output: offering,
  failures: ['offering-unknown', 'offering-state', 'version-conflict'],
  example: { offering: 2 },
});

export const reinstateOffering = operation({
  id: 'offerings.reinstate',
  method: 'post',
  path: '/offerings/{offering}/reinstate',
  summary: 'Reinstate a retired offering',
  about: 'It is in use again.',
  effect: 'changes',
  input: z.strictObject({ offering: ordinal }),
  output: offering,
  failures: ['offering-unknown', 'offering-state', 'version-conflict'],
  example: { offering: 3 },
});
