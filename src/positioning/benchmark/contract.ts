import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { localText, offeringNamed, share } from '../../readiness/schemas.ts';
import { customerName, oddsRange } from '../../selection/judged/schemas.ts';
import { sections, want } from '../perfectCustomer/contract.ts';
import { filter, said } from '../schemas.ts';
import { mapOrders } from './mapOrder.ts';
import { traitProblems } from './traitProblem.ts';
import { traitStates } from './traitState.ts';

/** What is said of a trait wherever it is shown. */
const trait = {
  id: z.string(),
  section: z.enum(sections),
  name: said(300),
  importance: z.number().int(),
  isChangeable: z.boolean(),
};

const measuredTrait = {
  ...trait,
  measure: z
    .strictObject({
      field: z.string(),
      label: z.string().nullable().describe('of the field; null where there is none of that id'),
      kind: z.enum(['number', 'text', 'choice', 'yesno', 'date']).nullable(),
      unit: z.string().nullable(),
      values: z.array(z.string()).nullable().describe('every answer of the field, in order where it has one'),
      isOrdered: z.boolean(),
      want,
    })
    .nullable()
    .describe('null: it is told and not measured'),
  problem: z
    .enum(traitProblems)
    .nullable()
    .describe('why it cannot be measured now, and counts nowhere until it is mended'),
};

const fit = z
  .union([
    z.strictObject({
      mean: share,
      low: share,
      high: share,
      evidence: z.number().int().positive().describe('how many traits are known of the customer'),
    }),
    z.strictObject({ unknown: z.array(z.string()).describe('ids of the traits to learn, the most important first') }),
  ])
  .describe(
    'importance of what matches, half of what is near, over all importance that is measured. Where traits are unknown, the mean and the ' +
      '80 % interval of what they may turn out to be, as they are of customers of whom they are known, and wider as far as traits go together',
  );

const state = z.enum(traitStates);

const standing = z
  .enum(['over', 'likelyOver', 'likelyUnder', 'under', 'unknown'])
  .describe('where it stands to the line: over and under where the whole interval does, likely where its mean does');

const value = z.union([z.string(), z.number()]).nullable().describe('null where nothing is known');

const basis = {
  offering: ordinal,
  perfectCustomer: ordinal.describe('the version that customers were compared with'),
  isExample: z.boolean().describe('that version came with a sample, to be looked at'),
  line: share.describe('from which fit on a customer is over the line'),
};

const failures = ['offering-unknown', 'perfect-customer-missing'];

export const getBenchmark = operation({
  id: 'benchmarks.get',
  method: 'get',
  path: '/offerings/{offering}/benchmark',
  summary: 'Show how all customers compare with the perfect one',
  about:
    'For every trait how many customers match, are near, have a gap or are unknown, and how many customers are over the line. A trait whose ' +
    'field is gone, or that wants what its field cannot give, is told with its problem and counts nowhere.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    ...basis,
    name: said(200),
    traits: z
      .array(
        z.strictObject({
          ...measuredTrait,
          counts: z
            .strictObject({ match: count, near: count, gap: count, unknown: count })
            .nullable()
            .describe('customers; null where it is not measured'),
        }),
      )
      .describe('in the order of the perfect customer'),
    customers: z.strictObject({
      total: count,
      over: count,
      likelyOver: count,
      likelyUnder: count,
      under: count,
      unknown: count.describe('of whom no trait is known'),
    }),
    seenVersion,
  }),
  failures,
  example: { offering: 1 },
});

