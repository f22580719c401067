import { fisherExact } from '../../stats/fisherExact.ts';
import { type ShareOf, shareOf } from '../target/shareOf.ts';
import type { TargetTruth } from '../target/targetTruth.ts';

export interface OutcomesOverTime {
  readonly truth: TargetTruth;
  /** By row: 1 good, 0 not good, -1 not known. */
  readonly outcomes: Int8Array;
  /** When each outcome was observed, in milliseconds by row; NaN where there is none. */
  readonly moments: Float64Array;
  /** How many of the newest are called recent; more where several bear the same time as the last of them. */
  readonly recent: number;
}

export interface OutcomeDrift {
  readonly state: 'alarm' | 'calm' | 'unknown';
  readonly because: 'noFilter' | 'filterInvalid' | 'noOutcomes' | 'tooFew' | 'oneTime' | null;
  readonly recent: Span | null;
  readonly earlier: Span | null;
  readonly chance: number | null;
  readonly level: number;
  readonly least: number;
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly target: ShareOf;
}

/**
 * Whether customers that ended well are less often those of the target than they used to be.
 *
 * ```ts
 * targetDrift({ truth, outcomes, moments, recent: 30 }); // { state: 'alarm', recent: { target: { count: 6, of: 30, ... } }, ... }
 * ```
 */
export function targetDrift(over: OutcomesOverTime): OutcomeDrift {
  return drift(over, (row) => over.outcomes[row] === 1, { counted: 1, worse: 'lower' });
}

/** Whether more of those who ended, well or not, are outside the target than used to be. */
export function outsideDrift(over: OutcomesOverTime): OutcomeDrift {
  return drift(over, (row) => over.outcomes[row] !== -1, { counted: 0, worse: 'higher' });
}

/**
 * Below this it is an alarm: one in ten by chance in either direction, one in twenty in the bad one. Looked at again and
 * again, chance alone will ring it now and then; it calls for a look, not for a conclusion.
 */
const LEVEL = 0.1;

/** Of ten and ten a fall from all to six stands out at the level; of fewer hardly anything does. */
const LEAST = 10;

/** Where there is no target that could be asked. */
export function noDrift(because: 'noFilter' | 'filterInvalid'): OutcomeDrift {
  return { state: 'unknown', because, recent: null, earlier: null, chance: null, level: LEVEL, least: LEAST };
}

function drift(
  { truth, moments, recent: wanted }: OutcomesOverTime,
  isAsked: (row: number) => boolean,
  { counted, worse }: { readonly counted: 0 | 1; readonly worse: 'lower' | 'higher' },
): OutcomeDrift {
  const rows = Array.from(truth.keys())
    .filter((row) => isAsked(row) && truth[row] !== -1 && !Number.isNaN(moments[row]))
    .sort((a, b) => (moments[b] as number) - (moments[a] as number));
  const boundary = moments[rows[Math.min(wanted, rows.length) - 1] ?? -1] ?? Number.NaN;
  const newer = rows.filter((row) => (moments[row] as number) >= boundary);
  const older = rows.slice(newer.length);
  const recent = spanOf(newer, moments, truth, counted);
  const earlier = spanOf(older, moments, truth, counted);
  const because = unknownBecause(rows.length, newer.length, older.length, wanted);
  if (because !== null || !recent || !earlier) {
    return { state: 'unknown', because, recent, earlier, chance: null, level: LEVEL, least: LEAST };
  }
  const [now, before] = [recent.target, earlier.target];
  const chance = fisherExact({
    good: now.count,
    rows: now.of,
    allGood: now.count + before.count,
    allRows: now.of + before.of,
  });
  const change = now.count / now.of - before.count / before.of;
  const isWorse = worse === 'lower' ? change < 0 : change > 0;
  const state = isWorse && chance < LEVEL ? 'alarm' : 'calm';
  return { state, because: null, recent, earlier, chance, level: LEVEL, least: LEAST };
}

function unknownBecause(all: number, newer: number, older: number, wanted: number): OutcomeDrift['because'] {
  if (all === 0) return 'noOutcomes';
  if (newer >= LEAST && older >= LEAST) return null;
  return newer > wanted && all >= 2 * LEAST ? 'oneTime' : 'tooFew';
}

/** Rows are in order of time, the newest first. */
function spanOf(rows: readonly number[], moments: Float64Array, truth: TargetTruth, counted: 0 | 1): Span | null {
  const [newest] = rows;
  const oldest = rows.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const instant = (row: number) => new Date(moments[row] as number).toISOString();
  const count = rows.filter((row) => truth[row] === counted).length;
  return { from: instant(oldest), to: instant(newest), target: shareOf(count, rows.length) };
}
