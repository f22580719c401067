import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styles from './ShareFigure.module.css';

interface ShareFigureProps {
  readonly label: ReactNode;
  readonly count: number;
  /** Of how many; no share is shown where it is none or absent. */
  readonly of?: number;
  /** A line below, such as what was expected. */
  readonly note?: ReactNode;
}

/**
 * How many, and which share that is of all.
 *
 * ```tsx
 * <ShareFigure label="With an outcome" count={121} of={448} />
 * ```
 */
export function ShareFigure({ label, count, of = 0, note }: ShareFigureProps) {
  const intl = useIntl();
  return (
    <div className={styles.figure}>
      <div className={styles.label}>{label}</div>
      <div className={styles.numbers}>
        <span className={styles.count}>{intl.formatNumber(count)}</span>
        {of > 0 && (
          <span className={styles.share}>
            {intl.formatNumber(count / of, { style: 'percent', maximumFractionDigits: 1 })}
          </span>
        )}
      </div>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}
