import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, pageInput, pageOf, version } from '../../platform/operation/schemas.ts';
import { MOST_BANDS } from '../portfolio/banding.ts';
import { signalNamed } from '../signal/contract.ts';

const bands = z.strictObject({
  number: ordinal.describe('version of the bands, from 1'),
  order: z.enum(['ordered', 'unordered']),
  labels: z.array(z.string()).describe('of every band; the first is that of what is missing'),
  edges: z
    .array(z.number())
    .nullable()
    .describe('a value is in the band 1 + the count of edges not above it; days since 1970-01-01 for dates'),
  answers: z
    .array(z.strictObject({ answer: z.string(), band: count }))
    .nullable()
    .describe('the band of each answer'),
  other: count.nullable().describe('the band of every answer that is not named'),
  version,
});
export type BandsOutput = z.infer<typeof bands>;

export const listBands = operation({
  id: 'signals.bands',
  method: 'get',
  path: '/signals/{signal}/bands',
  summary: 'List the versions of the bands of a signal, newest first',
  about: 'Values are cut into bands before they are scored. Bands are stored and change only when someone asks for it.',
  effect: 'reads',
  input: z.strictObject({ signal: signalNamed, ...pageInput }),
  output: pageOf(bands),
  failures: ['signal-unknown', 'cursor-invalid'],
  example: { signal: 'bw-change-new' },
});

export const bandSignal = operation({
  id: 'signals.band',
  method: 'post',
  path: '/signals/{signal}/bands',
  summary: 'Choose the bands of a signal anew',
  about:
    'From the current values of all customers, as the next version. `again` takes the bands of an earlier version instead; 0 takes them all away, after which the signal is not scored until a version is taken again or chosen.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject({
    signal: signalNamed,
    mostBands: z
      .number()
      .int()
      .min(1)
      .max(MOST_BANDS - 1)
      .optional()
      .describe('for numbers and dates; 16 unless told'),
    again: z.number().int().min(0).max(2_147_483_647).optional().describe('an earlier version to take again'),
  }),
  output: z.strictObject({ signal: z.string(), bands: bands.nullable(), version }),
  failures: ['signal-unknown', 'signal-invalid', 'bands-unfit', 'bands-unknown', 'version-conflict'],
  example: { signal: 'bw-change-new' },
});
