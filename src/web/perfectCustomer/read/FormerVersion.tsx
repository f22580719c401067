import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { PerfectCustomer } from '../perfectCustomerTypes.ts';
import styles from './FormerVersion.module.css';
import { useBringBack } from './useBringBack.ts';

interface FormerVersionProps {
  readonly shown: PerfectCustomer;
  /** The version in force. */
  readonly current: number | undefined;
}

/** That another version is in force than the one shown, and the ways to it and back. */
export function FormerVersion({ shown: { id, isRemoved }, current }: FormerVersionProps) {
  const { bringBack, isPending } = useBringBack(id);
  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        <FormattedMessage
          id={isRemoved ? 'perfectCustomer.former.removed' : 'perfectCustomer.former'}
          values={{ id }}
        />
      </span>
      {current !== undefined && (
        <>
          <Button component={Link} to="/perfect-customer" size="compact-sm" variant="subtle">
            <FormattedMessage id="perfectCustomer.former.toCurrent" values={{ id: current }} />
          </Button>
          <Button
            component={Link}
            to={`/perfect-customer/${Math.min(id, current)}/compare/${Math.max(id, current)}`}
            size="compact-sm"
            variant="subtle"
          >
            <FormattedMessage id="perfectCustomer.former.compare" />
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="light" onClick={bringBack} loading={isPending}>
        <FormattedMessage id="perfectCustomer.bringBack" />
      </Button>
    </div>
  );
}
