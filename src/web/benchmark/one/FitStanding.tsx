import { FormattedMessage, useIntl } from 'react-intl';
import { IntervalBar } from '../../drawing/IntervalBar.tsx';
import { knownInterval } from '../../drawing/interval.ts';
import { useShare } from '../../drawing/useShare.ts';
import { useWords } from '../../language/useWords.ts';
import type { CustomerBenchmark } from '../benchmarkTypes.ts';
import styles from './CustomerBenchmark.module.css';

interface FitStandingProps {
  readonly benchmark: CustomerBenchmark;
}

/** The fit with its interval against the line, and where that leaves the customer, in a sentence. */
export function FitStanding({ benchmark: { fit, line, standing, traits, unknowns } }: FitStandingProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const known = knownInterval(fit);
  const measured = traits.filter(({ state }) => state !== null).length;
  return (
    <section className={styles.fit} aria-labelledby="fit">
      <h2 id="fit" className={styles.title}>
        <FormattedMessage id="benchmark.fit" />
      </h2>
      <IntervalBar figure={fit} scale="share" label={words('benchmark.fit')} cut={line} size="full" />
      <p className={styles.sentence}>
        <FormattedMessage
          id={`benchmark.one.${standing}`}
          values={{ line: share(line), mean: known ? share(known.mean) : '', b: (text) => <b>{text}</b> }}
        />{' '}
        <span className={styles.quiet}>
          <FormattedMessage
            id="benchmark.one.evidence"
            values={{ known: intl.formatNumber(measured - unknowns.length), measured }}
          />
        </span>
      </p>
    </section>
  );
}
