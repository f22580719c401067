import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './Decisions.module.css';

interface RemovedLinkProps {
  readonly to: '/decisions' | '/trials';
  readonly isRemoved: boolean;
}

/** From a list to what was removed from it, and back. */
export function RemovedLink({ to, isRemoved }: RemovedLinkProps) {
  return (
    <p className={`${styles.foot} ${styles.hand}`}>
      <Link to={to} search={isRemoved ? {} : { removed: true }} className={styles.link}>
        <FormattedMessage id={isRemoved ? 'decisions.list.standing' : 'decisions.list.removed'} />
      </Link>
    </p>
  );
}
