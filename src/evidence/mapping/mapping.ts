import { z } from 'zod';
import { signalKindNames } from '../signal.ts';

/**
 * What one column of a file is. `why` is a sentence for people: the reason of a proposal, or the note of whoever wrote the map.
 *
 * ```json
 * { "role": "signal", "kind": "yesno", "axis": "needs", "direction": "raises", "strength": "fair",
 *   "why": "A formal tender asks for everything in writing." }
 * ```
 */
export const columnMapSchema = z.strictObject({
  role: z.enum(['identifier', 'name', 'segment', 'signal', 'outcome', 'ignore']),
  kind: z.enum(signalKindNames).optional(),
  label: z.string().min(1).optional(),
  /** For `scale`: the cell texts from low to high. For `yesno`: the text that means no, then the one that means yes. */
  answers: z.array(z.string()).min(2).optional(),
  /** Cell texts that mean nothing is known, beside the usual ones. */
  missing: z.array(z.string()).optional(),
  axis: z.enum(['willingness', 'needs', 'strategicView']).optional(),
  direction: z.enum(['raises', 'lowers']).optional(),
  strength: z.enum(['weak', 'fair', 'strong']).optional(),
  /** A column about a person: never scored, never filtered on; an import keeps it for people to read where it is called a signal. */
  personal: z.boolean().optional(),
  /** How numbers and dates of this column are written. */
  decimal: z.enum(['.', ',']).optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  why: z.string().optional(),
});
export type ColumnMap = z.infer<typeof columnMapSchema>;

/** A map file: columns by their name in the file's header. Columns that are not named are proposed as usual. */
export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  about: z.string().optional(),
  columns: z.record(z.string(), columnMapSchema),
});
export type Mapping = z.infer<typeof mappingSchema>;
