import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './NobodyYet.module.css';

/** What a perfect customer is for, and that one begins with what the data suggest. */
export function NobodyYet() {
  return (
    <div className={styles.empty}>
      <p>
        <FormattedMessage id="perfectCustomer.none" />
      </p>
      <p className={styles.quiet}>
        <FormattedMessage id="perfectCustomer.none.why" />
      </p>
      <Group gap="sm">
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/perfect-customer/edit" search={{ suggestions: true as const }} />
          )}
        >
          <FormattedMessage id="perfectCustomer.none.suggest" />
        </Button>
        <Button component={Link} to="/perfect-customer/edit" variant="default">
          <FormattedMessage id="perfectCustomer.none.blank" />
        </Button>
      </Group>
    </div>
  );
}
