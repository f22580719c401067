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
  /** The value at the end of the bar, where shares are small; all of it where absent. */
  readonly most?: number;
  /** Decimals of the figures. */
  readonly digits?: number;
}

/**
 * A mean with its 80 % interval on a fixed scale, so that bars below each other can be compared.
 *
 * ```tsx
 * <IntervalBar figure={{ mean: 62, low: 48, high: 74 }} scale="percentile" label="Willingness" cut={50} />
 * ```
 */
export function IntervalBar({
  figure,
  scale,
  label,
  cut,
  size = 'row',
  hasRange = false,
  most,
  digits = 0,
}: IntervalBarProps) {
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
    intl.formatNumber(value, {
      style: scale === 'share' ? 'percent' : 'decimal',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const values = { label, mean: text(known.mean), low: text(known.low), high: text(known.high) };
  const full = scale === 'share' ? 1 : 100;
  const end = most ?? full;
  const onBar = (value: number) => (value / end) * full;
  const marks = intervalMarks({ mean: onBar(known.mean), low: onBar(known.low), high: onBar(known.high) }, scale);
  return (
    <span className={styles.frame} data-size={size} data-fine={digits > 0 || undefined}>
      <span className={styles.bar} role="img" aria-label={words('drawing.interval', values)}>
        {size === 'full' &&
          TICKS.map((tick) => <span key={tick} className={styles.tick} style={{ insetInlineStart: `${tick}%` }} />)}
        <span className={styles.track} />
        <span className={styles.interval} style={{ insetInlineStart: `${marks.low}%`, width: `${marks.width}%` }} />
        {cut !== undefined && <span className={styles.cut} style={{ insetInlineStart: `${(cut / end) * 100}%` }} />}
        <span className={styles.mean} style={{ insetInlineStart: `${marks.mean}%` }} />
      </span>
      <span className={styles.figures} aria-hidden>
        <span className={styles.figure}>{values.mean}</span>
        {(size === 'full' || hasRange) && (
          <span className={styles.range} data-flat={values.low === values.high || undefined}>
            {words('drawing.range', values)}
          </span>
        )}
      </span>
    </span>
  );
}

const TICKS = [0, 25, 50, 75, 100];
