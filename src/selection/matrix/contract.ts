import { z } from 'zod';
import { nothing, operation } from '../../platform/operation/operation.ts';
import { count, seenVersion, text } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { judgedBy } from '../judged/schemas.ts';

const axisName = text(1000, 1);
const rule = z
  .enum(['value', 'median', 'naturalBreak'])
  .describe('how the axis is cut; at the value of the setting for willingness and needs, else at the median')
  .optional();
const at = z
  .number()
  .min(-1e15)
  .max(1e15)
  .describe('where the axis is cut, in the unit of the field; a value at the cut is high')
  .optional();

const picture = {
  offering: offeringNamed,
  x: axisName.default('willingness').describe('id of a field of numbers'),
  y: axisName.default('needs').describe('id of a field of numbers'),
  xRule: rule,
  xAt: at,
  yRule: rule,
  yAt: at,
  filter: text(10_000, 1).optional().describe('only customers that match'),
};

const axis = z.strictObject({
  field: z.string(),
  label: z.string(),
  cut: z
    .strictObject({
      rule: z.enum(['value', 'median', 'naturalBreak']),
      at: z.number(),
      explainedShare: z.number().optional().describe('of a natural break: near 0 it means little'),
    })
    .nullable()
    .describe('null where there is nothing to cut'),
});

const quadrant = z.strictObject({
  name: z.string(),
  count,
  share: z.number().min(0).max(1).nullable().describe('of the placed customers; null where none is placed'),
  expectedCount: z.number().nullable().describe('sum of the group probabilities; only for willingness against needs'),
});

export const getMatrix = operation({
  id: 'matrix.get',
  method: 'get',
  path: '/matrix',
  summary: 'Count the customers in the quadrants of the matrix',
  about:
    'Customers plotted on two fields, each cut into low and high. Who is unknown on either is counted apart, never ' +
    'placed in a middle. Over willingness and needs the quadrants are the four groups. matrix.points gives the points.',
  effect: 'reads',
  input: z.strictObject(picture),
  output: z.strictObject({
    x: axis,
    y: axis,
    quadrants: z.strictObject({ lowLow: quadrant, highLow: quadrant, lowHigh: quadrant, highHigh: quadrant }),
    customers: count.describe('customers that match'),
    placed: count,
    unknown: z.strictObject({ x: count, y: count, both: count, total: count }),
    expectedOver: count.describe('customers that the expected counts rest on'),
    judgedBy,
    seenVersion,
  }),
  failures: ['offering-unknown', 'filter-invalid', 'matrix-axis-invalid'],
  example: {},
});

export const sendMatrixPoints = operation({
  id: 'matrix.points',
  method: 'get',
  path: '/matrix/points',
  summary: 'Send the points of the matrix',
  about:
    'Bytes, little-endian: a uint32 with the length of the header, the header (JSON in UTF-8, padded with spaces so that ' +
    'what follows begins at a multiple of 4), then the columns in the order and at the offsets (counted from the end of ' +
    'the header) that it states: `number` int32, the number of the customer; `x`, `y` and `odds` float32, NaN where unknown; ' +
    '`group` uint8, 0 unknown, else the place in `groups` counted from 1; `sureness` uint8, the probability of that group in ' +
    'per cent; `quadrant` uint8, 0 not placed, else the place in ' +
    '`quadrants` counted from 1; `outcome` uint8, 0 not good, 1 good, 255 not known; `category` ' +
    'uint8, only where asked for, 0 unknown, else the place in `categories` counted from 1. A million customers are 20 MB.',
  effect: 'sends',
  sendsType: 'application/octet-stream',
  input: z.strictObject({
    ...picture,
    category: axisName.optional().describe('id of a field of choices, to tell customers apart by'),
  }),
  output: nothing,
  failures: ['offering-unknown', 'filter-invalid', 'matrix-axis-invalid', 'column-invalid'],
  example: { x: 'willingness', y: 'needs' },
});
