import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './CustomersPage.module.css';

/** Nobody is here yet: how to begin. */
export function NobodyYet() {
  return (
    <div className={styles.empty}>
      <h2>
        <FormattedMessage id="customers.nobody.title" />
      </h2>
      <p>
        <FormattedMessage id="customers.nobody.about" />
      </p>
      <Button component={Link} to="/">
        <FormattedMessage id="customers.nobody.do" />
      </Button>
    </div>
  );
}
