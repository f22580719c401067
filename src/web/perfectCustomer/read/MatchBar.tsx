import { FormattedMessage } from 'react-intl';
import { useShare } from '../../drawing/useShare.ts';
import { useWords } from '../../language/useWords.ts';
import type { TraitCounts } from '../perfectCustomerTypes.ts';
import styles from './MatchBar.module.css';

const states = ['match', 'near', 'gap', 'unknown'] as const;

/** Which share of all customers matches a trait, is near it, falls short of it, or is not known. */
export function MatchBar({ counts }: { readonly counts: TraitCounts }) {
  const words = useWords();
  const share = useShare();
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  if (all === 0) return null;
  return (
    <span className={styles.frame}>
      <span className={styles.bar} role="img" aria-label={words('perfectCustomer.match.all', { ...counts, all })}>
        {states.map((state) => (
          <span key={state} data-state={state} style={{ width: `${(100 * counts[state]) / all}%` }} />
        ))}
      </span>
      <span aria-hidden>{share(counts.match / all)}</span>
      {counts.unknown > 0 && (
        <span className={styles.quiet} aria-hidden>
          <FormattedMessage id="perfectCustomer.match.unknown" values={{ share: share(counts.unknown / all) }} />
        </span>
      )}
    </span>
  );
}

/** What the parts of the bars mean. */
export function MatchLegend() {
  return (
    <p className={styles.legend}>
      <FormattedMessage id="perfectCustomer.match.legend" />
      {states.map((state) => (
        <span key={state} className={styles.key}>
          <span className={styles.sample} data-state={state} />
          <FormattedMessage
            id={state === 'unknown' ? 'perfectCustomer.match.isUnknown' : `perfectCustomer.match.${state}`}
          />
        </span>
      ))}
    </p>
  );
}
