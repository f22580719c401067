import type { Base } from '../../evidence/living/livingBase.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import type { Answer } from '../answer.ts';
import { answerPatterns } from '../answerPatterns.ts';
import { axisNames } from '../axis.ts';
import { CONTRADICTORY, consistencyOf } from '../consistency.ts';
import type { Item } from '../item.ts';
import { posteriorsOf } from '../measure.ts';
import { answersOfCustomer } from './answersOfCustomer.ts';
import { itemsOfBase } from './baseItems.ts';

/** How each customer's answers go together on the axis where they do least, l_z; NaN without three answers to an axis. */
export type BaseConsistency = Float32Array;

/**
 * Whether the answers of everybody go together: row by row the least of what `consistencyOf` gives. Kept with the base for its
 * version. Customers who answered alike and are believed alike are looked at once.
 */
export function baseConsistency(base: Base): BaseConsistency {
  return finished(consistencySteps(base));
}

/** The same step by step; what others change of the base meanwhile is looked at again, at last without a pause. */
export function* consistencySteps(base: Base): Steps<BaseConsistency> {
  for (let times = 0; ; times++) {
    const found = kept.get(base);
    if (found && isAsOf(found, base)) return found.fits;
    const { version, asOf } = base;
    const { items } = itemsOfBase(base);
    const steps = found && isOnSameScale(found, base, items) ? caughtUp(found, base) : measured(base, items);
    kept.set(base, { version, asOf, items, fits: times < MOST_TIMES ? yield* steps : finished(steps) });
  }
}

/** Changes that come all the time would be chased for ever. */
const MOST_TIMES = 3;

/** 1 where the answers contradict each other, 0 where they do not, 2 where nobody can tell. */
export function contradictions(fits: BaseConsistency): Uint8Array {
  return Uint8Array.from(fits, (fit) => (Number.isNaN(fit) ? 2 : fit < CONTRADICTORY ? 1 : 0));
}

interface Kept {
  readonly version: number;
  readonly asOf: string;
  readonly items: readonly Item[];
  readonly fits: BaseConsistency;
}

const kept = new WeakMap<Base, Kept>();

function isAsOf({ version, asOf }: Kept, base: Base): boolean {
  return version === base.version && asOf === base.asOf;
}

function isOnSameScale(former: Kept, base: Base, items: readonly Item[]): boolean {
  return former.items === items && former.asOf === base.asOf && base.changedSince(former.version) !== 'all';
}

/** Only the rows that changed. */
function* caughtUp({ version, items, fits }: Kept, base: Base): Steps<BaseConsistency> {
  const changed = base.changedSince(version) as readonly number[];
  const least = new Float32Array(base.numbers.length).fill(Number.NaN);
  least.set(fits.subarray(0, least.length));
  const ofAxes = axisNames.map((axis) => items.filter(({ claim }) => claim.axis === axis));
  for (const [place, row] of changed.entries()) {
    least[row] = Number.NaN;
    for (const own of ofAxes) lower(least, row, fitOf(own, answersOfCustomer(base, own, row)));
    if (place % PATTERNS_AT_ONCE === PATTERNS_AT_ONCE - 1) yield;
  }
  return least;
}

/** Between two pauses, some tens of milliseconds. */
const PATTERNS_AT_ONCE = 1000;

function* measured(base: Base, items: readonly Item[]): Steps<BaseConsistency> {
  const size = base.numbers.length;
  const least = new Float32Array(size).fill(Number.NaN);
  let looked = 0;
  for (const axis of axisNames) {
    const own = items.filter(({ claim }) => claim.axis === axis);
    const { classOfRow } = base.voices;
    const { patternOfRow, firstRows } = answerPatterns(
      base.portfolio,
      own.map((item) => ({ item, weight: 1 })),
      classOfRow,
    );
    const fits = new Float32Array(firstRows.length).fill(Number.NaN);
    for (const [pattern, row] of firstRows.entries()) {
      if (classOfRow[row] !== 0) fits[pattern] = fitOf(own, answersOfCustomer(base, own, row));
      if (++looked % PATTERNS_AT_ONCE === 0) yield;
    }
    for (let row = 0; row < size; row++) lower(least, row, fits[patternOfRow[row] as number] as number);
    for (const row of base.voices.mixed.keys()) {
      if (row < size) lower(least, row, fitOf(own, answersOfCustomer(base, own, row)));
      if (++looked % PATTERNS_AT_ONCE === 0) yield;
    }
  }
  return least;
}

function lower(least: Float32Array, row: number, fit: number): void {
  if (!Number.isNaN(fit) && !((least[row] as number) <= fit)) least[row] = fit;
}

/** Of items of one axis. */
function fitOf(own: readonly Item[], answers: readonly Answer[]): number {
  return consistencyOf(own, answers, posteriorsOf(own, answers))[0]?.fit ?? Number.NaN;
}
