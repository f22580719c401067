import { FormattedMessage } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import styles from './Benchmark.module.css';
import type { Benchmark } from './benchmarkTypes.ts';

const standings = ['over', 'likelyOver', 'likelyUnder', 'under', 'unknown'] as const;

/** How many customers are over the line, how surely, in a sentence and as one bar. */
export function StandingSentence({ benchmark: { line, customers } }: { readonly benchmark: Benchmark }) {
  const share = useShare();
  return (
    <div className={styles.standing}>
      <p className={styles.lead}>
        <FormattedMessage
          id="benchmark.standing"
          values={{ ...customers, line: share(line), b: (text) => <b>{text}</b> }}
        />
        {customers.unknown > 0 && (
          <>
            {' '}
            <FormattedMessage id="benchmark.standing.unknown" values={{ unknown: customers.unknown }} />
          </>
        )}
      </p>
      <div className={styles.bar} aria-hidden>
        {standings.map(
          (each) =>
            customers[each] > 0 && <span key={each} data-standing={each} style={{ flexGrow: customers[each] }} />,
        )}
      </div>
    </div>
  );
}
