import type { FieldColumn } from '../../evidence/filter/field.ts';
import type { Estimate, Known } from '../../stats/estimate.ts';
import type { Trait } from '../perfectCustomer/contract.ts';
import { type FitColumns, fitColumns } from './fitColumns.ts';
import { stateColumn } from './stateColumn.ts';
import type { StatedTrait } from './statedTrait.ts';
import { deviationsOf, type TraitDependence, traitDependence, widening } from './traitDependence.ts';
import type { TraitProblem } from './traitProblem.ts';
import { type TraitRule, traitRule } from './traitRule.ts';
import { creditOfState, UNKNOWN } from './traitState.ts';
import { chancesOf, mostOf, unknownScore, widened } from './unknownScore.ts';

/** A trait as it is compared: what is wanted of which field, and how much it matters. */
export type ComparedTrait = Pick<Trait, 'id' | 'importance' | 'isChangeable' | 'measure'>;

/** A trait that can be measured, with the state of every row. */
export interface MeasuredTrait<Compared extends ComparedTrait = ComparedTrait> extends StatedTrait {
  readonly trait: Compared;
  readonly column: FieldColumn;
  readonly rule: TraitRule;
}

/** All rows against all traits. Row `i` is the same customer everywhere. */
export interface Benchmark<Compared extends ComparedTrait = ComparedTrait> {
  readonly size: number;
  /** Those that are measured, in their order. */
  readonly measured: readonly MeasuredTrait<Compared>[];
  /** Why others are not, by id; those without a measure are told and not measured, and stand nowhere here. */
  readonly problems: ReadonlyMap<string, TraitProblem>;
  readonly dependence: TraitDependence;
  readonly fits: FitColumns;
}

/** The field of a trait, or why it cannot be had. Columns are made when asked for. */
export type FieldOfTrait = (field: string) => (() => FieldColumn) | TraitProblem;

/**
 * Compares every row with a perfect customer.
 *
 * ```ts
 * const { fits, measured } = benchmark(traits, fieldOf, portfolio.customers.length);
 * fits.mean[0] // 0.72, between fits.low[0] and fits.high[0]
 * ```
 *
 * The fit is the importance of the traits that match and half of that of those near, over the importance of all measured traits:
 * an additive value function (Keeney and Raiffa 1976, chapter 3) of three steps, which a person can check on paper. What is unknown
 * adds an interval as of independent traits, made wider as far as traits go together.
 */
export function benchmark<Compared extends ComparedTrait>(
  traits: readonly Compared[],
  fieldOf: FieldOfTrait,
  size: number,
): Benchmark<Compared> {
  const measured: MeasuredTrait<Compared>[] = [];
  const problems = new Map<string, TraitProblem>();
  for (const trait of traits) {
    if (!trait.measure) continue;
    const found = fieldOf(trait.measure.field);
    const column = typeof found === 'string' ? found : found();
    const rule = typeof column === 'string' ? column : traitRule(trait.measure.want, column.field);
    if (typeof column === 'string' || typeof rule === 'string') problems.set(trait.id, rule as TraitProblem);
    else measured.push(measuredTrait(trait, column, rule, size));
  }
  const dependence = traitDependence(measured, size);
  return { size, measured, problems, dependence, fits: fitColumns(measured, size, dependence) };
}

function measuredTrait<Compared extends ComparedTrait>(
  trait: Compared,
  column: FieldColumn,
  rule: TraitRule,
  size: number,
): MeasuredTrait<Compared> {
  const states = stateColumn(rule, column, size);
  const counts = countsOf(states);
  return { trait, column, rule, states, counts, importance: trait.importance, chances: chancesOf(counts) };
}

function countsOf(states: Uint8Array): Uint32Array {
  const counts = new Uint32Array(creditOfState.length);
  for (let row = 0; row < states.length; row++) counts[states[row] as number]!++;
  return counts;
}

/** The fit of one row; `plus` adds to its score, as a change of some of its values would. */
export function fitAt(
  { measured, dependence }: Pick<Benchmark, 'measured' | 'dependence'>,
  row: number,
  plus = 0,
): Estimate {
  const most = measured.reduce((sum, trait) => sum + mostOf(trait), 0);
  const open = measured.filter(({ states }) => states[row] === UNKNOWN);
  const evidence = measured.length - open.length;
  if (evidence === 0) return { unknown: byImportance(open).map(({ trait }) => trait.id) };
  const known = measured.reduce((sum, { importance, states }) => {
    return sum + importance * (creditOfState[states[row] as number] as number);
  }, plus);
  const places = [...measured.keys()].filter((i) => measured[i]?.states[row] === UNKNOWN);
  const times = widening(dependence, places, deviationsOf(measured));
  const openMost = open.reduce((sum, trait) => sum + mostOf(trait), 0);
  const { mean, low, high } = widened(unknownScore(open), times, openMost);
  const share = (score: number) => Math.min(1, (known + score) / most);
  return { mean: share(mean), low: share(low), high: share(high), evidence };
}

/** The most important first, else in their order. */
export function byImportance<Each extends { readonly importance: number }>(traits: readonly Each[]): Each[] {
  return traits.toSorted((a, b) => b.importance - a.importance);
}

export const standings = ['over', 'likelyOver', 'likelyUnder', 'under', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** Where a fit stands to the line: for sure where the whole interval does, likely where its mean does; NaN is unknown. */
export function standingOf({ mean, low, high }: Pick<Known, 'mean' | 'low' | 'high'>, line: number): Standing {
  if (Number.isNaN(mean)) return 'unknown';
  if (reaches(mean, line)) return reaches(low, line) ? 'over' : 'likelyOver';
  return reaches(high, line) ? 'likelyUnder' : 'under';
}

/** Whether a fit reaches the line, but for rounding. */
export function reaches(fit: number, line: number): boolean {
  return fit >= line - ROUNDING;
}

const ROUNDING = 1e-9;
