import { useIntl } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import styles from './NextQuestion.module.css';

/** How much less uncertain the group is expected to be; two bits would settle four equal groups. */
export function GainBar({ bits }: { readonly bits: number }) {
  const intl = useIntl();
  const words = useWords();
  const figure = intl.formatNumber(bits, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  return (
    <span className={styles.gainBar} title={words('customers.next.bits', { bits: figure })}>
      <span className={styles.gainTrack} aria-hidden>
        <span className={styles.gainFilled} style={{ width: `${Math.min(100, bits * 100)}%` }} />
      </span>
      {words('customers.next.bits', { bits: figure })}
    </span>
  );
}
