import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { instant, ordinal, seenVersion, text } from '../../platform/operation/schemas.ts';
import { offeringNamed, share } from '../../readiness/schemas.ts';
import { documentHead, documentOperations } from '../document/documentOperations.ts';
import { filter, keptFilter, partId, said } from '../schemas.ts';
import { gates } from './gate.ts';
import { screenResult } from './schemas.ts';
import { problemParts, screenRules } from './screenPart.ts';

const gate = z.enum(gates);

const judging = {
  gate,
  judge: text(200, 1).describe('who says so: a department, a role or a name'),
  answer: z.enum(['yes', 'no', 'unknown']),
  note: text(2000).default(''),
  evidence: text(2000).default('').describe('what it rests on, such as a link'),
};
const judgement = z.strictObject({ ...judging, at: instant });
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
  relaxed: z
    .array(gate)
    .max(5)
    .default([])
    .describe('gates that are not asked for the time being; one at least is asked'),
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

export const resultOfScreen = operation({
  id: 'screens.result',
  method: 'get',
  path: '/offerings/{offering}/screen/result',
  summary: 'Show what passes the problem screen',
  about:
    'Each problem at each gate, the funnel, the focus problems, and where nothing is left the gate that would let the most ' +
    'valuable problem through. The gates of price and profit are computed from the offering, and from the customers of the ' +
    'target that have the problem; the target is the filter of the statement in force. Codes and figures: the texts are those of ' +
    'the screen.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: screenResult,
  failures: ['offering-unknown'],
  example: { offering: 1 },
});

export const judgeProblems = operation({
  id: 'screens.judge',
  method: 'post',
  path: '/offerings/{offering}/screen/judgements',
  summary: 'Say how problems stand at gates',
  about:
    'Adds judgements to the screen in force, as a new version of it. The last of each judge at each gate counts: unknown takes ' +
    'back what the judge said before.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    judgements: z
      .array(z.strictObject({ problem: partId, ...judging }))
      .min(1)
      .max(600),
    note: text(2000).nullable().default(null).describe('why they were given'),
  }),
  output: operations.save.output,
  failures: ['offering-unknown', 'document-unknown', 'problem-invalid', 'version-conflict'],
  example: {
    offering: 1,
    judgements: [{ problem: 'late-plans', gate: 'goodAtIt', judge: 'development', answer: 'yes' }],
  },
});

export const relaxGate = operation({
  id: 'screens.relax',
  method: 'post',
  path: '/offerings/{offering}/screen/relax',
  summary: 'Relax a gate, or ask it again',
  about: 'Problems need no yes at a gate that is relaxed. It makes a new version of the screen in force.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    gate,
    isRelaxed: z.boolean().default(true).describe('false asks it again'),
    note: text(2000).nullable().default(null).describe('why'),
  }),
  output: operations.save.output,
  failures: ['offering-unknown', 'document-unknown', 'gate-state', 'version-conflict'],
  example: { offering: 1, gate: 'effectSoon' },
});

export const compareScreens = operation({
  id: 'screens.compare',
  method: 'get',
  path: '/screens/{first}/compare/{second}',
  summary: 'Compare two versions of a problem screen',
  about:
    'What the second has that the first has not, what it has no more and what it says otherwise, by id; and which focus ' +
    'problems came and went, both by the figures of today.',
  effect: 'reads',
  input: z.strictObject({ first: ordinal, second: ordinal }),
  output: z.strictObject({
    first: z.strictObject(documentHead),
    second: z.strictObject(documentHead),
    added: z.array(partId),
    removed: z.array(partId),
    changed: z.array(z.strictObject({ id: partId, parts: z.array(z.enum(problemParts)) })),
    isReordered: z.boolean().describe('the problems that both have stand in another order'),
    rules: z.array(z.enum(screenRules)).describe('what differs beside the problems'),
    focusGained: z.array(partId),
    focusLost: z.array(partId),
    seenVersion,
  }),
  failures: ['document-unknown', 'documents-apart'],
  example: { first: 1, second: 3 },
});
