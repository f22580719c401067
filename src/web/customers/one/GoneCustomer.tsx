import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { type CustomerState, restoreCustomer } from '../../../customers/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { Page } from '../../shell/Page.tsx';
import styles from './ActiveCustomer.module.css';

interface GoneCustomerProps {
  readonly state: Exclude<CustomerState, 'active'> | 'unknown';
  readonly id: string;
  readonly version?: number;
  readonly mergedInto?: string | null;
}

/** A customer that is not among the others: why, and where to go from here. */
export function GoneCustomer({ state, id, version, mergedInto }: GoneCustomerProps) {
  const restore = useChange(restoreCustomer, { said: 'customers.restored' });
  return (
    <Page title="customers.customer" name={id} about={`customers.gone.${state}`}>
      <div className={styles.buttons}>
        {state === 'merged' && mergedInto && (
          <Button
            renderRoot={(props) => <Link {...props} to="/customers/$customer" params={{ customer: mergedInto }} />}
          >
            {mergedInto}
          </Button>
        )}
        {state === 'removed' && (
          <Button
            loading={restore.isPending}
            onClick={() =>
              restore.mutate({
                input: { customer: id },
                ...(version !== undefined && { options: { ifMatch: version } }),
              })
            }
          >
            <FormattedMessage id="customers.restore" />
          </Button>
        )}
        <Button component={Link} to="/customers" variant="default">
          <FormattedMessage id="customers.toAll" />
        </Button>
      </div>
    </Page>
  );
}
