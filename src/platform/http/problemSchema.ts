import { z } from 'zod';

/** Where the trouble is. */
export const failurePlace = z.strictObject({
  file: z.string().optional(),
  row: z.number().int().optional().describe('data row, counted from 1'),
  column: z.string().optional(),
  field: z.string().optional().describe('field of the input, such as facts.3.value'),
});

/** The one body of everything that is refused or fails: problem details of RFC 9457, with our code, remedy and place. */
export const problem = z
  .strictObject({
    type: z.string().describe('where the kind of problem is explained'),
    title: z.string(),
    status: z.number().int().min(400).max(599),
    detail: z.string().describe('what is wrong here'),
    code: z.string(),
    remedy: z.string().describe('what to do about it'),
    place: failurePlace,
    incident: z.string().nullable().describe('under which a fault of ours stands in the log'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
