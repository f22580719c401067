import { ActionIcon } from '@mantine/core';
import { Ban, Pin, X } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './WaveRules.module.css';
import type { Lock, WaveSearch } from './waveSearch.ts';

interface HandRulesProps {
  readonly search: WaveSearch;
  /** How a customer is called. */
  readonly nameOf: (customer: string) => string;
  readonly onLock: (customer: string, lock: Lock) => void;
}

/** Who was put in or kept out by hand, each to be let free again. */
export function HandRules({ search, nameOf, onLock }: HandRulesProps) {
  const words = useWords();
  const held = [
    ...(search.in ?? []).map((customer) => ({ customer, isIn: true })),
    ...(search.out ?? []).map((customer) => ({ customer, isIn: false })),
  ];
  if (held.length === 0) return null;
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <FormattedMessage id="wave.rule.hand" />
      </legend>
      <ul className={styles.held}>
        {held.map(({ customer, isIn }) => (
          <li key={customer} className={styles.gate}>
            {isIn ? <Pin size={14} aria-hidden /> : <Ban size={14} aria-hidden />}
            <span className={styles.name}>
              {nameOf(customer)}{' '}
              <span className={styles.head}>
                <FormattedMessage id={isIn ? 'wave.rule.hand.in' : 'wave.rule.hand.out'} />
              </span>
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words('wave.lockFree', { name: nameOf(customer) })}
              onClick={() => onLock(customer, 'free')}
            >
              <X size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
