import { useIntl } from 'react-intl';
import styles from './NextQuestion.module.css';

/**
 * How much of the doubt between the four groups a question is expected to settle. A bit settles a doubt between two that
 * are equally likely; two settle all there can be of four, and are the whole.
 */
export function GainBar({ bits }: { readonly bits: number }) {
  const intl = useIntl();
  const share = Math.min(1, bits / MOST_BITS);
  return (
    <span className={styles.gainBar}>
      <span className={styles.gainTrack} aria-hidden>
        <span className={styles.gainFilled} style={{ width: `${share * 100}%` }} />
      </span>
      {intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 1 })}
    </span>
  );
}

const MOST_BITS = 2;
