import { FormattedMessage, useIntl } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './AgreementPicture.module.css';
import type { FoundForms } from './useShortening.ts';

/** Nobody would use a form that places fewer than half as all questions do. */
const LOWEST = 0.5;
const TICKS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

interface AgreementPictureProps {
  readonly found: FoundForms;
  /** The share that was asked for. */
  readonly agree: number;
}

/** How often forms of each length place customers as all questions do, and where asking one at a time stands beside them. */
export function AgreementPicture({ found, agree }: AgreementPictureProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { fixedForms, agreement, agreementLow, agreementHigh, meanAsked } = found;
  const longest = fixedForms.length;
  const across = (questions: number) => `${(100 * questions) / (longest + 0.5)}%`;
  const up = (value: number) => `${(100 * (Math.max(LOWEST, value) - LOWEST)) / (1 - LOWEST)}%`;
  const interval = (low: number, high: number) => ({
    bottom: up(low),
    height: `calc(${up(high)} - ${up(low)})`,
  });
  const step = longest > 20 ? 5 : longest > 12 ? 2 : 1;
  return (
    <figure className={styles.figure}>
      <div
        className={styles.plot}
        role="img"
        aria-label={words('questionnaire.picture.label', {
          list: intl.formatList(
            fixedForms.map(({ questions, agreement: same }) =>
              words('questionnaire.picture.form', { count: questions, share: share(same) }),
            ),
          ),
          asked: intl.formatNumber(meanAsked, { maximumFractionDigits: 1 }),
          share: share(agreement),
        })}
      >
        {TICKS.map((tick) => (
          <span key={tick} className={styles.line} style={{ bottom: up(tick) }}>
            <span className={styles.share}>{share(tick)}</span>
          </span>
        ))}
        <span className={styles.target} style={{ bottom: up(agree) }} />
        {fixedForms.map(({ questions, agreement: same, agreementLow: low, agreementHigh: high }) => (
          <span key={questions} className={styles.form} style={{ left: across(questions) }}>
            <span className={styles.interval} style={interval(low, high)} />
            <span className={styles.dot} style={{ bottom: up(same) }} />
            {(questions % step === 0 || questions === 1) && (
              <span className={styles.count}>{intl.formatNumber(questions)}</span>
            )}
          </span>
        ))}
        <span className={styles.adaptive} style={{ left: across(meanAsked) }}>
          <span className={styles.interval} style={interval(agreementLow, agreementHigh)} />
          <span className={styles.diamond} style={{ bottom: up(agreement) }} />
        </span>
      </div>
      <p className={styles.across}>
        <FormattedMessage id="questionnaire.picture.across" />
      </p>
      <figcaption className={styles.legend}>
        <span className={styles.key}>
          <span className={styles.diamond} aria-hidden />
          <FormattedMessage id="questionnaire.picture.adaptive" />
        </span>
        <span className={styles.key}>
          <span className={styles.dot} aria-hidden />
          <FormattedMessage id="questionnaire.picture.fixed" />
        </span>
        <span className={styles.key}>
          <span className={styles.dash} aria-hidden />
          <FormattedMessage id="questionnaire.picture.target" values={{ share: share(agree) }} />
        </span>
      </figcaption>
    </figure>
  );
}
