import { FormattedMessage } from 'react-intl';
import styles from './TableToolbar.module.css';
import type { Found } from './useFound.ts';

interface FoundCountProps {
  readonly found: Found | undefined;
  readonly isStale: boolean;
}

/** How many there are, and what their odds come from; said again whenever it changes. */
export function FoundCount({ found, isStale }: FoundCountProps) {
  return (
    <p className={styles.count} aria-live="polite" aria-busy={isStale}>
      {found ? (
        <>
          <span className={styles.figure}>
            {found.matched === found.total ? (
              <FormattedMessage id="customers.count.all" values={{ count: found.total }} />
            ) : (
              <FormattedMessage id="customers.count.some" values={{ count: found.matched, total: found.total }} />
            )}
          </span>
          <span>
            {found.judgedBy.mismatch !== null ? (
              <FormattedMessage id="customers.basis.mismatch" />
            ) : (
              <FormattedMessage
                id="customers.basis"
                values={{ restsOn: found.judgedBy.restsOn, outcomes: found.judgedBy.outcomes }}
              />
            )}
          </span>
        </>
      ) : (
        <FormattedMessage id="customers.count.looking" />
      )}
    </p>
  );
}
