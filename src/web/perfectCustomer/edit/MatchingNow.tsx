import { FormattedMessage } from 'react-intl';
import { useShare } from '../../drawing/useShare.ts';
import type { MeasureShown } from '../perfectCustomerTypes.ts';
import styles from './MatchingNow.module.css';
import { useMatching } from './useMatching.ts';

/** Who matches what is wanted, counted while it is being chosen. */
export function MatchingNow({ measure }: { readonly measure: MeasureShown | null }) {
  const share = useShare();
  const matching = useMatching(measure);
  return (
    <p className={styles.now} aria-live="polite">
      {matching && (
        <FormattedMessage
          id="perfectCustomer.matching"
          values={{ ...matching, share: share(matching.all === 0 ? 0 : matching.match / matching.all) }}
        />
      )}
    </p>
  );
}
