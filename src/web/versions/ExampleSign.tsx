import { FormattedMessage } from 'react-intl';
import styles from './VersionLine.module.css';

/** That what is shown came with a sample, and what that means. */
export function ExampleSign() {
  return (
    <span className={styles.example}>
      <strong className={styles.sign} data-example>
        <FormattedMessage id="versions.example" />
      </strong>{' '}
      <FormattedMessage id="versions.example.about" />
    </span>
  );
}
