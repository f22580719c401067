import { VisuallyHidden } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import styles from './Unknown.module.css';

/** Nothing is known: a quiet dash to the eye, words to a screen reader. */
export function Unknown() {
  return (
    <span className={styles.unknown}>
      <span aria-hidden>–</span>
      <VisuallyHidden>
        <FormattedMessage id="customers.unknown" />
      </VisuallyHidden>
    </span>
  );
}
