import { z } from 'zod';
import { operation } from '../../../platform/operation/operation.ts';
import { count, ordinal } from '../../../platform/operation/schemas.ts';

const difference = z.strictObject({
  what: z.string().describe('what is not as it should be'),
  where: z.string().describe('such as customer/17 or delivery/3'),
  expected: z.string(),
  found: z.string(),
});

export const verifyBase = operation({
  id: 'base.verify',
  method: 'post',
  path: '/base/verify',
  summary: 'Rebuild everything from the log and prove that nothing differs',
  about:
    'Folds every observation again by the slow, plain way and compares the result byte for byte with the base that odds and measures are reckoned from; looks whether what is stored fits together; and gives a digest of all that is stored, by which two databases can be compared. Nothing is changed.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({ offering: ordinal.default(1) }),
  output: z.strictObject({
    isSound: z.boolean(),
    version: count.describe('the workspace version that was verified'),
    figures: z.strictObject({
      customers: count.describe('active ones, each a row of the base'),
      columns: count,
      deliveries: count,
      records: count,
      facts: count,
      retractions: count,
      events: count,
    }),
    digest: z.string().describe('SHA-256 of all that is stored of the workspace, hexadecimal'),
    tables: z.array(z.strictObject({ table: z.string(), rows: count, digest: z.string() })),
    differenceCount: count,
    differences: z.array(difference).describe('the first hundred'),
  }),
  failures: ['workspace-busy', 'offering-unknown'],
  example: {},
});

export type Verification = z.output<typeof verifyBase.output>;
