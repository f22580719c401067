import { FormattedMessage } from 'react-intl';
import { axes } from '../../readiness/axis.ts';
import { normalCdf, normalQuantile } from '../../stats/normal.ts';
import { useShare } from '../drawing/useShare.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './PrecisionPicture.module.css';
import { pathOf, pictureGrid, placeOf, precisionCurve } from './precisionCurve.ts';
import type { AxisChoice } from './questionnaireSearch.ts';
import { anewOf, type CalibrationPreview, type Speaking } from './speaking.ts';

const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Percentiles that are named below the picture. */
const PERCENTILES = [1, 10, 50, 90, 99];

interface PrecisionPictureProps {
  readonly axis: AxisChoice;
  readonly questions: readonly Speaking[];
  readonly cuts: CalibrationPreview['groups']['cuts'] | undefined;
}

/** Where on the scale all questions together measure well: now, and as they would by the estimates. */
export function PrecisionPicture({ axis, questions, cuts }: PrecisionPictureProps) {
  const words = useWords();
  const share = useShare();
  const { language } = useLanguage();
  const now = precisionCurve(questions.map((question) => question.now));
  const isAnew = questions.some(({ anew }) => anew !== null);
  const anew = isAnew ? precisionCurve(anewOf(questions)) : undefined;
  const cut = axis === 'strategicView' ? undefined : cuts?.[axis];
  const at = (trait: number) => now[closest(trait)] as number;
  const best = now.indexOf(Math.max(...now));
  return (
    <figure className={styles.figure}>
      <div
        className={styles.plot}
        role="img"
        aria-label={words('questionnaire.precision.label', {
          best: share(now[best] as number),
          place: Math.round(100 * normalCdf(pictureGrid.points[best] as number)),
          low: share(at(normalQuantile(0.1))),
          high: share(at(normalQuantile(0.9))),
        })}
      >
        {TICKS.map((tick) => (
          <span key={tick} className={styles.line} style={{ bottom: `${100 * tick}%` }}>
            <span className={styles.share}>{share(tick)}</span>
          </span>
        ))}
        {cut !== undefined && (
          <span className={styles.cut} style={{ left: `${placeOf(normalQuantile(cut / 100))}%` }} />
        )}
        <svg className={styles.curves} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <path className={styles.area} d={`${pathOf(now)}L100 100L0 100Z`} />
          <path className={styles.now} d={pathOf(now)} />
          {anew && <path className={styles.anew} d={pathOf(anew)} />}
        </svg>
        {PERCENTILES.map((percentile) => (
          <span
            key={percentile}
            className={styles.percentile}
            style={{ left: `${placeOf(normalQuantile(percentile / 100))}%` }}
          >
            {percentile}
          </span>
        ))}
      </div>
      <div className={styles.ends}>
        <span>{axes[axis].low[language]}</span>
        <span>
          <FormattedMessage id="questionnaire.precision.across" />
        </span>
        <span>{axes[axis].high[language]}</span>
      </div>
      <figcaption>
        <div className={styles.legend}>
          <span className={styles.key}>
            <span className={styles.nowKey} aria-hidden />
            <FormattedMessage id="questionnaire.precision.now" />
          </span>
          {anew && (
            <span className={styles.key}>
              <span className={styles.anewKey} aria-hidden />
              <FormattedMessage id="questionnaire.precision.anew" />
            </span>
          )}
          {cut !== undefined && (
            <span className={styles.key}>
              <span className={styles.cutKey} aria-hidden />
              <FormattedMessage id="questionnaire.precision.cut" values={{ cut }} />
            </span>
          )}
        </div>
        <p className={styles.about}>
          <FormattedMessage
            id="questionnaire.precision.about"
            values={{ low: share(at(normalQuantile(0.1))), middle: share(at(0)), high: share(at(normalQuantile(0.9))) }}
          />
        </p>
      </figcaption>
    </figure>
  );
}

function closest(trait: number): number {
  const at = Math.round((trait - (pictureGrid.points[0] as number)) / pictureGrid.spacing);
  return Math.min(pictureGrid.points.length - 1, Math.max(0, at));
}
