import type { SignalValue } from '../evidence/observation/observation.ts';
import { type Banding, bandOf, MISSING_BAND } from '../evidence/portfolio/banding.ts';
import { equalFrequencyStarts } from '../evidence/portfolio/equalFrequency.ts';
import { type Question, signalOfQuestion } from '../evidence/questionnaire/question.ts';
import type { AxisClaim, Signal } from '../evidence/signal.ts';
import { categoryCurves } from './categoryCurves.ts';
import {
  defaultParameters,
  type ItemParameters,
  LEAST_ROWS_FOR_SHARES,
  parametersFromShares,
} from './itemParameters.ts';

/**
 * A signal that speaks to an axis, ready to be scored. Categories count from 0 in the direction of the axis: the highest
 * category says most of it.
 */
export interface Item {
  /** Id of the signal. */
  readonly id: string;
  readonly label: string;
  readonly claim: AxisClaim;
  readonly categories: number;
  /** Category of each band; -1 for the missing band. */
  readonly categoryOfBand: Int8Array;
  readonly banding: Banding;
  readonly parameters: ItemParameters;
  /** Probability of each category at each point of `population`: `[category][point]`. */
  readonly curves: readonly Float64Array[];
}

/** Why a signal that claims an axis cannot speak to it. */
export interface UnfitSignal {
  readonly signal: string;
  readonly why: string;
}

/**
 * Makes an item of a signal. `bandCounts[band]` says how many customers of the base are in each band; with at least
 * twenty answers they place the item, else its stated defaults do.
 *
 * ```ts
 * itemOf(signal, chooseNumberBands(signal, numbers), counts) // { id: 'budget', categories: 5, ... }
 * ```
 */
export function itemOf(signal: Signal, banding: Banding, bandCounts?: ArrayLike<number>): Item | UnfitSignal {
  if (!signal.axis) return { signal: signal.id, why: 'It claims no axis.' };
  if (signal.about === 'person')
    return { signal: signal.id, why: 'It is about a person, and persons are never scored.' };
  if (signal.role === 'outcome') return { signal: signal.id, why: 'It is an outcome, known only afterwards.' };
  if (banding.order === 'unordered') return { signal: signal.id, why: 'Its answers have no order.' };
  const counts = answeredCounts(banding, bandCounts);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const isPlaced = rows >= LEAST_ROWS_FOR_SHARES;
  const starts =
    counts.length <= MOST_ANSWERS
      ? everyBand(counts)
      : equalFrequencyStarts(isPlaced ? counts : counts.map(() => 1), COLLAPSED_CATEGORIES);
  if (starts.length < 2) return { signal: signal.id, why: 'It says the same of everyone.' };
  return itemWith(signal, signal.axis, banding, starts, isPlaced ? counts : undefined);
}

export function isItem(candidate: Item | UnfitSignal): candidate is Item {
  return 'curves' in candidate;
}

/** The item of a question that nobody has been asked yet. */
export function itemOfQuestion(question: Question): Item {
  const codes = question.answers.map((answer) => answer.code);
  const banding: Banding = {
    signal: question.id,
    version: 1,
    order: 'ordered',
    labels: ['missing', ...question.answers.map((answer) => answer.text.en)],
    bandOfAnswer: Object.fromEntries(codes.map((code, position) => [code, position + 1])),
  };
  return itemWith(signalOfQuestion(question), question.axis, banding, everyBand(codes), undefined);
}

/** The category of a value; undefined where nothing is known. */
export function categoryOf(item: Item, value: SignalValue): number | undefined {
  const category = item.categoryOfBand[bandOf(item.banding, value)] ?? -1;
  return category < 0 ? undefined : category;
}

/** More answers than this hardly say more, and each threshold is one more thing to be uncertain of. */
const MOST_ANSWERS = 7;
const COLLAPSED_CATEGORIES = 5;

/** Counts of the bands in their order, without the missing band. */
function answeredCounts(banding: Banding, bandCounts?: ArrayLike<number>): number[] {
  const bands = banding.labels.length - 1;
  return Array.from({ length: bands }, (_, band) => bandCounts?.[band + 1 + MISSING_BAND] ?? 0);
}

function everyBand(bands: readonly unknown[]): number[] {
  return bands.map((_, band) => band);
}

/** `starts` are the positions, among the bands that are not missing, at which each category begins. */
function itemWith(
  signal: Signal,
  claim: AxisClaim,
  banding: Banding,
  starts: readonly number[],
  counts: readonly number[] | undefined,
): Item {
  const categories = starts.length;
  const categoryOfBand = new Int8Array(banding.labels.length).fill(-1);
  const categoryCounts = starts.map(() => 0);
  for (let position = 0; position < banding.labels.length - 1; position++) {
    const rank = starts.filter((start) => start <= position).length - 1;
    const category = claim.direction === 1 ? rank : categories - 1 - rank;
    categoryOfBand[position + 1] = category;
    categoryCounts[category] = (categoryCounts[category] ?? 0) + (counts?.[position] ?? 0);
  }
  const parameters = counts ? parametersFromShares(claim, categoryCounts) : defaultParameters(claim, categories);
  return {
    id: signal.id,
    label: signal.label,
    claim,
    categories,
    categoryOfBand,
    banding,
    parameters,
    curves: categoryCurves(parameters),
  };
}
