import { useIntl } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import styles from './KeptBar.module.css';

interface KeptBarProps {
  /** From 0 to 1; without a mean where a part is unknown. */
  readonly kept: { readonly mean: number | null; readonly low: number; readonly high: number };
  readonly label: string;
}

/** From where to where the chance may be, and its mean where there is one. */
export function KeptBar({ kept: { mean, low, high }, label }: KeptBarProps) {
  const intl = useIntl();
  const words = useWords();
  const share = (value: number) => intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 0 });
  const text = words('offerings.first.range', {
    low: share(low),
    high: share(high),
    mean: share(mean ?? 0),
    isKnown: String(mean !== null),
  });
  return (
    <span className={styles.frame}>
      <span className={styles.bar} role="img" aria-label={`${label}: ${text}`}>
        <span className={styles.track} />
        <span
          className={styles.interval}
          style={{ insetInlineStart: `${100 * low}%`, width: `${100 * (high - low)}%` }}
        />
        {mean !== null && <span className={styles.mean} style={{ insetInlineStart: `${100 * mean}%` }} />}
      </span>
      <span className={styles.figures} aria-hidden>
        {text}
      </span>
    </span>
  );
}
