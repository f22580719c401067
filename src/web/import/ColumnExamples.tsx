import { FormattedMessage } from 'react-intl';
import { CellText } from './CellText.tsx';
import styles from './ColumnTable.module.css';
import type { Preview } from './draft.ts';

const MOST_SHOWN = 4;

/** The commonest texts of a column, how many different ones there are, and how many cells say nothing. */
export function ColumnExamples({ preview, column }: { readonly preview: Preview; readonly column: string }) {
  const { commonest = [], distinct = 0 } = preview.texts[column] ?? {};
  const missing = Object.values(preview.missing[column] ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <div className={styles.texts}>
        {commonest.slice(0, MOST_SHOWN).map(({ text }) => (
          <span key={text} className={styles.text}>
            <CellText text={text} />
          </span>
        ))}
      </div>
      <div className={styles.counts}>
        <FormattedMessage
          id="import.distinct"
          values={{ distinct, missing, share: preview.understoodFrom === 0 ? 0 : missing / preview.understoodFrom }}
        />
      </div>
    </>
  );
}
