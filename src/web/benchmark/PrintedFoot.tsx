import { FormattedMessage, useIntl } from 'react-intl';
import styles from './PrintedFoot.module.css';
import { usePerfectCustomer } from './usePerfectCustomer.ts';

/** On paper only: when it was printed, and of which version of the perfect customer it speaks. */
export function PrintedFoot() {
  const intl = useIntl();
  const version = usePerfectCustomer().data?.current?.version;
  if (version === undefined) return null;
  return (
    <p className={styles.foot}>
      <FormattedMessage
        id="benchmark.printed"
        values={{ version, date: intl.formatDate(new Date(), { dateStyle: 'long' }) }}
      />
    </p>
  );
}
