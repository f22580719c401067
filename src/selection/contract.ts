import { z } from 'zod';
import { axisNamed, groupProbabilities, measures, percentile, share } from '../readiness/schemas.ts';

/**
 * What `rank --json` prints; its JSON Schema is `docs/schemas/rank.schema.json`. A public contract: fields are added,
 * never renamed or given another meaning. Intervals are 80 %.
 */

export const odds = z
  .strictObject({
    mean: share,
    low: share,
    high: share,
    logOdds: z.number().describe('base plus the sum of the points'),
  })
  .nullable()
  .describe('probability of a good deal; null with neither outcomes nor a prior that applies');

export const group = groupProbabilities
  .nullable()
  .describe('probability of each group; null until willingness and needs both have evidence');

export const reason = z.strictObject({ code: z.string(), text: z.string() });

export const pointsStatement = z
  .strictObject({ at: z.string(), by: z.string().nullable().describe('name of who did'), why: z.string().nullable() })
  .nullable()
  .describe('who stated it, when and why; null where that was not kept');

export const explainedPoints = z.strictObject({
  signal: z.string(),
  label: z.string(),
  band: z.string(),
  points: z.number(),
  low: z.number(),
  high: z.number(),
  edit: z
    .strictObject({ points: z.number(), weight: z.number() })
    .optional()
    .describe('what a person stated for this band, as firmly as so many outcomes'),
  pair: z
    .array(z.strictObject({ signal: z.string(), label: z.string(), band: z.string() }))
    .length(2)
    .optional()
    .describe(
      'both answers, where these are the points of a pair of signals: what they say together beyond what each says alone',
    ),
});

export const speakingAnswer = z.strictObject({
  axis: axisNamed,
  signal: z.string(),
  label: z.string(),
  answer: z.string(),
  direction: z.enum(['raises', 'lowers']).describe('what more of the signal does to the axis'),
});

const explanation = z.strictObject({
  base: z.number().nullable(),
  points: z.array(explainedPoints),
  answers: z.array(speakingAnswer).describe('what the measures rest on'),
  margin: z.string().nullable().describe('the smallest change that would bring it into the wave'),
});

const customer = z.strictObject({
  row: z.number().int().positive().describe('data row of the file, counted from 1'),
  id: z.string(),
  name: z.string().optional(),
  segment: z.string().optional(),
  odds,
  measures,
  group,
  isCandidate: z.boolean(),
  chosen: z.boolean(),
  worth: z.number().nullable().describe('what a place is expected to bring; null where nothing is known'),
  reasons: z.array(reason).min(1),
  explanation: explanation.optional().describe('only with --explain'),
});

export const restsOn = z.enum(['prior', 'outcomes', 'insufficient']);

export const rankSchema = z.strictObject({
  customers: z.array(customer).describe('in file order'),
  restsOn,
  wave: z.strictObject({
    isRetrospective: z.boolean().describe('every row has an outcome already, and the wave is drawn from all of them'),
    candidates: z.number().int(),
    capacity: z.number().int(),
    reservedOutside: z.number().int(),
    chosen: z.array(z.number().int()).describe('rows, best first'),
    expectedGood: z
      .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .describe('good deals expected among the chosen'),
    actualGood: z.number().int().nullable().describe('good among the chosen, where all have ended already'),
    justOutside: z.array(z.strictObject({ row: z.number().int(), text: z.string() })),
    askNext: z
      .array(
        z.strictObject({ row: z.number().int(), question: z.string(), text: z.string(), gainBits: z.number().min(0) }),
      )
      .describe('of those in the wave and just outside: the question that would say most about the group'),
    statements: z.array(z.string()),
  }),
  matrix: z
    .strictObject({
      cuts: z.strictObject({ willingness: percentile, needs: percentile }),
      counts: z.strictObject({
        conservative: z.number().int(),
        experiential: z.number().int(),
        picky: z.number().int(),
        radical: z.number().int(),
        unknown: z.number().int(),
      }),
    })
    .describe('customers by the side of the cuts their measures fall on'),
  model: z.strictObject({
    outcome: z.string().nullable(),
    outcomeStatement: z.string().nullable().describe('what was counted as good, as not good, and as not ended'),
    suggestedOutcome: z.string().nullable().describe('the outcome that the file seems to hold'),
    outcomes: z.number().int().describe('rows with an outcome'),
    good: z.number().int(),
    folds: z.number().int(),
    base: z.number().nullable(),
    signals: z.array(z.string()),
    leftOut: z.array(z.strictObject({ signal: z.string(), why: z.string() })),
    statements: z.array(z.string()),
  }),
  columns: z.array(z.strictObject({ column: z.string(), role: z.string(), why: z.string(), isStated: z.boolean() })),
  problems: z
    .array(
      z.strictObject({
        code: z.string(),
        row: z.number().int().optional(),
        column: z.string().optional(),
        text: z.string(),
        remedy: z.string(),
      }),
    )
    .describe('of the reading, the first twenty of each code'),
  disappointments: z.array(z.string()).describe('where the file falls short, and what to do about it'),
});

export type RankResult = z.infer<typeof rankSchema>;
export type RankedCustomer = RankResult['customers'][number];
