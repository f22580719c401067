import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { DonorShown } from '../perfectCustomerTypes.ts';
import styles from './DonorText.module.css';

/** Whom a trait is borrowed from, and where that customer has it no more. */
export function DonorText({ donor }: { readonly donor: DonorShown | null }) {
  if (!donor) {
    return (
      <span className={styles.quiet}>
        <FormattedMessage id="perfectCustomer.donor.none" />
      </span>
    );
  }
  if (donor.customer === null) return <FormattedMessage id="perfectCustomer.donor.former" />;
  return (
    <span>
      <Link to="/customers/$customer" params={{ customer: donor.customer }} className={styles.link}>
        {donor.name ?? donor.customer}
      </Link>
      {donor.hasIt === false && (
        <span className={styles.not}>
          <FormattedMessage id="perfectCustomer.donor.hasNot" />
        </span>
      )}
    </span>
  );
}
