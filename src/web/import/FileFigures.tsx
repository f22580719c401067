import { FormattedMessage } from 'react-intl';
import type { Preview } from './draft.ts';
import styles from './Import.module.css';

/** What the file is called, and how long and wide it is. */
export function FileFigures({ preview: { path, rowCount, columns } }: { readonly preview: Preview }) {
  return (
    <p className={styles.figures}>
      <bdi className={styles.fileName}>{path}</bdi>
      <span>
        <FormattedMessage id="import.figures" values={{ rows: rowCount, columns: columns.length }} />
      </span>
    </p>
  );
}
