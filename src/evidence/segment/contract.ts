import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, pageInput, pageOf } from '../../platform/operation/schemas.ts';

const segmentation = z.strictObject({
  signal: z.string(),
  label: z.string(),
  values: z
    .array(z.strictObject({ value: z.string().describe('label of the band'), customers: count }))
    .describe('the fullest first; rare values share one'),
  unknown: count.describe('customers whose segment is not known'),
});
export type Segmentation = z.infer<typeof segmentation>;

export const listSegments = operation({
  id: 'segments.list',
  method: 'get',
  path: '/segments',
  summary: 'List the ways customers are parted, with how many are in each part',
  about: 'Every signal in use whose role is segment, such as a region. Signals about persons part nobody.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput, offering: ordinal.default(1) }),
  output: pageOf(segmentation),
  failures: ['cursor-invalid'],
  example: { limit: 20 },
});