export const mapBenchmark = operation({
  id: 'benchmarks.map',
  method: 'post',
  path: '/offerings/{offering}/benchmark/map',
  summary: 'Draw customers against traits',
  about:
    'One letter for each customer and trait. `structure` puts alike customers and alike traits beside each other; `fit` and `name` leave the ' +
    'traits in the order of the perfect customer. Of more customers than `limit` those with the best fit are drawn, by name the first ones, by line those whose fit is nearest to it, on either side.',
  effect: 'reads',
  input: z.strictObject({
    offering: offeringNamed,
    filter: filter.optional(),
    order: z.enum(mapOrders).default('structure'),
    limit: z.number().int().min(1).max(2000).default(500).describe('the most customers to draw'),
  }),
  output: z.strictObject({
    ...basis,
    order: z.enum(mapOrders),
    traits: z.array(z.strictObject(trait)).describe('those that are measured, in the order of the letters'),
    items: z.array(
      z.strictObject({
        customer: z.string(),
        number: ordinal,
        name: customerName,
        fit: z.strictObject({ mean: share, low: share, high: share }).nullable(),
        states: z.string().describe('M match, N near, G gap, U unknown, one letter for each trait'),
      }),
    ),
    matched: count.describe('customers that match the filter'),
    seenVersion,
  }),
  failures: [...failures, 'filter-invalid'],
  example: { offering: 1, order: 'structure', limit: 20 },
});

const oddsChange = z
  .strictObject({
    points: z
      .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
      .describe('what closing it adds to the log-odds, with the 80 % interval of the difference of points'),
    odds: oddsRange.describe('as they would then be'),
  })
  .nullable()
  .describe('as the scorecard in force would judge; an association, no promise. Null where it does not speak of it');

const benchmarkedTrait = z.strictObject({
  ...measuredTrait,
  donor: z
    .strictObject({ customer: z.string().nullable(), name: z.string().nullable(), isFormer: z.boolean() })
    .nullable()
    .describe('whom it is borrowed from; former: that one is not here any more'),
  howToClose: said(1000),
  state: state.nullable().describe('null where it is not measured'),
  value,
  gap: z
    .strictObject({
      to: z.union([z.string(), z.number()]).describe('the nearest value that matches'),
      distance: z
        .number()
        .nullable()
        .describe('how far away it is, in the unit of the field or in answers of its order; null where it has none'),
      direction: z.enum(['up', 'down', 'other']),
      oddsChange,
      withoutOddsBecause: z
        .enum(['no-odds', 'scorecard-mismatch', 'not-a-signal', 'without-points'])
        .nullable()
        .describe('why no change of the odds is known'),
    })
    .nullable()
    .describe('null unless the state is near or gap'),
  chances: z
    .strictObject({ match: share, near: share, gap: share })
    .nullable()
    .describe('where it is unknown: what it may turn out to be, as it is of those of whom it is known'),
  question: z
    .strictObject({ signal: z.string(), text: localText })
    .nullable()
    .describe('what to ask, where it is unknown and a question of the questionnaire tells it'),
});

export const benchmarkOfCustomer = operation({
  id: 'benchmarks.ofCustomer',
  method: 'get',
  path: '/customers/{customer}/benchmark',
  summary: 'Compare a customer with the perfect one',
  about:
    'Every trait with what is known and what would close it, strengths, weaknesses and what is unknown; and the shortest path: the fewest facts ' +
    'about it that would have to change, all of them changeable, for its fit to reach the line.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, offering: offeringNamed }),
  output: z.strictObject({
    ...basis,
    customer: z.string(),
    number: ordinal,
    name: customerName,
    fit,
    standing,
    odds: oddsRange.describe('as they are; null where there are none'),
    traits: z.array(benchmarkedTrait).describe('in the order of the perfect customer'),
    strengths: z.array(z.string()).describe('ids of traits that match, the most important first'),
    weaknesses: z.array(z.string()).describe('ids of traits that are near or have a gap, those that cost most first'),
    unknowns: z.array(z.string()).describe('ids of traits to learn, the most important first'),
    shortestPath: z.strictObject({
      state: z
        .enum(['over', 'found', 'none', 'unknown'])
        .describe('over the line already, a path, no path, or nothing is known of it'),
      steps: z
        .array(
          z.strictObject({
            field: z.string(),
            label: z.string(),
            from: z.union([z.string(), z.number()]),
            to: z.union([z.string(), z.number()]),
            closes: z.array(z.string()).describe('ids of traits that come to match'),
            moves: z.array(z.string()).describe('ids of other traits whose state it changes, better or worse'),
            gain: z.number().describe('what it adds to the fit'),
          }),
        )
        .describe('what adds most first'),
      fit: fit.nullable().describe('after all steps; null where there are none'),
      isSure: z.boolean().describe('the lower end of the interval reaches the line as well'),
      heldBy: z
        .strictObject({
          unchangeable: z.array(z.string()).describe('ids of traits that fall short and cannot be changed'),
          unknown: z.array(z.string()).describe('ids of traits that are not known'),
          bestFit: share.describe('the mean fit once everything changeable is changed'),
        })
        .nullable()
        .describe('where there is no path: what holds it below the line'),
    }),
    seenVersion,
  }),
  failures: ['customer-unknown', ...failures],
  example: { customer: 'deal-50' },
});

