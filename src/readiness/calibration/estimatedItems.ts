import type { Base } from '../../evidence/living/livingBase.ts';
import type { AxisName } from '../../evidence/signal.ts';
import { type GradedItem } from '../../stats/gradedResponse.ts';
import { type Random, shuffled } from '../../stats/random.ts';
import { answerTable } from '../../stats/response/answerTable.ts';
import { gradedFitSteps } from '../../stats/response/fitGradedResponse.ts';
import { marginalReliability } from '../../stats/response/gradedInformation.ts';
import { covarianceOfParameters, offsetsOf } from '../../stats/response/observedInformation.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import { axisNames } from '../axis.ts';
import { population } from '../categoryCurves.ts';
import type { Item } from '../item.ts';
import { defaultParameters, gradedItemAt, type ItemParameters } from '../itemParameters.ts';
import type { CalibratedItem } from './calibratedItem.ts';

/** An item before and after it is estimated anew, in the graded response model's own terms. */
export interface EstimatedItem {
  readonly item: Item;
  readonly calibrated: CalibratedItem;
  /** Customers who answered it. */
  readonly answers: number;
  readonly before: GradedItem;
  readonly after: GradedItem;
  readonly discriminationError: number;
  readonly thresholdErrors: readonly number[];
}

export interface EstimatedAxis {
  readonly axis: AxisName;
  /** Customers who answered at least one of its items, and of these those that were drawn to estimate from. */
  readonly people: number;
  readonly drawn: number;
  /** Why nothing was estimated; absent where it was. */
  readonly why?: 'items-too-few' | 'people-too-few';
  /** Of all its items together, by the parameters that count now and by the estimates. */
  readonly reliabilityBefore: number | null;
  readonly reliabilityAfter: number | null;
  readonly items: readonly EstimatedItem[];
}

export interface EstimateOptions {
  /** Each stated default counts as so many people who answer as it says. */
  readonly believedAs: number;
  readonly random: Random;
}

/** From so many customers who answered two items or more on, an axis is estimated. */
export const LEAST_PEOPLE = 50;
/** More would hardly move an estimate, and make others wait. */
const MOST_PEOPLE = 5000;

/**
 * Estimates the items of each axis from the answers in a base, all customers of one kind counting once: the posterior mode, with
 * the stated default of each item as its prior. Axes with fewer than two items, or fewer than fifty customers who answered
 * two of them, keep what they have. `items` are those that count now.
 */
export function estimatedItems(base: Base, items: readonly Item[], options: EstimateOptions): EstimatedAxis[] {
  return finished(estimationSteps(base, items, options));
}

/** The same step by step; all that is read of the base is read before the first pause. */
export function* estimationSteps(base: Base, items: readonly Item[], options: EstimateOptions): Steps<EstimatedAxis[]> {
  const asked = axisNames.map((axis) => {
    const own = items.filter((item) => item.claim.axis === axis);
    return { axis, own, given: answersOf(base, own) };
  });
  const axes: EstimatedAxis[] = [];
  for (const { axis, own, given } of asked) axes.push(yield* estimatedAxis(axis, own, given, options));
  return axes;
}

