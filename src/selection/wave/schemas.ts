import { z } from 'zod';

/** What operations say about a wave: English for people, and the same as a code with its figures, for other languages. */

const figures = z
  .record(z.string(), z.union([z.number(), z.string()]))
  .describe('the figures of the text as values; which there are depends on the code, and unknown ones are absent');

const said = { code: z.string(), text: z.string(), figures };

export const waveReason = z.strictObject(said).describe('why a customer is in the wave or not');

export const obstacle = z.strictObject(said);

export const waveStatement = z.strictObject(said);