const side = z.strictObject({ customer: z.string(), number: ordinal, name: customerName, fit, standing });
const sideOfTrait = z.strictObject({ value, state: state.nullable() });

export const compareBenchmarks = operation({
  id: 'benchmarks.compare',
  method: 'get',
  path: '/customers/{first}/benchmark/{second}',
  summary: 'Compare two customers trait by trait',
  about: 'Both against the perfect customer of one offering.',
  effect: 'reads',
  input: z.strictObject({ first: customerNamed, second: customerNamed, offering: offeringNamed }),
  output: z.strictObject({
    ...basis,
    first: side,
    second: side,
    traits: z.array(z.strictObject({ ...measuredTrait, first: sideOfTrait, second: sideOfTrait })),
    seenVersion,
  }),
  failures: ['customer-unknown', ...failures],
  example: { first: 'deal-50', second: 'deal-51' },
});

const written = {
  id: ordinal.describe('of the delivery: takes all of it back'),
  offering: ordinal,
  signal: z.string(),
  source: z.string(),
  customers: count.describe('whose fit it says'),
  isRetracted: z.boolean(),
};

const observed = z.strictObject({
  ...written,
  perfectCustomer: ordinal.describe('the version that customers were compared with'),
  unknown: count.describe('customers of whom no trait is known'),
  warnings: z
    .array(z.strictObject({ code: z.enum(['knows-outcomes']), text: z.string() }))
    .describe('what to know before a scorecard is fitted with it'),
});

export const observeBenchmark = operation({
  id: 'benchmarks.observe',
  method: 'post',
  path: '/offerings/{offering}/benchmark/observe',
  summary: 'Write everybody’s fit as a signal for the scorecard',
  about:
    'As observations of the signal `benchmark-fit-` and the number of the offering, bound to it, by the source `benchmark`, all in one delivery. A perfect customer ' +
    'that was suggested from outcomes knows them: fitted on the same outcomes, a scorecard would take for foresight what is hindsight. Write it ' +
    'before the outcomes it is to be judged by, or with a perfect customer that people thought of.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject({ offering: offeringNamed }),
  output: observed,
  failures: [...failures, 'benchmark-unknown', 'signal-exists'],
  example: { offering: 1 },
});

const delivery = ordinal.describe('`id` of benchmarks.observe');

export const retractBenchmark = operation({
  id: 'benchmarks.retract',
  method: 'post',
  path: '/offerings/{offering}/benchmark/retract',
  summary: 'Take back the fits that were written as a signal',
  about: 'All of one delivery. The signal retires where nothing else is known of it.',
  effect: 'changes',
  input: z.strictObject({ offering: offeringNamed, delivery }),
  output: z.strictObject(written),
  failures: ['offering-unknown', 'observation-unknown', 'observation-state'],
  example: { offering: 2, delivery: 5 },
});

export const reinstateBenchmark = operation({
  id: 'benchmarks.reinstate',
  method: 'post',
  path: '/offerings/{offering}/benchmark/reinstate',
  summary: 'Let retracted fits count again',
  about: 'All of one delivery, and its signal where that had retired with it.',
  effect: 'changes',
  input: z.strictObject({ offering: offeringNamed, delivery }),
  output: z.strictObject(written),
  failures: ['offering-unknown', 'observation-unknown', 'observation-state'],
  example: { offering: 2, delivery: 6 },
});
