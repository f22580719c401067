import { useRef } from 'react';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

/** What the last change of the rules did, and the rules before it. */
export interface WaveChanged {
  readonly entered: readonly Wave['chosen'][number][];
  readonly left: readonly Wave['chosen'][number][];
  readonly before: WaveSearch;
}

interface Seen {
  readonly wave: Wave;
  readonly search: WaveSearch;
  readonly change: WaveChanged | undefined;
}

/** Compares each wave with the one before it; `wave` is undefined while the answer to new rules is awaited. */
export function useWaveChange(wave: Wave | undefined, search: WaveSearch): WaveChanged | undefined {
  const seen = useRef<Seen>(undefined);
  const last = seen.current;
  if (wave && wave !== last?.wave) {
    seen.current = { wave, search, change: last && (changeBetween(last, wave, search) ?? undefined) };
  }
  return seen.current?.change;
}

function changeBetween(last: Seen, wave: Wave, search: WaveSearch): WaveChanged | null {
  // The same rules on newer facts: what changed before is still what these rules did.
  if (JSON.stringify(rulesOf(last.search)) === JSON.stringify(rulesOf(search))) return last.change ?? null;
  const idsOf = ({ chosen }: Wave) => new Set(chosen.map(({ customer }) => customer));
  const [then, now] = [idsOf(last.wave), idsOf(wave)];
  return {
    entered: wave.chosen.filter(({ customer }) => !then.has(customer)),
    left: last.wave.chosen.filter(({ customer }) => !now.has(customer)),
    before: last.search,
  };
}

function rulesOf(search: WaveSearch): WaveSearch {
  const { why: _, ...rules } = search;
  return rules;
}
