import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { text } from '../../platform/operation/schemas.ts';
import { share } from '../../readiness/schemas.ts';
import { documentOperations } from '../document/documentOperations.ts';
import { partId, said } from '../schemas.ts';

/** What a perfect customer is made of. */
export const sections = [
  'organisation',
  'culture',
  'leadership',
  'processes',
  'middleManagement',
  'technology',
  'people',
] as const;
export type Section = (typeof sections)[number];

const figure = z.number().min(-1e15).max(1e15);
const answer = text(1000, 1);

/** What is wanted of a field: a match within it, near just outside, else a gap. */
export const want = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('range'),
      low: figure.nullable().default(null),
      high: figure.nullable().default(null),
      near: z.number().min(0).max(1e15).default(0).describe('how far outside is still near, in the unit of the field'),
    })
    .describe('of a number; at least one end'),
  z
    .strictObject({
      kind: z.literal('steps'),
      low: answer.nullable().default(null),
      high: answer.nullable().default(null),
      near: z.number().int().min(0).max(20).default(1).describe('how many answers outside are still near'),
    })
    .describe('of a choice in order, such as an answer of a scale; at least one end'),
  z
    .strictObject({
      kind: z.literal('values'),
      values: z.array(answer).min(1).max(200),
      near: z.array(answer).max(200).default([]),
    })
    .describe('of a choice or of yes and no'),
]);
export type Want = z.output<typeof want>;

const traitFields = {
  id: partId,
  section: z.enum(sections),
  name: said(300),
  measure: z
    .strictObject({ field: text(1000, 1).describe('id of a field of fields.list'), want })
    .nullable()
    .describe('null: a trait that is told and not measured, and counts nowhere'),
  importance: z.number().int().min(1).max(5),
  isChangeable: z
    .boolean()
    .describe('whether the customer could change it, with help; false for its trade or its place'),
  howToClose: said(1000).describe('how to close a gap'),
};

const portrait = z
  .strictObject({
    name: text(200).default(''),
    department: text(200).default(''),
    city: text(200).default(''),
    hates: text(1000).default(''),
    likes: text(1000).default(''),
    caresAbout: text(1000).default(''),
    story: text(5000).default(''),
  })
  .describe('a face to argue about: told, never scored, never filtered on');

const line = share.default(0.7).describe('from which fit on a customer is over the line');

const content = z.strictObject({
  name: said(200),
  traits: z
    .array(
      z.strictObject({
        ...traitFields,
        donor: z
          .strictObject({
            customer: customerNamed.nullable().default(null),
            isFormer: z.boolean().default(false).describe('borrowed from a customer that is not here any more'),
          })
          .nullable()
          .default(null)
          .describe('the real customer that it is borrowed from'),
      }),
    )
    .max(60),
  line,
  portrait: portrait.nullable().default(null),
});

const shown = z.strictObject({
  name: said(200),
  traits: z.array(
    z.strictObject({
      ...traitFields,
      donor: z
        .strictObject({
          customer: z.string().nullable().describe('null where it is not here any more'),
          name: z.string().nullable(),
          isFormer: z.boolean(),
        })
        .nullable(),
    }),
  ),
  line: share,
  portrait: portrait.nullable(),
});
export type PerfectCustomerContent = z.output<typeof content>;
export type ShownPerfectCustomer = z.output<typeof shown>;
export type Trait = PerfectCustomerContent['traits'][number];

const operations = documentOperations({
  nouns: 'perfectCustomers',
  key: 'perfectCustomer',
  path: '/perfect-customers',
  inForce: '/perfect-customer',
  name: 'a perfect customer',
  content,
  shown,
  failures: ['trait-invalid', 'customer-unknown'],
  example: {
    name: { en: 'A planner who decides' },
    traits: [
      {
        id: 'strategic',
        section: 'leadership',
        name: { en: 'The deal is strategic for it' },
        measure: { field: 'Strat_deal', want: { kind: 'steps', low: 'Very important' } },
        importance: 5,
        isChangeable: false,
        howToClose: { en: 'Look for the person who would lose something without it' },
        donor: { customer: 'deal-1' },
      },
      {
        id: 'known',
        section: 'organisation',
        name: { en: 'It has bought from us before' },
        measure: { field: 'Client', want: { kind: 'values', values: ['Current'], near: ['Past'] } },
        importance: 3,
        isChangeable: false,
        howToClose: {},
      },
    ],
  },
});
export const savePerfectCustomer = operations.save;
export const listPerfectCustomers = operations.list;
export const getPerfectCustomer = operations.get;
export const currentPerfectCustomer = operations.current;
export const removePerfectCustomer = operations.remove;
export const restorePerfectCustomer = operations.restore;
export const perfectCustomerOperations = () => operations;
