import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { FormattedMessage } from 'react-intl';
import { lookNow } from '../connection/freshness.ts';
import { reach } from '../connection/reach.ts';
import styles from './AwayNotice.module.css';

/** Says that the service does not answer, for as long as it does not. What is on the page stays, and what was typed. */
export function AwayNotice() {
  const isAnswering = useSyncExternalStore(reach.subscribe, reach.isAnswering);
  return (
    <div role="status">
      {!isAnswering && (
        <div className={styles.away}>
          <p className={styles.text}>
            <FormattedMessage id="shell.away" />
          </p>
          <Button size="compact-sm" variant="light" onClick={() => void lookNow()}>
            <FormattedMessage id="shell.again" />
          </Button>
        </div>
      )}
    </div>
  );
}
