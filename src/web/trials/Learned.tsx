import { FormattedMessage, useIntl } from 'react-intl';
import type { MemberState } from '../../selection/trialMember/memberState.ts';
import { useShare } from '../drawing/useShare.ts';
import { FitButton } from '../import/FitButton.tsx';
import { useWords } from '../language/useWords.ts';
import { againstExpected, againstOthers, errorOfOdds, isTooFew, type LearnedFrom } from './learned.ts';
import styles from './Trials.module.css';

interface LearnedProps {
  readonly figures: LearnedFrom & {
    /** Outcomes that the odds of now have not learned from. */
    readonly notLearned: number;
    readonly states: Readonly<Record<MemberState, number>>;
  };
}

/** What happened against what was expected, and whether we chose well, in plain sentences. */
export function Learned({ figures }: LearnedProps) {
  const intl = useIntl();
  const words = useWords();
  const { expectedGood, actualGood, judged, withOutcome, notLearned, states } = figures;
  const isNobodyIn = states.joined + states.left + states.completed === 0;
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
        {isNobodyIn && <li>{words('trials.learned.nobodyJoined')}</li>}
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
              brier: intl.formatNumber(error.brier, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
              plain: intl.formatNumber(error.plain, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
              share: share(error.share),
            })}
          </li>
        )}
        {withOutcome > 0 && isTooFew(figures) && (
          <li>{words('trials.learned.tooFew', { count: expectedGood ? judged : withOutcome })}</li>
        )}
      </ul>
      {notLearned > 0 && (
        <p className={styles.tools}>
          {words('trials.learned.fit', { count: notLearned })} <FitButton />
        </p>
      )}
    </section>
  );
}
