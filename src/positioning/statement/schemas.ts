import { z } from 'zod';

/** Pieces that this folder and the vocabulary share. */

export const languageNamed = z.enum(['en', 'fr', 'zh']);

export const statementPart = z.enum(['target', 'offering', 'value', 'uniqueness', 'oneLiner']);

/** Why something is vague; `vagueKinds` of `vagueTerms.ts`. */
export const vagueKind = z.enum([
  'size-class',
  'everyone',
  'empty-praise',
  'all-in-one',
  'unmeasurable-improvement',
  'acronym',
  'unsupported-claim',
  'buzzword',
  'vague-quantity',
]);
