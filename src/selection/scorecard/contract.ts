import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  listsRemoved,
  ordinal,
  pageInput,
  pageOf,
  seenVersion,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { pointsStatement, restsOn } from '../contract.ts';
import { judgedBy } from '../judged/schemas.ts';
import { leftOutCodes } from './scorecard.ts';
import { suspectKinds } from './suspect.ts';

const score = z.number().nullable();
const note = text(2000).nullable();

const judgement = z
  .strictObject({
    seenVersion: seenVersion.describe('workspace version that it was fitted to'),
    folds: count,
    seed: count,
    statements: z.array(z.string()).describe('what to know before trusting the odds'),
    judged: count.describe('customers with an outcome, each judged by a scorecard that had not seen it'),
    auc: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
    logLoss: score.describe('mean, in nats'),
    brier: score,
    baseRateLogLoss: score.describe('of giving everyone the share of good deals'),
    baseRateBrier: score,
  })
  .describe('how it was judged when it was fitted');

const headline = {
  id: ordinal,
  offering: ordinal,
  madeAt: instant,
  actor: count,
  isAdopted: z.boolean(),
  isRemoved: z.boolean(),
  outcomes: count.describe('customers that taught it'),
  good: count,
  signals: count.describe('signals that it gives points to'),
  pairs: count.describe('pairs of them that it gives points to besides'),
  note,
  judgement,
  version,
};

const edit = z.strictObject({
  signal: z.string(),
  band: z.string(),
  points: z.number(),
  weight: z.number().describe('as so many outcomes'),
  stated: pointsStatement,
});

const monotone = z.strictObject({
  signal: text(200, 1),
  direction: z.enum(['rising', 'falling']).describe('of the points, from the lowest band to the highest'),
});

const suspect = z.strictObject({
  signal: z.string(),
  label: z.string(),
  kind: z.enum(suspectKinds),
  share: z
    .number()
    .describe(
      'of pairs that it alone puts right, of customers for which it was observed after the outcome, or of the newest that ended alike',
    ),
  newest: z
    .strictObject({ rows: count, isGood: z.boolean() })
    .optional()
    .describe('of newest-end-alike: how many newest customers by this date nearly all ended one way, and which'),
});

const difference = z
  .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
  .describe('second less first on the same customers, with the 80 % interval');

const heldOutScores = z.strictObject({ logLoss: z.number(), brier: z.number(), auc: z.number().nullable() });

const model = z.strictObject({
  restsOn,
  base: z.number().nullable().describe('log-odds of the average customer; null where it rests on nothing'),
  signals: z.array(
    z.strictObject({
      signal: z.string(),
      label: z.string(),
      order: z.enum(['ordered', 'unordered']),
      bandingVersion: count,
      smoothing: z.number(),
      effectiveBands: z.number(),
      bands: z.array(
        z.strictObject({
          label: z.string(),
          points: z.number(),
          standardError: z.number(),
          outcomes: count.describe('customers with an outcome that were in this band'),
        }),
      ),
      pair: z
        .array(z.strictObject({ signal: z.string(), joinedBands: z.array(count).describe('by band of the signal') }))
        .length(2)
        .optional()
        .describe('the two signals of a pair; its band is first x joined bands of the second + second'),
    }),
  ),
  prior: z
    .strictObject({ name: z.string(), source: z.string(), strength: z.string() })
    .nullable()
    .describe('published figures that it began from'),
  outcomes: count,
  good: count,
  sharing: z.array(z.string()).describe('signals of which some bands share their points'),
  leftOut: z.array(
    z.strictObject({
      signal: z.string(),
      why: z.string(),
      code: z.enum(leftOutCodes).optional().describe('absent where it was fitted before there were codes'),
      isFilledAfterwards: z.boolean().optional(),
    }),
  ),
  edits: z.array(edit).describe('points that people stated, which it was fitted with'),
  monotone: z.array(monotone),
  halfLifeDays: z
    .number()
    .nullable()
    .describe('an outcome so many days older than the newest counted half; null: all alike'),
  suspects: z
    .array(suspect)
    .describe('signals that may know the outcome rather than foretell it: look at them before using the odds'),
});

const one = z.strictObject({ ...headline, model });
const ofOne = { scorecard: ordinal };

export const listScorecards = operation({
  id: 'scorecards.list',
  method: 'get',
  path: '/scorecards',
  summary: 'List the scorecards, newest first',
  about: 'Every fit leaves a scorecard; which one counts is a separate decision of a person.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    offering: offeringNamed,
    removed: listsRemoved,
  }),
  output: pageOf(z.strictObject(headline)),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getScorecard = operation({
  id: 'scorecards.get',
  method: 'get',
  path: '/scorecards/{scorecard}',
  summary: 'Show a scorecard with all its points',
  about: 'Base and points are log-odds: a customer’s odds are the base plus the points of its band of every signal.',
  effect: 'reads',
  input: z.strictObject(ofOne),
  output: one,
  failures: ['scorecard-unknown'],
  example: { scorecard: 1 },
});

