import { FormattedMessage, useIntl } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { FitButton } from '../import/FitButton.tsx';
import { useWords } from '../language/useWords.ts';
import { againstExpected, againstOthers, errorOfOdds, type LearnedFrom } from './learned.ts';
import styles from './Trials.module.css';

interface LearnedProps {
  readonly figures: LearnedFrom;
  /** Every outcome was known when the trial was opened. */
  readonly isRehearsal: boolean;
}

/** What happened against what was expected, and whether we chose well, in plain sentences. */
export function Learned({ figures, isRehearsal }: LearnedProps) {
  const intl = useIntl();
  const words = useWords();
  const { expectedGood, actualGood, judged, withOutcome } = figures;
  const verdict = againstExpected(figures);
  const others = againstOthers(figures);
  const error = errorOfOdds(figures);
  const share = useShare();
  const number = (value: number, digits: number) => intl.formatNumber(value, { maximumFractionDigits: digits });
  return (
    <section className={styles.learned}>
      <h2>
        <FormattedMessage id="trials.learned" />
      </h2>
      {withOutcome === 0 && <p className={styles.quiet}>{words('trials.learned.nothing')}</p>}
      <ul className={styles.sentences}>
        {verdict && expectedGood && actualGood !== null && (
          <li>
            {words('trials.learned.expected', {
              verdict,
              judged,
              actual: actualGood,
              mean: number(expectedGood.mean, 1),
              low: number(expectedGood.low, 0),
              high: number(expectedGood.high, 0),
            })}
          </li>
        )}
        {others && (
          <li>
            {words('trials.learned.others', {
              says: others.says,
              here: share(others.here),
              there: share(others.there),
            })}
          </li>
        )}
        {error && (
          <li>
            {words('trials.learned.error', {
              says: error.says,
              brier: intl.formatNumber(error.brier, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
              plain: intl.formatNumber(error.plain, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
              share: share(error.share),
            })}
          </li>
        )}
      </ul>
      {withOutcome > 0 && !isRehearsal && (
        <p className={styles.tools}>
          {words('trials.learned.fit')} <FitButton />
        </p>
      )}
    </section>
  );
}