function* estimatedAxis(
  axis: AxisName,
  items: readonly Item[],
  { answers, people, several }: ReturnType<typeof answersOf>,
  { believedAs, random }: EstimateOptions,
): Steps<EstimatedAxis> {
  const before = items.map(({ parameters }) => gradedItemAt(parameters, MIDDLE));
  const known = { axis, people, reliabilityBefore: items.length > 0 ? marginalReliability(before, population) : null };
  const kept = { ...known, drawn: 0, reliabilityAfter: null, items: [] };
  if (items.length < 2) return { ...kept, why: 'items-too-few' };
  if (several < LEAST_PEOPLE) return { ...kept, why: 'people-too-few' };
  const drawn = people > MOST_PEOPLE ? drawnFrom(answers, items.length, random) : answers;
  const table = answerTable(
    drawn,
    items.map(({ categories }) => categories),
  );
  const beliefs = items.map(({ claim, categories }) => ({
    item: gradedItemAt(defaultParameters(claim, categories), MIDDLE),
    people: believedAs,
  }));
  const fit = yield* gradedFitSteps(table, { beliefs });
  const covariance = covarianceOfParameters({ table, parameters: fit.parameters, beliefs });
  const offsets = offsetsOf(fit.parameters);
  const size = Math.sqrt(covariance.length);
  return {
    ...known,
    drawn: drawn.length / items.length,
    reliabilityAfter: marginalReliability(fit.items, population),
    items: items.map((item, place) => {
      const after = fit.items[place] as GradedItem;
      const errors = errorsOf(after, (row, column) => {
        const first = offsets[place] as number;
        return covariance[(first + row) * size + first + column] as number;
      });
      const count = answeredIn(answers, items.length, place);
      const parameters = parametersOf(after, errors, count);
      const { id: signal, banding, claim, categoryOfBand } = item;
      const calibrated: CalibratedItem = {
        signal,
        bandingVersion: banding.version,
        direction: claim.direction,
        categoryOfBand: [...categoryOfBand],
        parameters,
      };
      return { item, calibrated, answers: count, before: before[place] as GradedItem, after, ...errors };
    }),
  };
}

const MIDDLE = { discrimination: 0, shift: 0, spacing: 0 };

/** The categories of everybody who answered one of the items, and how many answered two or more. */
function answersOf(base: Base, items: readonly Item[]) {
  const bandsOf = new Map(base.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  const columns = items.map(({ id }) => bandsOf.get(id) as Uint8Array);
  const answers = new Int8Array(base.numbers.length * items.length);
  let [people, several] = [0, 0];
  for (let row = 0; row < base.numbers.length; row++) {
    let answered = 0;
    for (const [place, { categoryOfBand }] of items.entries()) {
      const category = categoryOfBand[columns[place]?.[row] ?? 0] ?? -1;
      answers[people * items.length + place] = category;
      if (category >= 0) answered++;
    }
    if (answered > 0) people++;
    if (answered > 1) several++;
  }
  return { answers: answers.subarray(0, people * items.length), people, several };
}

function drawnFrom(answers: Int8Array, width: number, random: Random): Int8Array {
  const people = shuffled([...Array(answers.length / width).keys()], random).slice(0, MOST_PEOPLE);
  const drawn = new Int8Array(people.length * width);
  for (const [place, person] of people.entries())
    drawn.set(answers.subarray(person * width, (person + 1) * width), place * width);
  return drawn;
}

function answeredIn(answers: Int8Array, width: number, place: number): number {
  let count = 0;
  for (let at = place; at < answers.length; at += width) if ((answers[at] as number) >= 0) count++;
  return count;
}

interface Errors {
  readonly discriminationError: number;
  readonly thresholdErrors: readonly number[];
}

/** The threshold is minus intercept over slope; its error by the delta method. */
function errorsOf(
  { discrimination, thresholds }: GradedItem,
  covariance: (row: number, column: number) => number,
): Errors {
  const variance = covariance(0, 0);
  return {
    discriminationError: Math.sqrt(variance),
    thresholdErrors: thresholds.map((threshold, k) => {
      const own = covariance(k + 1, k + 1) + 2 * threshold * covariance(k + 1, 0) + threshold ** 2 * variance;
      return Math.sqrt(Math.max(0, own)) / discrimination;
    }),
  };
}

const LOGISTIC_TO_NORMAL = 1.702;

/** The estimate as what is believed of the item: the boundaries are the thresholds taken back by the stretch of `gradedItemAt`. */
function parametersOf(
  { discrimination, thresholds }: GradedItem,
  { discriminationError, thresholdErrors }: Errors,
  answers: number,
): ItemParameters {
  const stretch = Math.sqrt(1 + (LOGISTIC_TO_NORMAL / discrimination) ** 2);
  const meanError = thresholdErrors.reduce((sum, error) => sum + error, 0) / thresholdErrors.length;
  return {
    discrimination,
    discriminationLogSd: discriminationError / discrimination,
    boundaries: thresholds.map((threshold) => threshold / stretch),
    boundaryShiftSd: meanError / stretch,
    boundarySpacingLogSd: 0,
    placedBy: 'estimated',
    why: `Estimated from the answers of ${answers} customers.`,
  };
}
