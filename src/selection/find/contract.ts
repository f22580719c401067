import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { nothing, operation } from '../../platform/operation/operation.ts';
import { count, ordinal, pageInput, seenVersion, text } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { customerName, judgedBy } from '../judged/schemas.ts';

const filter = z
  .union([text(100_000, 1), z.record(z.string(), z.unknown())])
  .describe('such as `odds >= 0.5 and group is experiential`, or the same as a tree; everybody where absent')
  .optional();

const fieldName = text(1000, 1);

const finding = {
  offering: offeringNamed,
  filter,
  numbers: z
    .array(ordinal)
    .max(100_000)
    .optional()
    .describe('only customers with these numbers, such as matrix.points gives; numbers of nobody are passed over'),
  sort: fieldName.optional().describe('id of a field; by the time customers were added where absent'),
  direction: z.enum(['ascending', 'descending']).default('descending').describe('what is unknown comes last in both'),
  columns: z
    .array(fieldName)
    .max(100)
    .default(['odds', 'group', 'willingness', 'needs'])
    .describe('ids of fields to show beside id and name'),
};

const cell = z.union([z.string(), z.number(), z.null()]).describe('null where nothing is known');

export const listFields = operation({
  id: 'fields.list',
  method: 'get',
  path: '/fields',
  summary: 'List what customers can be found, sorted and filtered by',
  about:
    'Signals, measures, group, odds, outcome, waves and trials. Signals about persons are never among them. A signal ' +
    'that has the name of another field goes by `signal.` and its id.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string().describe('as filters, sorting and columns name it'),
        label: z.string(),
        labels: z
          .strictObject({ en: z.string().optional(), fr: z.string().optional(), zh: z.string().optional() })
          .nullable()
          .describe('the same in the languages that people have named it in'),
        kind: z.enum(['number', 'text', 'choice', 'yesno', 'date']),
        origin: z.enum(['customer', 'signal', 'judgement', 'selection', 'positioning']),
        unit: z.string().nullable(),
        operators: z.array(z.string()),
        values: z.array(z.string()).nullable().describe('every value of a choice, in order where it is ordered'),
        isOrdered: z.boolean(),
      }),
    ),
    seenVersion,
  }),
  failures: ['offering-unknown'],
  example: {},
});

export const findCustomers = operation({
  id: 'customers.find',
  method: 'post',
  path: '/customers/find',
  summary: 'Find customers by anything known of them',
  about:
    'A page of customers that match the filter, in the order of any field, with the columns asked for. The cursor goes ' +
    'on behind the last customer shown, wherever others have moved meanwhile.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    from: z
      .number()
      .int()
      .min(0)
      .max(10_000_000)
      .default(0)
      .describe('customers to pass over first, to look into the middle or at the end of a long list at once'),
    ...finding,
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({ id: z.string(), number: ordinal, name: customerName, values: z.record(z.string(), cell) }),
    ),
    next: z.string().nullable().describe('the cursor of the next page; null on the last one'),
    matched: count.describe('customers that match'),
    total: count.describe('customers there are'),
    judgedBy,
    seenVersion,
  }),
  failures: ['offering-unknown', 'filter-invalid', 'column-invalid', 'cursor-invalid'],
  example: { filter: 'odds >= 0.5', sort: 'odds', limit: 10 },
});

const neighbour = z.strictObject({ id: z.string(), name: customerName }).nullable();

export const getNeighbours = operation({
  id: 'neighbours.get',
  method: 'post',
  path: '/customers/{customer}/neighbours',
  summary: 'Show who stands before and behind a customer in a list',
  about: 'In the list that customers.find gives for the same filter and order: for going through it one by one.',
  effect: 'reads',
  input: z.strictObject({
    customer: customerNamed,
    offering: offeringNamed,
    filter,
    sort: finding.sort,
    direction: finding.direction,
  }),
  output: z.strictObject({
    customer: z.string(),
    position: ordinal.nullable().describe('counted from 1; null where it does not match the filter'),
    matched: count.describe('customers in the list'),
    before: neighbour,
    after: neighbour,
    seenVersion,
  }),
  failures: ['customer-unknown', 'offering-unknown', 'filter-invalid', 'column-invalid'],
  example: { customer: 'deal-50', filter: 'odds >= 0.5', sort: 'odds' },
});

export const exportCustomers = operation({
  id: 'customers.export',
  method: 'post',
  path: '/customers/export',
  summary: 'Write customers that match into a CSV file',
  about:
    'Exactly what customers.find shows, all pages of it: id, name and the columns asked for, in UTF-8 as RFC 4180 writes ' +
    'it. A customer that changes while the file is written stands in it as it is when its line is written. Texts that a ' +
    'spreadsheet would take for a formula, beginning with = + - @ or a tab, stand behind an apostrophe, which an import ' +
    'takes off again; numbers stay numbers.',
  effect: 'sends',
  sendsType: 'text/csv; charset=utf-8',
  input: z.strictObject({
    ...finding,
    formulas: z
      .enum(['guard', 'keep'])
      .default('guard')
      .describe('keep: texts as they are, for programs that do not open the file in a spreadsheet'),
  }),
  output: nothing,
  failures: ['offering-unknown', 'filter-invalid', 'column-invalid'],
  example: { filter: 'group is experiential', sort: 'odds', columns: ['odds', 'group'] },
});
