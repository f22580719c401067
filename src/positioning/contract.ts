import { z } from 'zod';
import { count } from '../platform/operation/schemas.ts';
import { benchmarkOfCustomer, getBenchmark, mapBenchmark } from './benchmark/contract.ts';
import { languageNamed, statementPart, vagueKind } from './statement/schemas.ts';

/**
 * What `lint --json` prints; its JSON Schema is `docs/schemas/lint.schema.json`. A public contract, as those below: fields are
 * added, never renamed or given another meaning.
 */
export const lintSchema = z.strictObject({
  texts: z.array(
    z.strictObject({
      text: z.string(),
      file: z.string().nullable().describe('where it was read from; null where it was stated'),
      part: statementPart.nullable().describe('of the statement; null where it may be any'),
      piece: z.enum(['to', 'use']).nullable().describe('which text of the one-liner'),
      language: languageNamed,
      marks: z.array(
        z.strictObject({
          start: count.describe('UTF-16 units from the beginning of the text'),
          end: count.describe('exclusive'),
          matched: z.string(),
          kind: vagueKind,
          reason: z.string().describe('in the language of the text'),
          example: z.string().describe('what could stand there instead'),
          terms: z.string().describe('the entry of the list'),
          phrase: z.string().describe('the phrase of that entry; empty where the whole text says too little'),
        }),
      ),
    }),
  ),
  marks: count.describe('in all texts'),
});
export type LintResult = z.infer<typeof lintSchema>;

const { shape: everybody } = getBenchmark.output;
const { shape: map } = mapBenchmark.output;

/** What `benchmark --json` prints: everybody and the best of them, or one customer. */
export const benchmarkSchema = z.union([
  z.strictObject({
    ...everybody,
    filter: z.string().nullable().describe('whom the items were chosen from; the other figures are of everybody'),
    matched: map.matched,
    measured: z.array(z.string()).describe('ids of the traits that the letters of `states` are about, in order'),
    items: map.items.describe('the best fits first'),
  }),
  benchmarkOfCustomer.output.describe('with CUSTOMER'),
]);
export type BenchmarkResult = z.infer<typeof benchmarkSchema>;
