import { FormattedMessage, useIntl } from 'react-intl';
import type { PerfectCustomer } from '../perfectCustomerTypes.ts';
import styles from './VersionFoot.module.css';

/** Which version it is and from when, and what there is to know of it. */
export function VersionFoot({ version }: { readonly version: PerfectCustomer }) {
  const intl = useIntl();
  const { id, madeAt, isExample, isInForce, isRemoved } = version;
  return (
    <p className={styles.foot}>
      <FormattedMessage
        id="perfectCustomer.version.of"
        values={{ id, at: intl.formatDate(madeAt, { dateStyle: 'long' }) }}
      />
      {!isInForce && (
        <span className={styles.sign}>
          <FormattedMessage id={isRemoved ? 'perfectCustomer.state.removed' : 'perfectCustomer.state.former'} />
        </span>
      )}
      {isExample && (
        <span className={styles.sign}>
          <FormattedMessage id="perfectCustomer.example" />
        </span>
      )}
    </p>
  );
}
