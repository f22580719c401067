import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, text } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { restsOn } from '../contract.ts';
import { getScorecard } from '../scorecard/contract.ts';
import { leftOutCodes } from '../scorecard/scorecard.ts';
import { suspectKinds } from '../scorecard/suspect.ts';

const name = text(1000);
/** Log-odds and their variances: far beyond any evidence, and so that sums of them stay finite. */
const figure = z.number().min(-1e6).max(1e6);
const deviation = z.number().min(1e-6).max(1e6);

const band = z.strictObject({
  label: name,
  points: figure.describe('log-odds'),
  standardError: z.number().min(0).max(1e6),
  outcomes: count.describe('customers with an outcome that were in this band'),
});

const pairedSignal = z.strictObject({ signal: name, joinedBands: z.array(count).describe('by band of the signal') });

const prior = z.strictObject({
  name,
  source: text(5000),
  strength: text(5000),
  base: z.strictObject({ mean: figure, deviation }),
  signals: z.array(
    z.strictObject({
      signal: name,
      bands: z.array(z.strictObject({ label: name, mean: figure, deviation })),
    }),
  ),
});

const suspect = z.strictObject({
  signal: name,
  label: name,
  kind: z.enum(suspectKinds),
  share: z.number().min(0).max(1),
  newest: z.strictObject({ rows: z.number().int().min(0), isGood: z.boolean() }).optional(),
});

const model = z.strictObject({
  version: z.union([z.literal(1), z.literal(2)]).describe('2 where it has pairs of signals'),
  restsOn,
  base: figure.nullable().describe('log-odds of the average customer'),
  signals: z
    .array(
      z.strictObject({
        signal: name,
        label: name,
        order: z.enum(['ordered', 'unordered']),
        bandingVersion: count,
        bands: z.array(band).min(1).max(256).describe('the first is that of missing answers'),
        smoothing: z.number().min(0),
        effectiveBands: z.number().min(0),
        pair: z.array(pairedSignal).length(2).optional(),
      }),
    )
    .max(2000),
  covariance: z
    .array(figure)
    .describe('of base and points, a packed lower triangle: entry (i, k), k <= i, stands at i (i + 1) / 2 + k'),
  prior: prior.nullable(),
  outcomes: count,
  good: count,
  sharing: z.array(name),
  leftOut: z.array(
    z.strictObject({
      signal: name,
      why: text(2000),
      code: z.enum(leftOutCodes).optional(),
      isFilledAfterwards: z.boolean().optional(),
    }),
  ),
  edits: z
    .array(z.strictObject({ signal: name, band: name, points: figure, weight: z.number().positive() }))
    .optional()
    .describe('points that people stated, each with the outcomes that it counted as'),
  monotone: z.array(z.strictObject({ signal: name, direction: z.enum(['rising', 'falling']) })).optional(),
  halfLifeDays: z.number().positive().optional().describe('an outcome so many days older than the newest counted half'),
  suspects: z.array(suspect).optional(),
});

/** What `scorecards.export` gives and `scorecards.import` takes; its JSON Schema is `docs/schemas/scorecard.schema.json`. */
export const scorecardFileSchema = z.strictObject({
  format: z.literal('bellwether-scorecard'),
  formatVersion: z.literal(1),
  madeAt: instant,
  note: text(2000).nullable(),
  model,
  judgement: z
    .strictObject({
      folds: count,
      seed: count,
      judged: count,
      auc: z.strictObject({ mean: figure, low: figure, high: figure }).nullable(),
      logLoss: figure.nullable(),
      brier: figure.nullable(),
      baseRateLogLoss: figure.nullable(),
      baseRateBrier: figure.nullable(),
    })
    .describe('how it was judged where it was fitted'),
});

export type ScorecardFile = z.output<typeof scorecardFileSchema>;

const problem = z.strictObject({
  code: z.enum([
    'signal-missing',
    'bands-differ',
    'signal-twice',
    'band-twice',
    'pair-invalid',
    'covariance-size',
    'variance-negative',
    'error-differs',
    'not-monotone',
    'good-too-many',
    'base-missing',
  ]),
  signal: z.string().nullable(),
  band: z.string().nullable(),
  text: z.string(),
});

export type ScorecardFileProblem = z.output<typeof problem>;

const file = scorecardFileSchema.describe('as scorecards.export gave it');

/** The covariance of 400 bands takes 2 MB, with ten pairs of signals 13. */
const MOST_FILE_BYTES = 32 * 1024 ** 2;

export const exportScorecard = operation({
  id: 'scorecards.export',
  method: 'get',
  path: '/scorecards/{scorecard}/export',
  summary: 'Export a scorecard as JSON',
  about:
    'All that odds are worked out from, with the edits, constraints and prior that it was fitted with and how it was judged: no customer, and ' +
    'no name. The format is docs/schemas/scorecard.schema.json.',
  effect: 'reads',
  input: z.strictObject({ scorecard: ordinal }),
  output: scorecardFileSchema,
  failures: ['scorecard-unknown'],
  example: { scorecard: 1 },
});

const emptyExample: z.input<typeof scorecardFileSchema> = {
  format: 'bellwether-scorecard',
  formatVersion: 1,
  madeAt: '2026-11-20T08:00:00.000Z',
  note: 'A coin',
  model: {
    version: 1,
    restsOn: 'outcomes',
    base: 0,
    signals: [],
    covariance: [0.01],
    prior: null,
    outcomes: 400,
    good: 200,
    sharing: [],
    leftOut: [],
  },
  judgement: {
    folds: 5,
    seed: 1,
    judged: 400,
    auc: null,
    logLoss: 0.6931,
    brier: 0.25,
    baseRateLogLoss: 0.6931,
    baseRateBrier: 0.25,
  },
};

export const checkScorecardFile = operation({
  id: 'scorecards.check',
  method: 'post',
  path: '/scorecard-files/check',
  mostBodyBytes: MOST_FILE_BYTES,
  summary: 'Check an exported scorecard before it is imported',
  about:
    'Names everything that stands in the way of using it here: signals that are missing, other bands, figures that contradict each other.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed, file }),
  output: z.strictObject({
    offering: ordinal,
    problems: z.array(problem).describe('none: it can be imported'),
    signals: count,
    outcomes: count,
    good: count,
  }),
  failures: ['offering-unknown'],
  example: { file: emptyExample },
});

export const importScorecard = operation({
  id: 'scorecards.import',
  method: 'post',
  path: '/scorecard-files',
  mostBodyBytes: MOST_FILE_BYTES,
  summary: 'Import an exported scorecard',
  about:
    'Makes a new version, which counts once adopted. Its signals and bands must be those of this workspace (scorecards.check names what ' +
    'differs). How it was judged elsewhere stays with it; nobody here has held-out odds from it.',
  effect: 'changes',
  input: z.strictObject({ offering: offeringNamed, file, note: text(2000).optional() }),
  output: getScorecard.output,
  failures: ['offering-unknown', 'scorecard-file-invalid'],
  example: { file: emptyExample, note: 'From the other workspace' },
});
