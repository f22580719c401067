import { FormattedMessage } from 'react-intl';
import { reopenDecision } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import styles from './Decisions.module.css';
import { MovedList } from './MovedList.tsx';

/** Who would enter and who would leave if the same rules chose today. */
export function Today({ decision }: { readonly decision: number }) {
  const { data, error } = useOperation(reopenDecision, { decision });
  if (error) return <Refusal error={error} />;
  if (!data) return null;
  const { stays, enters, leaves } = data;
  return (
    <section className={styles.section} aria-live="polite">
      <h2>
        <FormattedMessage id="decisions.today" />
      </h2>
      <p className={styles.quiet}>
        <FormattedMessage
          id="decisions.today.counts"
          values={{ stays: stays.length, enters: enters.length, leaves: leaves.length }}
        />
      </p>
      <MovedList title="decisions.enters" moved={enters} />
      <MovedList title="decisions.leaves" moved={leaves} />
    </section>
  );
}
