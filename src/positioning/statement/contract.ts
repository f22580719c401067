import { z } from 'zod';
import { documentOperations } from '../document/documentOperations.ts';
import { filter, keptFilter, partId, said } from '../schemas.ts';

const parts = {
  target: said(1000).describe('for whom'),
  offering: said(1000).describe('what it is, for them'),
  value: said(1000).describe('the main value'),
  uniqueness: said(1000).describe('why this and not another'),
  oneLiner: z.strictObject({ to: said(300), use: said(300) }).describe('to do X, use Y'),
};

const rules = {
  solves: z.array(partId).max(100).default([]).describe('problems of the screen that the value is about'),
  reviewEveryDays: z.number().int().min(7).max(1096).default(90),
};

/** A positioning statement as it is saved. A part may be empty while it is being written. */
const content = z.strictObject({
  ...parts,
  filter: filter.nullable().default(null).describe('the target as a filter over what is known of customers'),
  ...rules,
});

/** As it is kept and shown. */
const shown = z.strictObject({
  ...parts,
  filter: keptFilter.nullable(),
  solves: z.array(z.string()),
  reviewEveryDays: z.number().int(),
});
export type StatementContent = z.output<typeof shown>;

const operations = documentOperations({
  nouns: 'statements',
  key: 'statement',
  path: '/statements',
  ofOffering: '/statement',
  name: 'a positioning statement',
  content,
  shown,
  failures: ['filter-invalid'],
  example: {
    target: { en: 'Industrial firms of our region that have bought from us before and have a strategic deal in sight' },
    offering: { en: 'A package of planning software, installed and taught by one person within ten days' },
    value: { en: 'Monthly plans are ready in two days instead of nine' },
    uniqueness: { en: 'Unlike a spreadsheet it keeps every former plan' },
    oneLiner: { to: { en: 'plan a month in two days' }, use: { en: 'the planning package' } },
    filter: 'Client is "Current"',
  },
});
export const saveStatement = operations.save;
export const listStatements = operations.list;
export const getStatement = operations.get;
export const currentStatement = operations.current;
export const removeStatement = operations.remove;
export const restoreStatement = operations.restore;
export const statementOperations = () => operations;
