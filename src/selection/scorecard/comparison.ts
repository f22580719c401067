import type { Scorecard } from './scorecard.ts';

/** One band in two scorecards; null where a scorecard does not have it. */
export interface BandComparison {
  readonly signal: string;
  readonly label: string;
  readonly band: string;
  readonly first: number | null;
  readonly second: number | null;
}

/** Every band of two scorecards side by side, those whose points differ most first. */
export function comparedBands(first: Scorecard, second: Scorecard): BandComparison[] {
  const bands = new Map<string, BandComparison>();
  for (const [side, { signals }] of [
    ['first', first],
    ['second', second],
  ] as const) {
    for (const { signal, label, bands: own } of signals) {
      for (const { label: band, points } of own) {
        const key = JSON.stringify([signal, band]);
        const former = bands.get(key) ?? { signal, label, band, first: null, second: null };
        bands.set(key, { ...former, [side]: points });
      }
    }
  }
  return [...bands.values()].sort((a, b) => difference(b) - difference(a));
}

function difference({ first, second }: BandComparison): number {
  return Math.abs((first ?? 0) - (second ?? 0));
}
