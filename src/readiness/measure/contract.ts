import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, seenVersion } from '../../platform/operation/schemas.ts';
import {
  asOf,
  axisNamed,
  cut,
  cuts,
  direction,
  groupNamed,
  groupProbabilities,
  localText,
  measures,
  offeringNamed,
  share,
  strength,
} from '../schemas.ts';

const value = z.union([z.number(), z.string(), z.null()]);

const spread = z.array(share).length(25);

export const getMeasures = operation({
  id: 'measures.get',
  method: 'get',
  path: '/customers/{customer}/measures',
  summary: 'Show how willing and how demanding a customer is, and what says so',
  about:
    'Three measures, each a percentile with its 80 % interval or what is missing; the probability of each group; the facts that they rest on, each believed as its source and age deserve; and whether several respondents agree.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, offering: offeringNamed }),
  output: z.strictObject({
    customer: z.string(),
    seenVersion,
    asOf,
    measures,
    group: z
      .strictObject({ probabilities: groupProbabilities, leading: groupNamed, probability: share })
      .nullable()
      .describe('null until willingness and needs both have evidence'),
    cuts,
    spread: z
      .strictObject({ willingness: spread, needs: spread })
      .describe('how likely it stands in each of 25 equal parts of an axis, lowest first; even where nothing is known'),
    restsOn: z.array(
      z.strictObject({
        signal: z.string(),
        label: z.string(),
        axis: axisNamed,
        facts: z.array(
          z.strictObject({
            observation: z.string(),
            value,
            source: z.string(),
            observedAt: z.string(),
            weight: share.describe('how far it is believed: reliability of the source, halved every year'),
          }),
        ),
      }),
    ),
    agreement: z
      .strictObject({
        withinGroup: share.describe('r_wg(j): 1 all say the same, 0 as if at random'),
        items: count.describe('signals that several respondents answered'),
        strength: z.enum(['lacking', 'weak', 'moderate', 'strong', 'very strong']),
      })
      .nullable()
      .describe('null where no signal was answered by two respondents'),
    consistency: z
      .array(
        z.strictObject({
          axis: axisNamed,
          fit: z
            .number()
            .describe(
              'l_z: about standard normal where the answers go together, far below zero where they contradict each other',
            ),
          isContradictory: z.boolean().describe('below -2, as two or three in a hundred are by chance'),
          answers: z
            .array(
              z.strictObject({
                signal: z.string(),
                label: z.string(),
                surprise: z
                  .number()
                  .describe('in standard deviations; above 0 it says more of the axis than the other answers do'),
              }),
            )
            .describe('how far each answer lies from what the others let expect, the most surprising first'),
        }),
      )
      .describe('of the axes with at least three answers'),
  }),
  failures: ['customer-unknown', 'customer-state', 'offering-unknown'],
  example: { customer: 'deal-50' },
});

export const listAxes = operation({
  id: 'axes.list',
  method: 'get',
  path: '/axes',
  summary: 'List the axes, and the signals that speak to each',
  about: 'What each scale means at its ends, which signals place customers on it, and what was assumed of them.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    seenVersion,
    items: z.array(
      z.strictObject({
        id: axisNamed,
        label: localText,
        question: localText,
        low: localText,
        high: localText,
        signals: z.array(
          z.strictObject({
            signal: z.string(),
            label: z.string(),
            direction,
            strength,
            why: z.string(),
            categories: count,
            placedBy: z.enum(['default', 'shares', 'estimated']),
            placedWhy: z.string(),
            discrimination: z.number().describe('how much its answers tell apart, as it counts now; logistic metric'),
            thresholds: z
              .array(z.number())
              .describe(
                'between neighbouring answers in the direction of the axis, in standard deviations of the customers',
              ),
            information: z
              .number()
              .nonnegative()
              .describe('how much an answer narrows the axis on average: what it adds to one over the variance'),
            respondents: z
              .strictObject({
                customers: count.describe('customers of whom several respondents answered it'),
                single: share.describe('ICC(1): which part of the spread of answers is between customers'),
                mean: share.describe('ICC(k): the same of the mean of a customer’s respondents'),
                withinGroup: share.describe(
                  'r_wg, its mean over these customers: 1 all say the same, 0 as if at random',
                ),
              })
              .nullable()
              .describe('null where fewer than two customers have several respondents, or all answered the same'),
          }),
        ),
        reliability: share
          .nullable()
          .describe(
            'of all its signals together, if all are answered: which part of the spread is of the customers; null without signals',
          ),
      }),
    ),
    leftOut: z
      .array(z.strictObject({ signal: z.string(), why: z.string() }))
      .describe('signals that claim an axis and cannot speak to it'),
  }),
  failures: ['offering-unknown'],
  example: {},
});

export const listApproaches = operation({
  id: 'approaches.list',
  method: 'get',
  path: '/approaches',
  summary: 'List the four groups and how to lead each',
  about: 'What a group is like, its approach, and a sentence of advice, in three languages.',
  effect: 'reads',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.enum(['guide', 'cooperate', 'command', 'cool']),
        label: localText,
        advice: localText,
        group: groupNamed,
        groupLabel: localText,
        character: localText.describe('what the group is like'),
        willingness: z.enum(['low', 'high']),
        needs: z.enum(['low', 'high']),
      }),
    ),
  }),
  failures: [],
  example: {},
});

const sideCounts = z.strictObject({ low: count, high: count, unknown: count });

export const countGroups = operation({
  id: 'groups.counts',
  method: 'get',
  path: '/groups',
  summary: 'Count the customers in each group',
  about:
    'By the group that is likeliest for each customer, and by the side of the cut on which its measure lies. Without stated cuts those of the setting `readiness.cuts` hold.',
  effect: 'reads',
  input: z.strictObject({
    offering: offeringNamed,
    willingness: cut.optional().describe('cut of willingness'),
    needs: cut.optional().describe('cut of needs'),
  }),
  output: z.strictObject({
    seenVersion,
    asOf,
    cuts,
    customers: count,
    leading: z.strictObject({
      conservative: count,
      experiential: count,
      picky: count,
      radical: count,
      unknown: count.describe('customers of whom too little is known for a group'),
    }),
    sides: z.strictObject({ willingness: sideCounts, needs: sideCounts }),
  }),
  failures: ['offering-unknown'],
  example: { willingness: 60 },
});
