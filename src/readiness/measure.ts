import type { AxisName } from '../evidence/signal.ts';
import type { Estimate } from '../stats/estimate.ts';
import { type Evidence, posterior } from '../stats/gradedResponse.ts';
import { normalCdf } from '../stats/normal.ts';
import { expectation, type Grid, quantileOf } from '../stats/quadrature.ts';
import { type Answer, checkedCategory, checkedWeight } from './answer.ts';
import { axisNames } from './axis.ts';
import { percentiles, population } from './categoryCurves.ts';
import { itemsByUse } from './informativeness.ts';
import type { Item } from './item.ts';

/** Where a customer stands on an axis, as a distribution over `population`'s points, and how many items say so. */
export interface AxisPosterior {
  readonly axis: AxisName;
  readonly trait: Grid;
  readonly evidence: number;
}

export type Measures = Readonly<Record<AxisName, Estimate>>;

/**
 * The three measures of one customer, each a percentile of the reference population with its 80 % interval, or what is
 * missing: ids of the items to ask, most useful first. Answers to items not given are passed over.
 *
 * ```ts
 * measuresOf(items, [{ item: 'bw-habits', category: 4, weight: 0.9, respondent: 'q1' }]).willingness
 * // { mean: 77, low: 53, high: 96, evidence: 1 }
 * ```
 */
export function measuresOf(items: readonly Item[], answers: readonly Answer[]): Measures {
  const measure = (axis: AxisName) => estimateOf(posteriorOf(axis, items, answers), items);
  return {
    willingness: measure('willingness'),
    needs: measure('needs'),
    strategicView: measure('strategicView'),
  };
}

/** Raises `answer-invalid` and `weight-invalid`. The order of the answers does not matter. */
function posteriorOf(axis: AxisName, items: readonly Item[], answers: readonly Answer[]): AxisPosterior {
  const evidence: Evidence[] = [];
  let answered = 0;
  for (const item of items) {
    if (item.claim.axis !== axis) continue;
    const voices = answers.filter((answer) => answer.item === item.id && checkedWeight(answer.weight) > 0);
    if (voices.length > 0) answered++;
    evidence.push(...voicesAsOne(item, voices));
  }
  return { axis, trait: posterior(population, evidence), evidence: answered };
}

/** The mean of the percentile, and the percentiles of the 10 % and 90 % points of the trait. */
function estimateOf({ axis, trait, evidence }: AxisPosterior, items: readonly Item[]): Estimate {
  if (evidence === 0) return { unknown: itemsByUse(items.filter((item) => item.claim.axis === axis)) };
  return {
    mean: expectation(trait, percentiles),
    low: 100 * normalCdf(quantileOf(trait, 0.1)),
    high: 100 * normalCdf(quantileOf(trait, 0.9)),
    evidence,
  };
}

export function posteriorsOf(items: readonly Item[], answers: readonly Answer[]): Record<AxisName, AxisPosterior> {
  const [willingness, needs, strategicView] = axisNames.map((axis) => posteriorOf(axis, items, answers)) as [
    AxisPosterior,
    AxisPosterior,
    AxisPosterior,
  ];
  return { willingness, needs, strategicView };
}

/**
 * Several respondents to one item are one piece of evidence, not several: their log-likelihoods are averaged by weight and
 * the average counts as much as the most believed of them. So a doubtful second voice shifts the answer a little and
 * never makes it count less, and ten people saying the same are not ten times as sure. (DESIGN: averaged, not multiplied.)
 */
function voicesAsOne(item: Item, voices: readonly Answer[]): Evidence[] {
  const total = voices.reduce((sum, voice) => sum + voice.weight, 0);
  const strongest = voices.reduce((most, voice) => Math.max(most, voice.weight), 0);
  return voices.map((voice) => ({
    probabilities: item.curves[checkedCategory(item, voice.category)] as Float64Array,
    weight: (strongest * voice.weight) / total,
  }));
}
