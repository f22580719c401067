import { Skeleton } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { reopenDecision } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { ExpectedCount } from '../drawing/ExpectedCount.tsx';
import { Refusal } from '../language/Refusal.tsx';
import styles from './Decisions.module.css';
import { MovedList } from './MovedList.tsx';

/** Who would enter and who would leave if the same rules chose today; a trial of this very decision keeps nobody out. */
export function Today({ decision }: { readonly decision: number }) {
  const { data, error } = useOperation(reopenDecision, { decision });
  return (
    <section className={styles.section} aria-live="polite">
      <h2>
        <FormattedMessage id="decisions.today" />
      </h2>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={64} />}
      {data && (
        <>
          <p className={styles.quiet}>
            <FormattedMessage
              id="decisions.today.counts"
              values={{ stays: data.stays.length, enters: data.enters.length, leaves: data.leaves.length }}
            />{' '}
            <FormattedMessage id="decisions.today.about" />
          </p>
          <p>
            <FormattedMessage id="decisions.expected" />: <ExpectedCount expected={data.today.expectedGood} />
          </p>
          <MovedList title="decisions.enters" moved={data.enters} />
          <MovedList title="decisions.leaves" moved={data.leaves} />
        </>
      )}
    </section>
  );
}
