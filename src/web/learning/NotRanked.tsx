import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import type { Insights } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

/** Signals that cannot tell anything; those filled in afterwards are warned of at the top. */
export function NotRanked({ insights: { leftOut } }: { readonly insights: Insights }) {
  const intl = useIntl();
  const words = useWords();
  const { labelOf } = useInsightWords();
  const others = leftOut.filter(({ isFilledAfterwards }) => !isFilledAfterwards);
  if (others.length === 0) return null;
  const whys = [...new Set(others.map(({ code }) => code ?? ('other' as const)))];
  return (
    <section className={styles.notRanked} aria-labelledby="not-ranked">
      <h2 id="not-ranked">{words('learning.leftOut', { count: others.length })}</h2>
      <ul>
        {whys.map((why) => (
          <li key={why}>
            {words('learning.leftOut.one', {
              why: words(`learning.leftOut.${why}`),
              list: intl.formatList(others.filter(({ code = 'other' }) => code === why).map(labelOf)),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
