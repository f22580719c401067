import { z } from 'zod';
import { axisNamed, direction, localText, strength } from './schemas.ts';

/**
 * What `questionnaire --json` prints; its JSON Schema is `docs/schemas/questionnaire.schema.json`. A public contract:
 * fields are added, never renamed or given another meaning.
 */

const question = z.strictObject({
  id: z.string().min(1).describe('the signal that the answer fills'),
  kind: z.enum(['scale', 'yesno']),
  label: localText.describe('a few words for table headings'),
  text: localText,
  help: localText.describe('what to think of when answering'),
  answers: z
    .array(z.strictObject({ code: z.string().min(1).describe('what is stored'), text: localText }))
    .min(2)
    .describe('from low to high; no, yes for yesno; "do not know" is always allowed and never listed'),
  axis: z.strictObject({
    axis: axisNamed,
    direction: direction.describe('1: more of the answer means more of the axis'),
    strength,
    why: z.string().min(1),
  }),
});

export const questionnaireSchema = z.strictObject({
  language: z.enum(['en', 'fr', 'zh']).describe('the language that was asked for; every text comes in all three'),
  questions: z.array(question).min(1),
  dontKnow: localText.describe('how "do not know" is offered'),
});
