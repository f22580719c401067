import { ActionIcon } from '@mantine/core';
import { Ban, Pin } from 'lucide-react';
import { useWords } from '../language/useWords.ts';
import type { Lock, WaveSearch } from './waveSearch.ts';

interface LockButtonsProps {
  readonly customer: string;
  readonly name: string | null;
  readonly search: WaveSearch;
  readonly onLock: (customer: string, lock: Lock) => void;
}

/** A person's hand: in, or out, whatever the rules say. */
export function LockButtons({ customer, name, search, onLock }: LockButtonsProps) {
  const words = useWords();
  const [isIn, isOut] = [search.in?.includes(customer) === true, search.out?.includes(customer) === true];
  const who = { name: name ?? customer };
  return (
    <>
      <ActionIcon
        variant={isIn ? 'filled' : 'subtle'}
        color={isIn ? 'teal' : 'gray'}
        aria-pressed={isIn}
        aria-label={words('wave.lockIn', who)}
        title={words(isIn ? 'wave.lockFree' : 'wave.lockIn', who)}
        onClick={() => onLock(customer, isIn ? 'free' : 'in')}
      >
        <Pin size={15} />
      </ActionIcon>
      <ActionIcon
        variant={isOut ? 'filled' : 'subtle'}
        color={isOut ? 'red' : 'gray'}
        aria-pressed={isOut}
        aria-label={words('wave.lockOut', who)}
        title={words(isOut ? 'wave.lockFree' : 'wave.lockOut', who)}
        onClick={() => onLock(customer, isOut ? 'free' : 'out')}
      >
        <Ban size={15} />
      </ActionIcon>
    </>
  );
}
