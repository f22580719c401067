import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';

const amount = z.number().min(0).max(1e12);
const few = z.number().int().min(1).max(5);
const named = z.array(text(200, 1)).max(500);
const inOneLanguage = text(2000, 1).optional();

/** A field by its name, and the values of it that the offering fits. */
const fitting = z.strictObject({ field: text(200, 1), values: z.array(text(500, 1)).min(1).max(500) }).nullable();

/** Fields and filters are kept as they are stated; they are held against what there is where they are used. */
const catalogueFields = {
  kind: text(200).describe('what it is, such as a module, a service or a device'),
  price: z
    .strictObject({
      amount,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe('ISO 4217, such as EUR'),
      period: z.enum(['month', 'year', 'once']),
    })
    .nullable()
    .describe('what a customer pays in a period'),
  cost: amount.nullable().describe('of delivery to a customer in a period, in the currency of the price'),
  functions: named.describe('everything it can do that a customer could name'),
  functionsUsed: z.number().int().min(0).max(500).nullable().describe('how many of them a typical customer uses'),
  channels: named.describe('ways to customers that it is strong in'),
  channelField: fitting.describe('the same where a field says by which channel a customer is reached'),
  regions: fitting.describe('where it fits'),
  industries: fitting.describe('which industries it fits'),
  simplicity: few.nullable().describe('5: used at once; 1: has to be taught for weeks'),
  replaces: named.describe('what a customer gives up for it'),
  harm: few.nullable().describe('what its failure does to a customer; 1: hardly noticed, 5: business stands still'),
  needs: z
    .union([text(100_000, 1), z.record(z.string(), z.unknown())])
    .nullable()
    .describe('who needs it: a filter as customers.find takes it, a text or the same as a tree'),
  about: z.strictObject({ en: inOneLanguage, fr: inOneLanguage, zh: inOneLanguage }).describe('in any language'),
};
const catalogue = z.strictObject(catalogueFields);
export type OfferingCatalogue = z.output<typeof catalogue>;

const statedCatalogue = catalogue.partial().describe('what is left out stays as it is');

const offering = z
  .strictObject({
    id: ordinal,
    name: z.string(),
    isRetired: z.boolean(),
    catalogue,
    figures: z.strictObject({
      margin: z.number().nullable().describe('price less cost, for a customer in a period; null where one is unknown'),
      marginShare: z.number().nullable().describe('of the price'),
      unusedShare: z.number().min(0).max(1).nullable().describe('of the functions, paid for but not used'),
    }),
    version,
  })
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
  about:
    'Outcomes, scorecards, decisions, trials and its positioning are bound to one. Its catalogue says what it is, costs and can do, and whom it fits. Taken back, it is retired.',
  effect: 'changes',
  input: z.strictObject({ name, catalogue: statedCatalogue.optional() }),
  output: offering,
  failures: ['catalogue-invalid'],
  example: {
    name: 'Release 5',
    catalogue: {
      kind: 'planning module',
      price: { amount: 40, currency: 'EUR', period: 'month' },
      cost: 12,
      functions: ['plan a month', 'compare plans', 'report'],
      functionsUsed: 2,
      simplicity: 4,
      harm: 2,
      needs: 'Client is "Current"',
    },
  },
});

export const updateOffering = operation({
  id: 'offerings.update',
  method: 'patch',
  path: '/offerings/{offering}',
  summary: 'Rename an offering, or change its catalogue',
  about: 'What is left out stays as it is, and so does everything that is bound to the offering.',
  effect: 'changes',
  input: z.strictObject({ offering: ordinal, name: name.optional(), catalogue: statedCatalogue.optional() }),
  output: offering,
  failures: ['offering-unknown', 'catalogue-invalid', 'version-conflict'],
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
