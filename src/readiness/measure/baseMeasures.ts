import type { Base } from '../../evidence/living/livingBase.ts';
import type { AxisName } from '../../evidence/signal.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import type { AxisFigures } from '../axisFigures.ts';
import { type Cuts, defaultCuts, type GroupName, groupNames, groupsFrom, traitAtCut } from '../group.ts';
import { itemsByUse } from '../informativeness.ts';
import type { Item } from '../item.ts';
import type { GroupColumns, MeasureColumns, PortfolioMeasures } from '../measurePortfolio.ts';
import { type AxisMeasurer, axisMeasurer } from './axisOfBase.ts';
import { itemsOfBase } from './baseItems.ts';

/**
 * Measures and groups of everybody in a living base: row by row what `measuresOf` gives for the answers in the customer's
 * facts, to float32 precision. Kept with the base; after a change only the rows it was about are measured again, unless
 * the change moved the scale itself. The columns are brought up to date in place, as the base's are.
 *
 * ```ts
 * const base = await bases.current(workspace, offering);
 * measureAt(baseMeasures(base).willingness, base.rowOfId('K1')); // { mean: 77, low: 53, high: 96, evidence: 1 }
 * ```
 */
export function baseMeasures(base: Base, cuts: Cuts = defaultCuts): PortfolioMeasures {
  return finished(measureSteps(base, cuts));
}

/** The same step by step; what others change of the base between the steps is measured again at the end. */
export function* measureSteps(base: Base, cuts: Cuts): Steps<PortfolioMeasures> {
  const ofBase = kept.get(base) ?? new Map<string, Kept>();
  kept.set(base, ofBase);
  const key = keyOf(cuts);
  let current = ofBase.get(key);
  if (current && isAsOf(current, base)) return current.measures;
  do {
    const { items } = itemsOfBase(base);
    current =
      current && isOnSameScale(current, base, items)
        ? caughtUp(current, base, cuts)
        : yield* measuredSteps(base, items, cuts);
  } while (!isAsOf(current, base));
  // The newest at the end; the cuts asked for longest ago are let go.
  ofBase.delete(key);
  ofBase.set(key, current);
  if (ofBase.size > MOST_CUTS) ofBase.delete(ofBase.keys().next().value as string);
  return current.measures;
}

const MOST_CUTS = 2;

interface Kept {
  readonly version: number;
  readonly asOf: string;
  readonly items: readonly Item[];
  readonly figures: Readonly<Record<AxisName, AxisFigures>>;
  readonly measures: PortfolioMeasures;
}

const kept = new WeakMap<Base, Map<string, Kept>>();

/** Whether everybody was measured by these cuts and on the scale of now, so that few are left to measure. */
export function isMeasured(base: Base, cuts: Cuts): boolean {
  const former = kept.get(base)?.get(keyOf(cuts));
  return former !== undefined && isOnSameScale(former, base, itemsOfBase(base).items);
}

function keyOf({ willingness, needs }: Cuts): string {
  return `${willingness} ${needs}`;
}

function isAsOf({ version, asOf }: Kept, base: Base): boolean {
  return version === base.version && asOf === base.asOf;
}

function isOnSameScale(former: Kept, base: Base, items: readonly Item[]): boolean {
  return former.items === items && former.asOf === base.asOf && base.changedSince(former.version) !== 'all';
}

/** An axis at a step, each from the base as it is then: one of a million customers takes some 300 ms. */
function* measuredSteps(base: Base, items: readonly Item[], cuts: Cuts): Steps<Kept> {
  const { version, asOf } = base;
  const size = base.numbers.length;
  const willingness = measurersOf(base, items, cuts).willingness.all();
  yield;
  const needs = measurersOf(base, items, cuts).needs.all();
  yield;
  const figures = { willingness, needs, strategicView: measurersOf(base, items, cuts).strategicView.all() };
  yield;
  const groups = emptyGroups(size);
  for (let row = 0; row < size; row++) writeGroups(groups, figures, row);
  return { version, asOf, items, figures, measures: measuresOf(figures, groups, items) };
}

function caughtUp({ version, items, figures: before, measures }: Kept, base: Base, cuts: Cuts): Kept {
  const rows = base.changedSince(version) as readonly number[];
  const size = base.numbers.length;
  const figures = {
    willingness: grownFigures(before.willingness, size),
    needs: grownFigures(before.needs, size),
    strategicView: grownFigures(before.strategicView, size),
  };
  const groups = emptyGroups(0);
  for (const name of groupNames) groups[name] = grown(measures.groups[name], size);
  const measurers = measurersOf(base, items, cuts);
  measurers.willingness.some(rows, figures.willingness);
  measurers.needs.some(rows, figures.needs);
  measurers.strategicView.some(rows, figures.strategicView);
  for (const row of rows) writeGroups(groups, figures, row);
  return { version: base.version, asOf: base.asOf, items, figures, measures: measuresOf(figures, groups, items) };
}

function measurersOf(base: Base, items: readonly Item[], cuts: Cuts): Record<AxisName, AxisMeasurer> {
  return {
    willingness: axisMeasurer(base, 'willingness', items, traitAtCut(cuts.willingness)),
    needs: axisMeasurer(base, 'needs', items, traitAtCut(cuts.needs)),
    strategicView: axisMeasurer(base, 'strategicView', items, 0),
  };
}

function measuresOf(
  figures: Readonly<Record<AxisName, AxisFigures>>,
  groups: GroupColumns,
  items: readonly Item[],
): PortfolioMeasures {
  const columns = (axis: AxisName): MeasureColumns => {
    const { mean, low, high, isHigh, evidence } = figures[axis];
    return {
      axis,
      mean,
      low,
      high,
      isHigh,
      evidence,
      items: itemsByUse(items.filter((item) => item.claim.axis === axis)),
    };
  };
  return {
    willingness: columns('willingness'),
    needs: columns('needs'),
    strategicView: columns('strategicView'),
    groups,
  };
}

function emptyGroups(size: number): Record<GroupName, Float32Array> {
  const column = () => new Float32Array(size);
  return { conservative: column(), experiential: column(), picky: column(), radical: column() };
}

function writeGroups(groups: GroupColumns, figures: Readonly<Record<AxisName, AxisFigures>>, row: number): void {
  const { isHigh: willing } = figures.willingness;
  const { isHigh: demanding } = figures.needs;
  const probabilities = groupsFrom(willing[row] as number, demanding[row] as number);
  for (const name of groupNames) groups[name][row] = probabilities[name];
}

function grownFigures({ mean, low, high, isHigh, evidence }: AxisFigures, size: number): AxisFigures {
  if (mean.length === size) return { mean, low, high, isHigh, evidence };
  const more = new Uint16Array(size);
  more.set(evidence);
  return {
    mean: grown(mean, size),
    low: grown(low, size),
    high: grown(high, size),
    isHigh: grown(isHigh, size),
    evidence: more,
  };
}

function grown(column: Float32Array, size: number): Float32Array {
  if (column.length === size) return column;
  const more = new Float32Array(size).fill(Number.NaN);
  more.set(column);
  return more;
}
