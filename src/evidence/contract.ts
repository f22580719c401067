import { z } from 'zod';
import { columnMapSchema } from './mapping/mapping.ts';

/**
 * What `preview --json` prints; its JSON Schema is `docs/schemas/preview.schema.json`. A public contract: fields are
 * added, never renamed or given another meaning.
 */

const count = z.number().int().nonnegative();

const reading = z
  .strictObject({
    format: z.enum(['delimited', 'workbook', 'json-lines', 'parquet']),
    compression: z.enum(['none', 'gzip']),
    encoding: z.string(),
    delimiter: z.string(),
    quote: z.string().describe('empty where cells are never quoted'),
    escape: z.enum(['doubled', 'backslash']),
    requoted: z.boolean().describe('whether each line as a whole stands in one more pair of quotes'),
    preambleLines: count,
    headerRows: count,
    footerLines: count,
    sheet: z.string().optional(),
  })
  .describe('every guess about how the file is written');

const figures = z
  .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]))
  .describe('figures and texts of the sentence; which there are depends on the code');

/** Something told as a code with its figures, so that it can be worded in any language. */
export const toldSchema = z.strictObject({ code: z.string(), figures });

const problem = z.strictObject({
  code: z.string(),
  row: count.optional().describe('data row, counted from 1'),
  line: count.optional(),
  column: z.string().optional(),
  text: z.string(),
  remedy: z.string(),
  figures,
});

export const previewSchema = z.strictObject({
  path: z.string(),
  rowCount: count,
  columns: z.array(z.string()),
  reading,
  reasons: z.record(z.string(), z.string()).describe('why each guess was made'),
  reasonCodes: z.record(z.string(), toldSchema).describe('the same as codes with figures'),
  sheets: z.array(z.string()).describe('of a workbook, hidden ones too; none of another file'),
  problems: z.array(problem).describe('the first of each code'),
  problemCounts: z.record(z.string(), count),
  firstRows: z.array(z.strictObject({ row: count, line: count, cells: z.array(z.string()) })),
  missing: z
    .record(z.string(), z.record(z.string(), count))
    .describe('by column: the texts that say nothing is known, and how often each occurs'),
  proposal: z.strictObject({
    columns: z.array(
      z.strictObject({
        column: z.string(),
        map: columnMapSchema,
        reasons: z.array(toldSchema).describe('`map.why` as codes with figures'),
        isSure: z.boolean(),
        isSuspicious: z.boolean().optional().describe('it looks filled in only after the outcome'),
      }),
    ),
    rowsPerCustomer: z.enum(['one', 'several']),
    customers: z.strictObject({ column: z.string(), count, rows: count }).optional(),
    outcome: z.string().optional().describe('the outcome to state, such as Status=Won'),
    notes: z.array(z.string()),
  }),
});

export type PreviewResult = z.infer<typeof previewSchema>;
