import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './ExpectedCount.module.css';
import type { Interval } from './interval.ts';

/** How many are expected, with the 80 % interval; a quiet "not enough evidence" where nobody can say. */
export function ExpectedCount({ expected }: { readonly expected: Interval | null }) {
  const intl = useIntl();
  const words = useWords();
  if (expected === null) return <span className={styles.quiet}>{words('drawing.unknown')}</span>;
  const { mean, low, high } = expected;
  return (
    <>
      {intl.formatNumber(mean, { maximumFractionDigits: 1 })}{' '}
      <span className={styles.quiet}>
        {words('drawing.range', { low: intl.formatNumber(low), high: intl.formatNumber(high) })}
      </span>
    </>
  );
}
