import { z } from 'zod';
import { instant, text } from '../../platform/operation/schemas.ts';
import { share } from '../../readiness/schemas.ts';
import { documentOperations } from '../document/documentOperations.ts';
import { filter, keptFilter, partId, said } from '../schemas.ts';

/** What a problem has to pass, in the order of the funnel. */
export const gates = ['urgent', 'goodAtIt', 'canCarryOut', 'effectSoon', 'willPay', 'meetsProfit'] as const;
export type Gate = (typeof gates)[number];
const gate = z.enum(gates);

const judgement = z.strictObject({
  gate,
  judge: text(200, 1).describe('who says so: a department, a role or a name'),
  answer: z.enum(['yes', 'no', 'unknown']),
  note: text(2000).default(''),
  evidence: text(2000).default('').describe('what it rests on, such as a link'),
  at: instant,
});
export type Judgement = z.output<typeof judgement>;

const amount = z.number().min(0).max(1e12);

const problemFields = {
  id: partId,
  title: said(300),
  about: said(2000),
  pays: amount.nullable().default(null).describe('what a customer would pay for its solution in a period of the price'),
  message: said(1000).describe('what marketing says of it, once it is a focus problem'),
  work: said(1000).describe('what development builds for it'),
  judgements: z.array(judgement).max(200).default([]).describe('the last of each judge at each gate counts'),
};

const rules = {
  relaxed: z.array(gate).max(6).default([]).describe('gates that are not asked for the time being'),
  margin: share.nullable().default(null).describe('the least share of the price that has to be left after delivery'),
  profit: amount.nullable().default(null).describe('the least that a problem has to bring in a period of the price'),
};

const content = z.strictObject({
  problems: z
    .array(
      z.strictObject({
        ...problemFields,
        has: filter.nullable().default(null).describe('who has it, as a filter; null: nobody knows'),
      }),
    )
    .max(100),
  ...rules,
});

const shown = z.strictObject({
  problems: z.array(z.strictObject({ ...problemFields, has: keptFilter.nullable() })),
  ...rules,
});
export type ScreenContent = z.output<typeof shown>;
export type Problem = ScreenContent['problems'][number];

const operations = documentOperations({
  nouns: 'screens',
  key: 'screen',
  path: '/screens',
  inForce: '/screen',
  name: 'a problem screen',
  content,
  shown,
  failures: ['filter-invalid', 'problem-invalid'],
  example: {
    problems: [
      {
        id: 'late-plans',
        title: { en: 'Plans come too late to be of use' },
        about: {},
        has: 'Client is "Current"',
        message: { en: 'Your plan is ready before the month begins' },
        work: { en: 'Plan from the figures that are there on the last day' },
        judgements: [{ gate: 'urgent', judge: 'sales', answer: 'yes', at: '2026-11-20T08:00:00.000Z' }],
      },
    ],
  },
});
export const saveScreen = operations.save;
export const listScreens = operations.list;
export const getScreen = operations.get;
export const currentScreen = operations.current;
export const removeScreen = operations.remove;
export const restoreScreen = operations.restore;
export const screenOperations = () => operations;
