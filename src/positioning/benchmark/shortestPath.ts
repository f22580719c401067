import { type Estimate, isKnown } from '../../stats/estimate.ts';
import { type Benchmark, byImportance, fitAt, type MeasuredTrait, reaches } from './benchmark.ts';
import { bestChange, type FieldChange } from './fieldChange.ts';
import { MATCH, UNKNOWN } from './traitState.ts';

/** One fact about a customer that would change. */
export interface PathStep extends Omit<FieldChange, 'score'> {
  readonly field: string;
  /** What it adds to the fit. */
  readonly gain: number;
}

/** What holds a customer below the line; ids of traits, and the mean fit once everything changeable is changed. */
export interface HeldBy {
  readonly unchangeable: readonly string[];
  readonly unknown: readonly string[];
  readonly bestFit: number;
}

export interface ShortestPath {
  readonly state: 'over' | 'found' | 'none' | 'unknown';
  /** What adds most first. */
  readonly steps: readonly PathStep[];
  /** After all steps; null where there are none. */
  readonly fit: Estimate | null;
  /** The lower end of the interval reaches the line as well. */
  readonly isSure: boolean;
  readonly heldBy: HeldBy | null;
}

/**
 * The fewest facts about a customer that, changed, bring its mean fit to the line. Only known values of changeable traits that
 * are near or have a gap are changed, and never a field that an unchangeable trait reads too; what is unknown stays so.
 *
 * A fact is a field, which several traits may read: its new value is the one that adds most over all of them. Gains of
 * different fields add up and none needs another, so that the fewest are the largest: exact by exchange. Among equals those whose
 * traits matter most come first, then their order.
 */
export function shortestPath(benchmark: Benchmark, row: number, line: number): ShortestPath {
  const now = fitAt(benchmark, row);
  if (!isKnown(now)) return { ...noSteps, state: 'unknown' };
  if (reaches(now.mean, line)) return { ...noSteps, state: 'over', isSure: reaches(now.low, line) };
  const changes = possibleSteps(benchmark, row);
  const steps: FieldStep[] = [];
  let fit = now;
  for (const change of changes) {
    if (reaches(fit.mean, line)) break;
    steps.push(change);
    fit = fitAt(benchmark, row, scoreOf(steps)) as typeof now;
  }
  if (!reaches(fit.mean, line)) return { ...noSteps, state: 'none', heldBy: heldBy(benchmark, row, steps, fit.mean) };
  const one = (fitAt(benchmark, row, 1) as typeof now).mean - now.mean;
  const shown = steps.map(({ field, from, to, closes, moves, score }) => {
    return { field, from, to, closes, moves, gain: score * one };
  });
  return { state: 'found', steps: shown, fit, isSure: reaches(fit.low, line), heldBy: null };
}

const noSteps = { steps: [], fit: null, isSure: false, heldBy: null };

interface FieldStep extends FieldChange {
  readonly field: string;
  /** Of the traits that it closes. */
  readonly importance: number;
}

/** The best change of each field that may change, what adds most first. */
function possibleSteps({ measured }: Benchmark, row: number): FieldStep[] {
  const fields = [...new Set(measured.map(({ column }) => column.field.name))];
  return fields
    .flatMap((field) => {
      const traits = measured.filter(({ column }) => column.field.name === field);
      if (!traits.every(({ trait }) => trait.isChangeable)) return [];
      const change = bestChange(traits, row);
      if (!change) return [];
      const closed = traits.filter(({ trait }) => change.closes.includes(trait.id));
      return [{ ...change, field, importance: closed.reduce((sum, { importance }) => sum + importance, 0) }];
    })
    .toSorted((a, b) => b.score - a.score || b.importance - a.importance);
}

function scoreOf(steps: readonly FieldStep[]): number {
  return steps.reduce((sum, { score }) => sum + score, 0);
}

function heldBy({ measured }: Benchmark, row: number, steps: readonly FieldStep[], bestFit: number): HeldBy {
  const changed = new Set(steps.map(({ field }) => field));
  const ids = (traits: readonly MeasuredTrait[]) => byImportance(traits).map(({ trait }) => trait.id);
  return {
    unchangeable: ids(
      measured.filter(({ states, column }) => {
        const state = states[row] as number;
        return state !== UNKNOWN && state !== MATCH && !changed.has(column.field.name);
      }),
    ),
    unknown: ids(measured.filter(({ states }) => states[row] === UNKNOWN)),
    bestFit,
  };
}
