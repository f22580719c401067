import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './IntervalBar.module.css';
import { type IntervalScale, intervalMarks, knownInterval, type MaybeInterval } from './interval.ts';

interface IntervalBarProps {
  readonly figure: MaybeInterval;
  readonly scale: IntervalScale;
  /** What is measured, for readers who do not see the bar. */
  readonly label: string;
  /** Where low ends and high begins, in the unit of the scale. */
  readonly cut?: number;
  /** `row`: bar and mean, for tables. `full`: with ticks and the interval in figures. */
  readonly size?: 'row' | 'full';
  /** Whether a row says the interval in figures, too. */
  readonly hasRange?: boolean;
}

/**
 * A mean with its 80 % interval on a fixed scale, so that bars below each other can be compared.
 *
 * ```tsx
 * <IntervalBar figure={{ mean: 62, low: 48, high: 74 }} scale="percentile" label="Willingness" cut={50} />
 * ```
 */
export function IntervalBar({ figure, scale, label, cut, size = 'row', hasRange = false }: IntervalBarProps) {
  const intl = useIntl();
  const words = useWords();
  const known = knownInterval(figure);
  if (known === null) {
    return (
      <span className={styles.unknown}>
        <FormattedMessage id="drawing.unknown" />
      </span>
    );
  }
  const text = (value: number) =>
    intl.formatNumber(value, { style: scale === 'share' ? 'percent' : 'decimal', maximumFractionDigits: 0 });
  const values = { label, mean: text(known.mean), low: text(known.low), high: text(known.high) };
  const marks = intervalMarks(known, scale);
  const full = scale === 'share' ? 1 : 100;
  return (
    <span className={styles.frame} data-size={size}>
      <span className={styles.bar} role="img" aria-label={words('drawing.interval', values)}>
        {size === 'full' &&
          TICKS.map((tick) => <span key={tick} className={styles.tick} style={{ insetInlineStart: `${tick}%` }} />)}
        <span className={styles.track} />
        <span className={styles.interval} style={{ insetInlineStart: `${marks.low}%`, width: `${marks.width}%` }} />
        {cut !== undefined && <span className={styles.cut} style={{ insetInlineStart: `${(cut / full) * 100}%` }} />}
        <span className={styles.mean} style={{ insetInlineStart: `${marks.mean}%` }} />
      </span>
      <span className={styles.figures} aria-hidden>
        <span className={styles.figure}>{values.mean}</span>
        {(size === 'full' || hasRange) && <span className={styles.range}>{words('drawing.range', values)}</span>}
      </span>
    </span>
  );
}

const TICKS = [0, 25, 50, 75, 100];
