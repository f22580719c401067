import type { Supposed } from './useSupposed.ts';
import type { Wave } from './WaveStanding.tsx';

/** One answer otherwise than known, or to an open question. */
export interface Change {
  readonly signal: string;
  readonly label: string;
  readonly known: string | null;
  readonly answer: string;
  readonly worth: number;
}

export interface WaysIn {
  /** Each is enough by itself; open questions first, then what is known otherwise. */
  readonly enough: readonly Change[];
  /** What would move its worth up most, where none is enough. */
  readonly most: Change | null;
  readonly worthNeeded: number;
}

const MOST_SHOWN = 3;
/** Less is not shown by two decimals. */
const LEAST_GAIN = 0.005;
/** Places may be kept outside it, so that the worth that is needed differs on its two sides. */
const favoured = 'experiential';

/**
 * The single answers that would bring a customer into a wave; null where it is in, or where something else must be lifted
 * first. An answer that would carry it into or out of the favoured group is left out: another worth may be needed there.
 */
export function waysIn(
  { now, items }: Supposed,
  standing: Pick<Wave['explained'][number], 'margin'> | undefined,
): WaysIn | null {
  const { margin } = standing ?? {};
  const worthNeeded = margin?.worthNeeded ?? null;
  if (!margin || margin.obstacles.length > 0 || worthNeeded === null || now.worth === null) return null;
  const least = now.worth + LEAST_GAIN;
  const changes = items.flatMap(({ signal, label, known, answers }) => {
    const isOnSameSide = (group: string | null) => (group === favoured) === (now.leadingGroup === favoured);
    const best = answers
      .filter(({ answer, worth, leadingGroup }) => answer !== known && worth !== null && isOnSameSide(leadingGroup))
      .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))[0];
    return best && (best.worth ?? 0) >= least
      ? [{ signal, label, known, answer: best.answer, worth: best.worth ?? 0 }]
      : [];
  });
  const byWorth = changes.toSorted((a, b) => b.worth - a.worth);
  const enough = byWorth
    .filter(({ worth }) => worth > worthNeeded)
    .toSorted((a, b) => Number(a.known !== null) - Number(b.known !== null))
    .slice(0, MOST_SHOWN);
  return { enough, most: enough.length === 0 ? (byWorth[0] ?? null) : null, worthNeeded };
}
