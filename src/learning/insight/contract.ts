import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { insightFields } from './schemas.ts';

export const getInsights = operation({
  id: 'insights.get',
  method: 'get',
  path: '/insights',
  summary: 'Show which one thing is worth assessing',
  about:
    'Signals ranked by how much they are expected to tell about a good deal; every answer, and pairs of answers, with the share of ' +
    'good deals among those who gave them. Customers that teach are those with an outcome. Without outcomes of both kinds it ' +
    'answers what was published, as what it is: a survey of others.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({ offering: ordinal, ...insightFields, seenVersion }),
  failures: ['offering-unknown'],
  example: {},
});
