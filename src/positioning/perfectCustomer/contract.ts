import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, seenVersion, text } from '../../platform/operation/schemas.ts';
import { offeringNamed, share } from '../../readiness/schemas.ts';
import { suspectKinds } from '../../selection/scorecard/suspect.ts';
import { documentHead, documentOperations } from '../document/documentOperations.ts';
import { partId, said } from '../schemas.ts';
import { suggestionsLeftOut } from '../suggestion/leftOutSuggestion.ts';
import { saidParts, traitParts } from './traitPart.ts';

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

/** What is shown of a donor beside who it is; taken back as it came, so that what was shown can be saved, and not read. */
const unreadOfDonor = { name: z.string().nullable().optional(), hasIt: z.boolean().nullable().optional() };

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
            ...unreadOfDonor,
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
          hasIt: z
            .boolean()
            .nullable()
            .describe('whether it has today what the trait wants; null where that is not known, or not measured'),
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
  failures: ['trait-invalid', 'customer-unknown', 'customer-state'],
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

const oneTrait = shown.shape.traits.element;

export const comparePerfectCustomers = operation({
  id: 'perfectCustomers.compare',
  method: 'get',
  path: '/perfect-customers/{first}/compare/{second}',
  summary: 'Compare two versions of a perfect customer',
  about:
    'What the second has that the first has not, what it has no more, and what it says otherwise. Traits are told apart by their id.',
  effect: 'reads',
  input: z.strictObject({ first: ordinal, second: ordinal }),
  output: z.strictObject({
    first: z.strictObject(documentHead),
    second: z.strictObject(documentHead),
    said: z
      .array(z.enum(saidParts))
      .describe('what differs beside the traits; the texts themselves are those of perfectCustomers.get'),
    added: z.array(oneTrait),
    removed: z.array(oneTrait),
    changed: z.array(z.strictObject({ first: oneTrait, second: oneTrait, parts: z.array(z.enum(traitParts)) })),
    isReordered: z.boolean().describe('the traits that both have stand in another order'),
  }),
  failures: ['document-unknown', 'documents-apart'],
  example: { first: 1, second: 3 },
});

const spread = z.strictObject({ mean: share, low: share, high: share });

const having = z
  .strictObject({ rows: count, has: count, ...spread.shape })
  .describe('how many have it of those of whom it is known, with the 80 % Jeffreys interval of the share');

const suggestedDonor = z.strictObject({
  customer: z.string(),
  name: z.string().nullable(),
  has: count.describe('how many of the other suggested values it has too'),
  odds: spread
    .nullable()
    .describe('of a good deal, by a scorecard that has not seen how it ended; null where there are none'),
});

export const suggestPerfectCustomer = operation({
  id: 'perfectCustomers.suggest',
  method: 'get',
  path: '/offerings/{offering}/perfect-customer/suggestions',
  summary: 'Suggest traits from the customers with the best outcomes',
  about:
    'Values that good customers have more often than the others, beyond what chance explains: each is a trait that can be saved, with the real good ' +
    'customers that may lend it. The range of a number or scale is the one of all ranges that sets the two most plainly apart, so that its figures ' +
    'flatter it. Associations in the past, no causes. With fewer than two outcomes of either kind only what was published is suggested.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    offering: ordinal,
    restsOn: z
      .enum(['outcomes', 'published', 'insufficient'])
      .describe('insufficient: too few outcomes, and no field that the published figures speak of'),
    outcomes: count,
    good: count,
    tested: count.describe('values and ranges that were looked at, whether they are suggested or not'),
    items: z
      .array(
        z.strictObject({
          trait: z
            .strictObject({
              ...traitFields,
              section: traitFields.section
                .nullable()
                .describe('guessed from the axis that its signal speaks to; null: for a person to say'),
              measure: traitFields.measure.unwrap(),
              importance: traitFields.importance.describe(
                '5 for the one that tells most about the outcome, the others in proportion to what they tell, rounded up',
              ),
              isChangeable: z
                .boolean()
                .nullable()
                .describe(
                  'false for choices without order and for segments, such as trade and place; null: for a person to say',
                ),
            })
            .describe('as it would be saved, once a person has said what is null'),
          label: z.string().describe('of the field'),
          isPublished: z.boolean().describe('from a published survey, not from outcomes here; it has no figures then'),
          good: having.nullable().describe('among customers that ended well'),
          others: having.nullable().describe('among customers that did not'),
          difference: z
            .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
            .nullable()
            .describe('of the two shares, with its 80 % interval'),
          falseDiscovery: share
            .nullable()
            .describe('share of false ones among all findings at least as plain (Benjamini and Hochberg); at most 0.1'),
          information: spread.nullable().describe('of all there is to know about the outcome, as a share'),
          suspect: z
            .strictObject({ kind: z.enum(suspectKinds), share })
            .nullable()
            .describe('why it may know the outcome rather than foretell it'),
          namesAPerson: z
            .boolean()
            .describe(
              'its name reads as that of a person, such as who sold it, though its map does not say so: look before taking it over',
            ),
          donors: z.array(suggestedDonor).describe('good customers that have it, the best first'),
        }),
      )
      .describe('those that tell most first'),
    leftOut: z.array(
      z.strictObject({
        field: z.string(),
        label: z.string(),
        code: z
          .enum(suggestionsLeftOut)
          .describe(
            'why: `near-identical` says nearly the same as `alike`, `chance` cannot be told from chance, `sparse` is known of too few, `rare` too few good ones have it',
          ),
        alike: z.string().nullable().describe('field of the suggestion that says nearly the same'),
      }),
    ),
    seenVersion,
  }),
  failures: ['offering-unknown'],
  example: { offering: 1 },
});
