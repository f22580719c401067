import { z } from 'zod';
import { axisNamed, direction, localText, percentile, share, strength } from './schemas.ts';

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

const agreement = share.describe('share of people on the same side of the cut as by the whole questionnaire');

/**
 * What `shorten --json` prints; its JSON Schema is `docs/schemas/shorten.schema.json`. A public contract, as above. Intervals
 * are 80 %. All figures are of people who had no part in what they are judged by.
 */
export const shortenSchema = z.strictObject({
  questions: z.number().int().min(2).describe('how many the whole questionnaire has'),
  agreement: agreement.describe('where each person is asked the best next question until it is sure enough'),
  meanAsked: z.number().nonnegative().describe('questions asked of a person on average then'),
  order: z.array(z.string()).describe('the questions, most useful first, as ever longer fixed forms take them up'),
  fixedForms: z
    .array(
      z.strictObject({
        questions: z.number().int().positive(),
        agreement,
        agreementLow: share,
        agreementHigh: share,
        items: z.array(z.string()).describe('which questions; the same for everybody'),
      }),
    )
    .describe('the best form of each length'),
  agreementLow: share,
  agreementHigh: share,
  agree: share.describe('the agreement that was asked for'),
  cut: percentile.describe('percentile of these people at which low ends and high begins'),
  sureAt: share.describe('asking ends when it is so sure that all questions would give the same side'),
  people: z.number().int().positive().describe('rows that were judged'),
  rowsLeftOut: z.strictObject({
    nothingAnswered: z.number().int().nonnegative(),
    fewAnswered: z.number().int().nonnegative().describe('less than half of the questions'),
    notDrawn: z.number().int().nonnegative().describe('beyond the most people that are judged, drawn at random'),
  }),
  reliability: share.describe('of the whole questionnaire: which part of the spread of scores is of the people'),
  items: z
    .array(
      z.strictObject({
        question: z.string(),
        answers: z.array(z.string()).describe('from low to high, in the direction of the other questions'),
        isTurned: z.boolean().describe('it runs against the other questions, and was turned round'),
        withRest: z.number().min(-1).max(1).describe('correlation with the mean of the other questions'),
        discrimination: z.number().nonnegative().describe('graded response model, logistic metric'),
        thresholds: z.array(z.number()).describe('between neighbouring answers, in standard deviations of the people'),
      }),
    )
    .describe('in the order of the file'),
  leftOut: z.array(z.strictObject({ question: z.string(), why: z.string() })),
  seed: z.number().int().nonnegative(),
  statements: z.array(z.string()).describe('what to know before trusting the figures'),
});

export type ShortenResult = z.infer<typeof shortenSchema>;
