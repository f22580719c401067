import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  listsRemoved,
  ordinal,
  pageInput,
  pageOf,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { offeringNamed, share } from '../../readiness/schemas.ts';
import { department, said } from '../schemas.ts';
import { languageNamed, statementPart } from '../statement/schemas.ts';

const restated = z
  .strictObject({
    target: said(1000).optional(),
    offering: said(1000).optional(),
    value: said(1000).optional(),
    uniqueness: said(1000).optional(),
    oneLiner: z.strictObject({ to: said(300), use: said(300) }).optional(),
  })
  .describe('the parts in the words of the department; those that it did not restate are absent');
export type Restated = z.output<typeof restated>;

const agreement = z
  .strictObject({
    id: ordinal,
    offering: ordinal,
    department,
    statement: ordinal.describe('the version of the statement that it was said of'),
    agrees: z.boolean().nullable().describe('null: it has not said'),
    said: restated,
    madeAt: instant,
    actor: count,
    note: z.string().nullable(),
    isRemoved: z.boolean(),
    version,
  })
  .meta({ id: 'Agreement' });
export type AgreementOutput = z.output<typeof agreement>;

const difference = z
  .strictObject({
    language: languageNamed,
    difference: share.describe('0: the same content words; 1: none in common'),
    onlyFirst: z.array(z.string()).describe('content words of the first text alone; of Chinese, pairs of characters'),
    onlySecond: z.array(z.string()),
  })
  .nullable()
  .describe('null where they have no language in common, or either says nothing');

export const setAgreement = operation({
  id: 'agreements.set',
  method: 'post',
  path: '/agreements',
  summary: 'Enter what a department says of the statement in force',
  about:
    'Whether it agrees, and the parts in its own words. It is bound to the version that is in force; a statement with other ' +
    'words asks anew. `agrees` null without words: it has not said.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    department,
    agrees: z.boolean().nullable().default(null),
    said: restated.default({}),
    note: text(2000).nullable().default(null),
  }),
  output: agreement,
  failures: ['offering-unknown', 'statement-missing', 'version-conflict'],
  example: {
    department: 'sales',
    agrees: false,
    said: { target: { en: 'Every firm that plans by the month' } },
    note: 'Said in the meeting of sales',
  },
});

export const listAgreements = operation({
  id: 'agreements.list',
  method: 'get',
  path: '/agreements',
  summary: 'List what departments said of statements, newest first',
  about: 'Also what was said of former versions.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    offering: offeringNamed,
    department: department.optional().describe('only this one'),
    removed: listsRemoved,
  }),
  output: pageOf(agreement),
  failures: ['offering-unknown', 'cursor-invalid'],
  example: {},
});

export const currentAgreements = operation({
  id: 'agreements.current',
  method: 'get',
  path: '/offerings/{offering}/agreement',
  summary: 'Show whether the departments agree with the statement in force',
  about:
    'What each of the five says now, and where their words differ from the statement and from one another. Differences are ' +
    'shares of content words, which is a hint where to talk, not a judgement of what is meant.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    statement: ordinal.nullable().describe('the version in force; null while there is none'),
    departments: z
      .array(
        z.strictObject({
          department,
          state: z
            .enum(['agrees', 'differs', 'restated', 'silent', 'older'])
            .describe(
              'restated: gave its words without saying whether it agrees; older: spoke of a version with other words only',
            ),
          latest: agreement.nullable(),
          differences: z
            .array(z.strictObject({ part: statementPart, from: difference }))
            .describe('from the statement, by part that it restated'),
        }),
      )
      .length(5),
    amongDepartments: z
      .array(z.strictObject({ part: statementPart, first: department, second: department, from: difference }))
      .describe('of parts that both restated, of the wording in force'),
    isAgreed: z.boolean().describe('all five agree with the wording in force'),
  }),
  failures: ['offering-unknown'],
  example: { offering: 1 },
});

export const removeAgreement = operation({
  id: 'agreements.remove',
  method: 'delete',
  path: '/agreements/{agreement}',
  summary: 'Remove what a department said',
  about: 'What it said before counts again. It is kept and can be restored.',
  effect: 'changes',
  input: z.strictObject({ agreement: ordinal }),
  output: agreement,
  failures: ['document-unknown', 'document-removed', 'version-conflict'],
  example: { agreement: 1 },
});

export const restoreAgreement = operation({
  id: 'agreements.restore',
  method: 'post',
  path: '/agreements/{agreement}/restore',
  summary: 'Restore what a department said',
  about: 'It counts where the department said nothing since.',
  effect: 'changes',
  input: z.strictObject({ agreement: ordinal }),
  output: agreement,
  failures: ['document-unknown', 'version-conflict'],
  example: { agreement: 2 },
});
