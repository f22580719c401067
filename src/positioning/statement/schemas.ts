import { z } from 'zod';
import { statementParts } from './statementPart.ts';
import { vagueKinds } from './vagueTerms.ts';

/** Pieces that this folder and those beside it share. */

export const languageNamed = z.enum(['en', 'fr', 'zh']);
export const statementPart = z.enum(statementParts);
export const vagueKind = z.enum(vagueKinds).describe('why it is vague');
