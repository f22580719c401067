import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { documentHead, documentOperations } from '../document/documentOperations.ts';
import { filter, keptFilter, partId, said } from '../schemas.ts';
import { writtenFilter } from '../target/schemas.ts';
import { languageNamed, statementPart, vagueKind } from './schemas.ts';

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
  inForce: '/statement',
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

const piece = z
  .enum(['to', 'use'])
  .nullable()
  .describe('which text of the one-liner; null for the other parts, which have one');

export const lintStatement = operation({
  id: 'statements.lint',
  method: 'post',
  path: '/statements/lint',
  summary: 'Mark what is vague in a positioning statement',
  about:
    'By the list of vague phrases of each language, and by the words of the workspace (vocabularies). Each mark says why, and ' +
    'shows what could stand there instead. Nothing is kept.',
  effect: 'reads',
  input: z.strictObject({
    target: parts.target.optional(),
    offering: parts.offering.optional(),
    value: parts.value.optional(),
    uniqueness: parts.uniqueness.optional(),
    oneLiner: parts.oneLiner.optional(),
  }),
  output: z.strictObject({
    marks: z.array(
      z.strictObject({
        part: statementPart,
        piece,
        language: languageNamed,
        start: count.describe('UTF-16 units from the beginning of the text'),
        end: count.describe('exclusive'),
        matched: z.string(),
        kind: vagueKind,
        reason: z.string().describe('in the language of the text'),
        example: z.string().describe('what could stand there instead; empty where a word of the workspace gives none'),
        terms: z.string().describe('the entry of the list; `own` for words of the workspace'),
        phrase: z.string().describe('the phrase of that entry; empty where the whole text says too little'),
      }),
    ),
    checked: count.describe('texts that were looked at'),
    vocabulary: ordinal.nullable().describe("the version of the workspace's own words; null while it has none"),
  }),
  failures: [],
  example: {
    target: { en: 'Small and medium enterprises' },
    value: { en: 'Plans are ready in two days instead of nine' },
  },
});

const comparedText = z.string().nullable().describe('null where it says nothing in this language');

export const compareStatements = operation({
  id: 'statements.compare',
  method: 'get',
  path: '/statements/{first}/compare/{second}',
  summary: 'Compare two versions of a positioning statement',
  about: 'The texts that differ, the rules that differ, and who matches the target of one and not of the other today.',
  effect: 'reads',
  input: z.strictObject({ first: ordinal, second: ordinal }),
  output: z.strictObject({
    first: z.strictObject(documentHead),
    second: z.strictObject(documentHead),
    texts: z
      .array(
        z.strictObject({
          part: statementPart,
          piece,
          language: languageNamed,
          first: comparedText,
          second: comparedText,
        }),
      )
      .describe('only those that differ'),
    filter: z.strictObject({
      isSame: z.boolean(),
      first: writtenFilter.nullable(),
      second: writtenFilter.nullable(),
      customers: z
        .strictObject({
          both: count,
          onlyFirst: count,
          onlySecond: count,
          neither: count,
          unknown: count.describe('of whom one of the filters, or both, cannot say'),
        })
        .nullable()
        .describe('null where a version has no filter, or names a field that is gone: see `invalid`'),
      invalid: z
        .array(z.strictObject({ statement: ordinal, field: z.string().nullable() }))
        .describe('filters that cannot be asked any more, with the field that is gone'),
    }),
    solves: z.strictObject({
      added: z.array(partId).describe('in the second alone'),
      dropped: z.array(partId).describe('in the first alone'),
    }),
    reviewEveryDays: z.strictObject({ first: count, second: count }),
    seenVersion,
  }),
  failures: ['document-unknown', 'documents-apart'],
  example: { first: 1, second: 3 },
});
