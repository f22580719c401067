import { z } from 'zod';
import { text } from '../platform/operation/schemas.ts';

/** Pieces of inputs and answers that this room shares. */

/** The same said in any of the three languages; a language that is missing has not been written yet. */
export function said(most: number) {
  const one = text(most, 1).optional();
  return z.strictObject({ en: one, fr: one, zh: one });
}
export type Said = z.output<ReturnType<typeof said>>;

/** Names a part of a document, such as a trait or a problem; stays the same from version to version. */
export const partId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is made of small letters, digits and -, at most 60, and begins with none of -');

export const filter = z
  .union([text(100_000, 1), z.record(z.string(), z.unknown())])
  .describe('as customers.find takes it: a text, or the same as a tree');

/** A filter as it is kept: a tree that names fields of the catalogue. */
export const keptFilter = z.record(z.string(), z.unknown()).describe('the filter as a tree');

export const departments = ['marketing', 'sales', 'development', 'implementation', 'service'] as const;
export const department = z.enum(departments);
export type Department = (typeof departments)[number];
