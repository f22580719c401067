import { TriangleAlert } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import { newestFigures } from '../scorecards/newestFigures.ts';
import type { Insights } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

/** Signals that may know the outcome rather than foretell it. */
export function Leaks({ insights: { suspects, leftOut } }: { readonly insights: Insights }) {
  const words = useWords();
  const share = useShare();
  const { labelOf } = useInsightWords();
  const afterwards = leftOut.filter(({ isFilledAfterwards }) => isFilledAfterwards);
  const sayings = [
    ...suspects.map((suspect) => ({
      key: `${suspect.signal} ${suspect.kind}`,
      text: words(leakWords[suspect.kind], {
        signal: labelOf(suspect),
        share: share(suspect.share),
        ...newestFigures(suspect),
      }),
    })),
    ...afterwards.map((one) => ({
      key: one.signal,
      text: words('learning.leak.filledAfterwards', { signal: labelOf(one) }),
    })),
  ];
  if (sayings.length === 0) return null;
  return (
    <section className={styles.leaks} aria-labelledby="leaks">
      <h2 id="leaks">
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="learning.leaks" />
      </h2>
      <ul>
        {sayings.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

const leakWords = {
  'predicts-almost-perfectly': 'learning.leak.perfect',
  'observed-after-outcome': 'learning.leak.after',
  'newest-end-alike': 'learning.leak.newest',
} as const;
