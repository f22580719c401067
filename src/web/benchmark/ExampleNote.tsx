import { FormattedMessage } from 'react-intl';
import styles from './Benchmark.module.css';

/** What is compared with came with a sample. */
export function ExampleNote() {
  return (
    <p className={styles.example}>
      <FormattedMessage id="benchmark.example" />
    </p>
  );
}