export const currentScorecard = operation({
  id: 'scorecards.current',
  method: 'get',
  path: '/current-scorecard',
  summary: 'Show which scorecard counts now',
  about:
    'The adopted one; while none is, the published figures, where customers have given answers that they speak of. ' +
    'An adopted scorecard whose signals or bands have changed cannot judge the base: `judgedBy.mismatch` says why, and nobody has odds until another is fitted or adopted.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    offering: ordinal,
    judgedBy,
    model,
  }),
  failures: ['offering-unknown'],
  example: {},
});

export const fitScorecardOperation = operation({
  id: 'scorecards.fit',
  method: 'post',
  path: '/scorecards',
  summary: 'Fit a scorecard to the outcomes known so far',
  about:
    'Learns points from every customer with an outcome, and judges each by a scorecard that has not seen it. It begins from the points that ' +
    'people have edited, the prior of the setting selection.prior and the half-life of selection.outcomeHalfLife. It counts ' +
    'only once adopted, unless `adopt` says so at once; that is refused while a signal that may know the outcome is neither left out nor ' +
    'trusted. Taking it back removes it, and the one before counts again.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject({
    offering: offeringNamed,
    signals: z.array(text(200, 1)).min(1).max(1000).optional().describe('ids of the signals to score; all that can be'),
    monotone: z.array(monotone).max(1000).default([]).describe('signals whose points may only rise or only fall'),
    trusted: z
      .array(text(200, 1))
      .max(1000)
      .default([])
      .describe('ids of signals known before the outcome, however well they foretell it'),
    folds: z.number().int().min(2).max(20).default(5),
    seed: z.number().int().min(1).max(2_147_483_647).default(1).describe('of the deal into folds'),
    adopt: z.boolean().default(false),
    note: text(2000).optional(),
  }),
  output: one,
  failures: ['offering-unknown', 'outcomes-missing', 'signals-suspect'],
  example: { adopt: true, note: 'First fit' },
});

export const adoptScorecard = operation({
  id: 'scorecards.adopt',
  method: 'put',
  path: '/current-scorecard',
  summary: 'Let a scorecard count from now on',
  about: 'Without a scorecard the published figures count again. Every adoption is kept.',
  effect: 'changes',
  input: z.strictObject({ offering: offeringNamed, scorecard: ordinal.nullable() }),
  output: z.strictObject({ offering: ordinal, scorecard: ordinal.nullable(), former: ordinal.nullable() }),
  failures: ['offering-unknown', 'scorecard-unknown', 'scorecard-removed'],
  example: { scorecard: 1 },
});

export const compareScorecards = operation({
  id: 'scorecards.compare',
  method: 'get',
  path: '/scorecards/{first}/compare/{second}',
  summary: 'Compare two scorecards',
  about:
    'Band by band, those whose points differ most first; how many customers get other odds; and which of the two foretold better the outcomes of ' +
    'customers that neither had seen.',
  effect: 'reads',
  input: z.strictObject({ first: ordinal, second: ordinal }),
  output: z.strictObject({
    first: z.strictObject(headline),
    second: z.strictObject(headline),
    bands: z.array(
      z.strictObject({
        signal: z.string(),
        label: z.string(),
        band: z.string(),
        first: z.number().nullable().describe('null where it does not have the band'),
        second: z.number().nullable(),
      }),
    ),
    odds: z
      .strictObject({
        customers: count.describe('that both give odds'),
        moved: count.describe('whose odds differ by 5 points of a hundred or more'),
        meanMove: z.number(),
        moves: z.array(z.strictObject({ from: z.number().nullable(), to: z.number().nullable(), customers: count })),
      })
      .nullable()
      .describe('null where one of them cannot judge the base as it is now'),
    mismatch: z.string().nullable().describe('why one of them cannot'),
    heldOut: z
      .strictObject({
        customers: count,
        first: heldOutScores,
        second: heldOutScores,
        logLoss: difference,
        brier: difference,
        auc: difference.nullable(),
      })
      .nullable()
      .describe(
        'customers with an outcome that both were judged by without having seen it; null with fewer than two cases',
      ),
  }),
  failures: ['scorecard-unknown'],
  example: { first: 1, second: 2 },
});

export const removeScorecard = operation({
  id: 'scorecards.remove',
  method: 'delete',
  path: '/scorecards/{scorecard}',
  summary: 'Remove a scorecard',
  about: 'Where it counted, the one before it counts again. It is kept and can be restored.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: one,
  failures: ['scorecard-unknown', 'scorecard-removed', 'version-conflict'],
  example: { scorecard: 2 },
});

export const restoreScorecard = operation({
  id: 'scorecards.restore',
  method: 'post',
  path: '/scorecards/{scorecard}/restore',
  summary: 'Restore a removed scorecard',
  about: 'It counts again only where `adopt` says so.',
  effect: 'changes',
  input: z.strictObject({ ...ofOne, adopt: z.boolean().default(false) }),
  output: one,
  failures: ['scorecard-unknown', 'version-conflict'],
  example: { scorecard: 3 },
});
