import { useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { AnswerTable } from './AnswerTable.tsx';
import type { Insights } from './insight.ts';
import styles from './Learning.module.css';
import { SignalTable } from './SignalTable.tsx';
import { useInsightWords } from './useInsightWords.ts';

/** All signals by what they tell, and the answers of one of them beside. */
export function Signals({ insights }: { readonly insights: Insights }) {
  const { signal } = useSearch({ from: '/learning' });
  const { labelOf } = useInsightWords();
  const shown = insights.signals.find((each) => each.signal === signal) ?? insights.signals[0];
  if (!shown) return null;
  return (
    <div className={styles.columns}>
      <section className={`${styles.section} ${styles.signals}`}>
        <h2>
          <FormattedMessage id="learning.signals" />
        </h2>
        <p className={styles.quiet}>
          <FormattedMessage id="learning.signals.about" />
        </p>
        <SignalTable signals={insights.signals} shown={shown.signal} />
      </section>
      <section className={`${styles.section} ${styles.answers}`}>
        <h2 aria-live="polite">
          <FormattedMessage id="learning.answers" values={{ signal: labelOf(shown) }} />
        </h2>
        <p className={styles.quiet}>
          <FormattedMessage id="learning.answers.about" />
        </p>
        <AnswerTable signal={shown} rate={insights.rate?.mean} />
      </section>
    </div>
  );
}
