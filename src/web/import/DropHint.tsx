import { FileDown } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from './DropHint.module.css';

/** Covers the window while a file is dragged over it. */
export function DropHint() {
  return (
    <div className={styles.hint} aria-hidden>
      <div className={styles.words}>
        <FileDown size={32} strokeWidth={1.5} />
        <FormattedMessage id="import.drop" />
      </div>
    </div>
  );
}
