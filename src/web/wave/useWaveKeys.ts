import { type RefObject, useEffect, useRef } from 'react';
import { useKeys } from '../shell/keys.ts';
import { type Lock, locked, type WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface WaveKeys {
  readonly tables: RefObject<HTMLElement | null>;
  readonly wave: Wave | undefined;
  readonly search: WaveSearch;
  readonly onChange: (search: WaveSearch) => void;
}

/** From row to row and into the wave or out of it by keys; the focus follows a customer that moves. */
export function useWaveKeys({ tables, wave, search, onChange }: WaveKeys): void {
  const followed = useRef<string>(undefined);
  const rows = () => [...(tables.current?.querySelectorAll<HTMLElement>('tr[data-customer]') ?? [])];
  const focused = () => document.activeElement?.closest<HTMLElement>('tr[data-customer]') ?? undefined;
  const focus = (row: HTMLElement | undefined) => row?.querySelector('a')?.focus();
  const step = (by: 1 | -1) => {
    const all = rows();
    const at = focused() ? all.indexOf(focused() as HTMLElement) + by : 0;
    focus(all[Math.min(all.length - 1, Math.max(0, at))]);
  };
  const lock = (to: Exclude<Lock, 'free'>) => {
    const customer = focused()?.dataset['customer'];
    if (customer === undefined) return;
    followed.current = customer;
    onChange(locked(search, customer, search[to]?.includes(customer) ? 'free' : to));
  };
  useEffect(() => {
    const row = wave && rows().find((each) => each.dataset['customer'] === followed.current);
    if (row && document.activeElement === document.body) focus(row);
  }, [wave]);
  useKeys([
    { keys: 'j', label: 'wave.key.down', run: () => step(1) },
    { keys: 'k', label: 'wave.key.up', run: () => step(-1) },
    { keys: 'Enter', label: 'wave.key.open', run: () => focused()?.querySelector('a')?.click() },
    { keys: 'i', label: 'wave.key.in', run: () => lock('in') },
    { keys: 'x', label: 'wave.key.out', run: () => lock('out') },
  ]);
}
