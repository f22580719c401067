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
  return (
    <p className={styles.notRanked}>
      {words('learning.leftOut', { count: others.length, list: intl.formatList(others.map(labelOf)) })}
    </p>
  );
}
