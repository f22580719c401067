import { FormattedMessage } from 'react-intl';
import { Figures } from '../drawing/Figures.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import { extremesOf, type Insights, numberOne } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

/** The answer to the question of the page, in one sentence and its evidence. */
export function NumberOne({ insights }: { readonly insights: Insights }) {
  const words = useWords();
  const share = useShare();
  const { labelOf, answerOf } = useInsightWords();
  const { outcomes, good, rate } = insights;
  const first = numberOne(insights);
  const { best, worst } = first ? extremesOf(first) : { best: undefined, worst: undefined };
  const ofAnswer = (answer: NonNullable<typeof best>) => ({
    answer: answerOf(first?.signal ?? '', answer),
    share: share(answer.mean),
    rows: answer.rows,
  });
  return (
    <section className={styles.first} aria-label={words('learning.title')}>
      {first ? (
        <>
          <p className={styles.verdict}>
            <FormattedMessage
              id="learning.first"
              values={{ signal: labelOf(first), b: (parts) => <strong key="signal">{parts}</strong> }}
            />
          </p>
          <p>
            {words('learning.first.tells', {
              mean: share(first.share.mean),
              low: share(first.share.low),
              high: share(first.share.high),
            })}{' '}
            {best && words('learning.first.best', ofAnswer(best))}
            {worst && ` ${words('learning.first.worst', ofAnswer(worst))}`}
          </p>
        </>
      ) : (
        <p className={styles.verdict}>
          <FormattedMessage id="learning.first.none" />
        </p>
      )}
      <Figures
        size="plain"
        items={[
          { key: 'outcomes', label: words('learning.outcomes'), value: words('learning.count', { count: outcomes }) },
          { key: 'good', label: words('learning.good'), value: words('learning.count', { count: good }) },
          ...(rate
            ? [
                {
                  key: 'rate',
                  label: words('learning.rate'),
                  value: words('learning.rateRange', {
                    mean: share(rate.mean),
                    low: share(rate.low),
                    high: share(rate.high),
                  }),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
