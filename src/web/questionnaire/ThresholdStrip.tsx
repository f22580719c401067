import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { isPictured, placeOf } from './precisionCurve.ts';
import type { Speaking } from './speaking.ts';
import styles from './ThresholdStrip.module.css';

interface ThresholdStripProps {
  readonly now: readonly number[];
  readonly anew: Speaking['anew'];
}

/** Where on the scale one answer gives way to the next: rings as it counts now, bars with their error as it is estimated. */
export function ThresholdStrip({ now, anew }: ThresholdStripProps) {
  const intl = useIntl();
  const words = useWords();
  const list = (thresholds: readonly number[]) =>
    intl.formatList(
      thresholds.map((threshold) => intl.formatNumber(threshold, { maximumFractionDigits: 1 })),
      { type: 'unit' },
    );
  return (
    <span
      className={styles.strip}
      role="img"
      aria-label={words('questionnaire.thresholds.label', {
        now: list(now),
        isAnew: String(anew !== null),
        anew: anew ? list(anew.thresholds) : '',
      })}
    >
      <span className={styles.track} />
      {anew?.thresholds.map((threshold, place) => {
        if (!isPictured(threshold)) return null;
        const error = anew.thresholdErrors[place] as number;
        const [low, high] = [placeOf(threshold - error), placeOf(threshold + error)];
        return (
          <span key={threshold}>
            <span className={styles.error} style={{ left: `${low}%`, width: `${high - low}%` }} />
            <span className={styles.anew} style={{ left: `${placeOf(threshold)}%` }} />
          </span>
        );
      })}
      {now.filter(isPictured).map((threshold) => (
        <span key={threshold} className={styles.now} style={{ left: `${placeOf(threshold)}%` }} />
      ))}
    </span>
  );
}
