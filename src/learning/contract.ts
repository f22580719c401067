import { z } from 'zod';
import { insightFields } from './insight/schemas.ts';
import { backTest, comparison, decision, learning, model, share } from './schemas.ts';

/**
 * What `evaluate --json` prints; its JSON Schema is `docs/schemas/evaluate.schema.json`. A public contract: fields are
 * added, never renamed or given another meaning. Intervals are 80 %.
 */

export const evaluateSchema = z.strictObject({
  rows: z.number().int().positive().describe('rows with an outcome'),
  baseRate: share,
  verdict: z.string(),
  models: z.array(model),
  outcome: z.string().describe('what counts as good'),
  groups: z.number().int().positive().describe('separate cases: identical rows and rows of one customer count once'),
  folds: z.number().int().positive(),
  seed: z.number().int(),
  signals: z.array(z.string()).describe('columns that were scored'),
  leftOut: z.array(z.strictObject({ signal: z.string(), why: z.string() })),
  statements: z.array(z.string()).describe('what to know before trusting the figures'),
  comparisons: z.array(comparison).describe('the scorecard against the others, on the very same rows'),
  decisionCurve: z.array(decision),
  learningCurve: learning.describe('how many more outcomes until it is worth it'),
  backTest: backTest.nullable().describe('later rows judged by earlier ones; null where nothing says when rows were'),
});

export type EvaluateResult = z.infer<typeof evaluateSchema>;

/** What `assess --json` prints; its JSON Schema is `docs/schemas/assess.schema.json`. */
export const assessSchema = z.strictObject({
  ...insightFields,
  rows: z.number().int().positive(),
  outcome: z.string().nullable().describe('what counts as good; null where nothing says how rows ended'),
  suggestedOutcome: z.string().nullable().describe('the outcome that the file seems to hold, where none was stated'),
  statements: z.array(z.string()),
});

export type AssessResult = z.infer<typeof assessSchema>;
