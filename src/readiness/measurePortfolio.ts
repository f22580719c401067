import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import type { AxisName } from '../evidence/signal.ts';
import type { Estimate } from '../stats/estimate.ts';
import { checkedWeight } from './answer.ts';
import { type AnsweredItem, answerPatterns } from './answerPatterns.ts';
import {
  type Cuts,
  defaultCuts,
  type GroupName,
  type GroupProbabilities,
  groupNames,
  groupsFrom,
  traitAtCut,
} from './group.ts';
import { itemsByUse } from './informativeness.ts';
import type { Item } from './item.ts';
import { itemWeight } from './itemWeight.ts';
import { measurePatterns } from './measurePatterns.ts';

/** One axis of every customer; NaN where nothing is known. Percentiles, 0 to 100. */
export interface MeasureColumns {
  readonly axis: AxisName;
  readonly mean: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** The probability of lying at or above the cut. */
  readonly isHigh: Float32Array;
  /** How many items were answered. */
  readonly evidence: Uint16Array;
  /** Ids of the items that could be known, most useful first: what is missing where nothing is known. */
  readonly items: readonly string[];
}

/** The probability of each group for every customer; NaN until both axes have evidence. */
export type GroupColumns = Readonly<Record<GroupName, Float32Array>>;

export interface PortfolioMeasures {
  readonly willingness: MeasureColumns;
  readonly needs: MeasureColumns;
  readonly strategicView: MeasureColumns;
  readonly groups: GroupColumns;
}

export interface MeasureOptions {
  /**
   * How far every answer is believed, 0 to 1. Unless told, as far as its kind of source is by default: a questionnaire for
   * the built-in questions, a file for everything else.
   */
  readonly weight?: number;
  readonly cuts?: Cuts;
}

/**
 * Measures and groups of a whole portfolio, row by row the same as `measuresOf` and `groupProbabilities` to float32
 * precision. Customers who answered alike are measured once.
 *
 * ```ts
 * const { items } = itemsOfPortfolio(portfolio);
 * const measures = measurePortfolio(portfolio, items);
 * measureAt(measures.needs, 17); // { mean: 31, low: 12, high: 52, evidence: 3 }
 * ```
 */
export function measurePortfolio(
  portfolio: Portfolio,
  items: readonly Item[],
  options: MeasureOptions = {},
): PortfolioMeasures {
  const cuts = options.cuts ?? defaultCuts;
  const willingness = measureAxis('willingness', portfolio, items, options, traitAtCut(cuts.willingness));
  const needs = measureAxis('needs', portfolio, items, options, traitAtCut(cuts.needs));
  return {
    willingness,
    needs,
    strategicView: measureAxis('strategicView', portfolio, items, options, 0),
    groups: groupColumns(willingness.isHigh, needs.isHigh),
  };
}

/** The measure of one row: known, or what is missing. */
export function measureAt(columns: MeasureColumns, row: number): Estimate {
  const evidence = columns.evidence[row] ?? 0;
  if (evidence === 0) return { unknown: columns.items };
  return {
    mean: columns.mean[row] as number,
    low: columns.low[row] as number,
    high: columns.high[row] as number,
    evidence,
  };
}

/** The group probabilities of one row; null until both axes have evidence. */
export function groupAt(columns: GroupColumns, row: number): GroupProbabilities | null {
  if (Number.isNaN(columns.conservative[row] ?? Number.NaN)) return null;
  return {
    conservative: columns.conservative[row] as number,
    experiential: columns.experiential[row] as number,
    picky: columns.picky[row] as number,
    radical: columns.radical[row] as number,
  };
}

function measureAxis(
  axis: AxisName,
  portfolio: Portfolio,
  items: readonly Item[],
  options: MeasureOptions,
  traitCut: number,
) {
  const own = items.filter((item) => item.claim.axis === axis);
  const { patternOfRow, firstRows, answered } = answerPatterns(
    portfolio,
    own.map((item) => withWeight(item, options.weight)),
  );
  const patterns = measurePatterns(answered, firstRows, traitCut);
  const spread = (column: Float32Array) => Float32Array.from(patternOfRow, (pattern) => column[pattern] as number);
  const columns: MeasureColumns = {
    axis,
    mean: spread(patterns.mean),
    low: spread(patterns.low),
    high: spread(patterns.high),
    isHigh: spread(patterns.isHigh),
    evidence: Uint16Array.from(patternOfRow, (pattern) => patterns.evidence[pattern] as number),
    items: itemsByUse(own),
  };
  return columns;
}

function withWeight(item: Item, weight: number | undefined): Omit<AnsweredItem, 'bands'> {
  return { item, weight: checkedWeight(weight ?? itemWeight(item)) };
}

function groupColumns(willing: Float32Array, demanding: Float32Array): GroupColumns {
  const columns = Object.fromEntries(groupNames.map((name) => [name, new Float32Array(willing.length)])) as Record<
    GroupName,
    Float32Array
  >;
  for (let row = 0; row < willing.length; row++) {
    const groups = groupsFrom(willing[row] as number, demanding[row] as number);
    for (const name of groupNames) columns[name][row] = groups[name];
  }
  return columns;
}
