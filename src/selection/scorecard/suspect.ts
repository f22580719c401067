import type { TaughtRows } from './filledAfterwards.ts';
import type { ScoredColumn } from './scoredColumn.ts';

export const suspectKinds = ['predicts-almost-perfectly', 'observed-after-outcome', 'newest-end-alike'] as const;

export type SuspectKind = (typeof suspectKinds)[number];

/**
 * A signal that may know the outcome rather than foretell it, to be looked at by a person before its odds are used:
 * - `predicts-almost-perfectly`: alone it puts good before not good in `share` of all pairs;
 * - `observed-after-outcome`: for `share` of those that have both, it was observed only after the outcome;
 * - `newest-end-alike`: of the newest rows by this date nearly all, a `share`, ended one way (`newest`): others had perhaps not ended yet.
 */
export interface Suspect {
  readonly signal: string;
  readonly label: string;
  readonly kind: SuspectKind;
  readonly share: number;
  readonly newest?: { readonly rows: number; readonly isGood: boolean };
}

/** A judgement: signals of real deals that were known beforehand have been seen up to 0.9. */
const ALMOST_PERFECT = 0.98;

/** Fewer good or not good rows than this, and the order may be chance. */
const FEWEST = 10;

/** How the signal orders good and not good rows all by itself, where that is nearly perfect; undefined where it is not. */
export function almostPerfect({ bands, labels }: Pick<ScoredColumn, 'bands' | 'labels'>, taught: TaughtRows) {
  const concordance = concordanceAlone(bands, labels.length, taught);
  return concordance !== undefined && concordance >= ALMOST_PERFECT ? concordance : undefined;
}

/**
 * How often a good row has better odds than one that is not, ties counting half, where each row's odds are the share of good
 * ones among the others of its band, with one row of the overall share added: a row of its own band tells nothing.
 */
function concordanceAlone(bands: Uint8Array, count: number, { rows, outcomes }: TaughtRows): number | undefined {
  const good = new Float64Array(count);
  const other = new Float64Array(count);
  for (const row of rows) {
    const side = outcomes[row] === 1 ? good : other;
    side[bands[row] as number]!++;
  }
  const [goods, others] = [sum(good), sum(other)];
  if (goods < FEWEST || others < FEWEST) return undefined;
  const rate = goods / (goods + others);
  const cells = Array.from(good, (ofGood, band) => {
    const ofOther = other[band] as number;
    const rest = ofGood + ofOther;
    return [
      { odds: (ofGood - 1 + rate) / rest, good: ofGood, other: 0 },
      { odds: (ofGood + rate) / rest, good: 0, other: ofOther },
    ];
  })
    .flat()
    .filter((cell) => cell.good + cell.other > 0)
    .sort((a, b) => a.odds - b.odds);
  let [below, pairs] = [0, 0];
  for (let first = 0; first < cells.length; ) {
    let [tiedGood, tiedOther, next] = [0, 0, first];
    for (; next < cells.length && cells[next]?.odds === cells[first]?.odds; next++) {
      tiedGood += cells[next]?.good ?? 0;
      tiedOther += cells[next]?.other ?? 0;
    }
    pairs += tiedGood * (below + tiedOther / 2);
    below += tiedOther;
    first = next;
  }
  return pairs / (goods * others);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** For how many rows that have both a signal was observed after the outcome. */
export interface ObservedAfter {
  readonly after: number;
  readonly of: number;
}

/** The share of those observed after the outcome, where they are most and not a few. */
export function mostlyAfter(observed: ObservedAfter | undefined): number | undefined {
  if (!observed || observed.after < FEWEST || observed.after * 2 <= observed.of) return undefined;
  return observed.after / observed.of;
}
