import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './Benchmark.module.css';

interface Donor {
  readonly customer: string | null;
  readonly name: string | null;
  readonly isFormer: boolean;
}

/** From whom a trait is borrowed, leading there; one that is not here any more is nobody's name. */
export function DonorText({ donor }: { readonly donor: Donor | null }) {
  if (donor?.customer != null) {
    return (
      <Link to="/customers/$customer" params={{ customer: donor.customer }} className={styles.link}>
        {donor.name ?? donor.customer}
      </Link>
    );
  }
  if (!donor?.isFormer) return null;
  return (
    <span className={styles.quiet}>
      <FormattedMessage id="benchmark.donor.former" />
    </span>
  );
}
