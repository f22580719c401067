import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { explainOdds } from '../../../selection/judged/contract.ts';

export type Points = OutputOf<typeof explainOdds>['points'][number];

/** A bar of the waterfall, in log-odds; `parts` are the signals behind it. A pair is two signals that say more together. */
export interface Step {
  readonly kind: 'signal' | 'pair' | 'unknown';
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Points[];
}

const MISSING = 'missing';

/**
 * The points of a customer from the base to the sum, those that move most first. What is not known is one bar at the end.
 *
 * ```ts
 * waterfall(-0.5, points); // [{ kind: 'signal', from: -0.5, to: 0.3, parts: [..] }, ...]
 * ```
 */
export function waterfall(base: number, points: readonly Points[]): Step[] {
  const known = points.filter((part) => !isMissing(part)).toSorted(byWeight);
  const missing = points.filter(isMissing).toSorted(byWeight);
  const bars = [
    ...known.map((part) => ({ kind: part.pair ? ('pair' as const) : ('signal' as const), parts: [part] })),
    ...(missing.length > 0 ? [{ kind: 'unknown' as const, parts: missing }] : []),
  ];
  let from = base;
  return bars.map((bar) => {
    const to = from + bar.parts.reduce((sum, part) => sum + part.points, 0);
    const step: Step = { ...bar, from, to };
    from = to;
    return step;
  });
}

/** Of a pair, where neither answer is known. */
function isMissing({ band, pair }: Points): boolean {
  return pair ? pair.every((answer) => answer.band === MISSING) : band === MISSING;
}

/**
 * Values written with two decimals so that what is written adds up to the written sum: each is rounded to the hundredth
 * below or above it, those that are nearest the one above upwards.
 *
 * ```ts
 * addingUp([0.333, 0.333, 0.334]); // [0.33, 0.33, 0.34]
 * ```
 */
export function addingUp(values: readonly number[]): number[] {
  const hundredths = values.map((value) => value * 100);
  const below = hundredths.map(Math.floor);
  const sum = Math.round(hundredths.reduce((total, each) => total + each, 0));
  const upwards = sum - below.reduce((total, each) => total + each, 0);
  const byRest = [...values.keys()].toSorted(
    (a, b) => rest(hundredths[b] as number) - rest(hundredths[a] as number) || a - b,
  );
  const raised = new Set(byRest.slice(0, upwards));
  return below.map((each, i) => (each + (raised.has(i) ? 1 : 0)) / 100);
}

function rest(value: number): number {
  return value - Math.floor(value);
}

/** Where a value stands between the ends, in per cent. */
export function placeBetween(value: number, low: number, high: number): number {
  return high > low ? Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100)) : 50;
}

/** The ends of a scale that holds every step with its interval and even odds, with some air. */
export function scaleOf(base: number, steps: readonly Step[]): { readonly low: number; readonly high: number } {
  const ends = ({ kind, from, to, parts: [first] }: Step) =>
    kind !== 'unknown' && first ? [to, from + first.low, from + first.high] : [to];
  const all = [0, base, ...steps.flatMap(ends)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = Math.max(0.25, (high - low) * 0.06);
  return { low: low - air, high: high + air };
}

/** Round probabilities to write on the scale, none closer to another than a ninth of it; even odds always. */
export function ticksOf({ low, high }: { readonly low: number; readonly high: number }): number[] {
  const least = (high - low) / 9;
  const kept: number[] = [];
  for (const share of ROUND_SHARES) {
    const at = logOddsOf(share);
    if (at > low && at < high && kept.every((one) => Math.abs(logOddsOf(one) - at) >= least)) kept.push(share);
  }
  return kept.toSorted((a, b) => a - b);
}

/** The roundest first. */
const ROUND_SHARES = [0.5, 0.1, 0.9, 0.25, 0.75, 0.01, 0.99, 0.05, 0.95, 0.02, 0.98, 0.4, 0.6, 0.3, 0.7, 0.15, 0.85];

export function logOddsOf(share: number): number {
  return Math.log(share / (1 - share));
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function byWeight(a: Points, b: Points): number {
  return Math.abs(b.points) - Math.abs(a.points) || a.label.localeCompare(b.label);
}
