import { bestCohort } from './cohortOptimum.ts';
import { cohortProblem } from './cohortProblem.ts';
import type { WaveChoice } from './wave.ts';
import type { WaveInput, WaveRules } from './waveInput.ts';

/** What a row needs to be in, found by solving the choice anew; its own gates and locks are taken as lifted. */
export interface ExactMargin {
  /** The worth from which on some best wave holds the row; null where no worth would do. */
  readonly worthNeeded: number | null;
  /** Places more with which some best wave holds it, as it is worth now; 0 where none are needed, null where places do not help. */
  readonly placesMore: number | null;
}

/** Beyond this many places more, places are no answer any longer. */
const MOST_PLACES_MORE = 1024;

/** Totals that differ by less than this are equal: the rounding of sums of some hundred worths. */
const ROUNDING = 1e-9;

/**
 * Forces the row in and compares the totals: what the wave loses is what the row has to be worth. Places are
 * found by doubling and halving; each step solves two choices.
 *
 * ```ts
 * await exactMargin(input, choice, row); // { worthNeeded: 0.43, placesMore: 4 }
 * ```
 */
export async function exactMargin(input: WaveInput, choice: WaveChoice, row: number): Promise<ExactMargin> {
  const others = await totalBeside(input, choice, row, 0);
  return {
    worthNeeded: others === null ? null : choice.totalWorth - others,
    placesMore: await placesMore(input, choice, row),
  };
}

async function placesMore(input: WaveInput, choice: WaveChoice, row: number): Promise<number | null> {
  const worth = input.candidates.worth[row] as number;
  if (Number.isNaN(worth)) return null;
  const isIn = async (more: number) => {
    const without = await totalWithout(input, choice, row, more);
    const others = await totalBeside(input, choice, row, more);
    return others !== null && (without === null || others + worth >= without - ROUNDING);
  };
  if (await isIn(0)) return 0;
  let enough = 1;
  while (!(await isIn(enough))) {
    if (enough >= MOST_PLACES_MORE || enough > input.candidates.worth.length) return null;
    enough *= 2;
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (await isIn(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** The best total of the other free places when `row` has one; null where the rules leave no such choice. */
async function totalBeside(input: WaveInput, choice: WaveChoice, row: number, more: number): Promise<number | null> {
  const rules = rulesFor(input.rules, row, more);
  const { customers } = input.candidates;
  const isRivalLocked = rules.lockedIn?.some(
    (other) => customers?.[other] !== undefined && customers[other] === customers[row],
  );
  if (isRivalLocked) return null;
  const locked = { ...rules, lockedIn: [...(rules.lockedIn ?? []), row] };
  const problem = cohortProblem(input.candidates, locked, choice.wave.rules.reservedOutside);
  if (problem.capacity < 0 || problem.segments.some(({ most }) => most < 0)) return null;
  return (await bestCohort(problem))?.totalWorth ?? null;
}

async function totalWithout(input: WaveInput, choice: WaveChoice, row: number, more: number): Promise<number | null> {
  const rules = rulesFor(input.rules, row, more);
  const without = { ...rules, lockedOut: [...(rules.lockedOut ?? []), row] };
  const problem = cohortProblem(input.candidates, without, choice.wave.rules.reservedOutside);
  return (await bestCohort(problem))?.totalWorth ?? null;
}

function rulesFor(rules: WaveRules, row: number, more: number): WaveRules {
  const lockedOut = (rules.lockedOut ?? []).filter((other) => other !== row);
  return { ...rules, capacity: rules.capacity + more, lockedOut };
}
