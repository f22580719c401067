import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { useKeys } from '../shell/keys.ts';
import { ColumnRow } from './ColumnRow.tsx';
import styles from './ColumnTable.module.css';
import { isIn, shownColumns, type View, views } from './columnFilter.ts';
import type { TakenColumn } from './draft.ts';
import { withBecoming } from './draftChanges.ts';
import type { FileOnItsWay } from './UploadSteps.tsx';

interface ColumnTableProps {
  readonly file: FileOnItsWay;
  readonly taken: readonly TakenColumn[];
}

/** A line for every column; `j` and `k` go through them, Enter changes one, `/` looks for one. */
export function ColumnTable({ file, taken }: ColumnTableProps) {
  const { preview, change } = file;
  const words = useWords();
  const intl = useIntl();
  const [view, setView] = useState<View>('all');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const textsOf = useCallback(
    (column: string) => (preview.texts[column]?.commonest ?? []).map((each) => each.text),
    [preview],
  );
  const shown = shownColumns(taken, { view, text, textsOf });
  const step = (by: 1 | -1) => {
    const rows = [...(body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-column]') ?? [])];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus();
  };
  useKeys([
    { keys: 'j', label: 'import.key.next', run: () => step(1) },
    { keys: 'k', label: 'import.key.previous', run: () => step(-1) },
    { keys: '/', label: 'import.key.find', run: () => field.current?.focus() },
  ]);
  const leaveOut = () =>
    change((draft) => shown.reduce((said, column) => withBecoming(said, column, 'ignore', preview), draft));
  return (
    <section aria-labelledby="columns" className={styles.section}>
      <div className={styles.tools}>
        <h2 id="columns" className={styles.heading}>
          <FormattedMessage id="import.columns" values={{ columns: taken.length }} />
        </h2>
        <TextInput
          ref={field}
          size="xs"
          className={styles.find}
          aria-label={words('import.key.find')}
          placeholder={words('import.key.find')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div className={styles.views}>
          <SegmentedControl<View>
            size="xs"
            value={view}
            onChange={(next) => setView(next)}
            aria-label={words('import.view')}
            data={views.map((each) => ({
              value: each,
              label: `${words(`import.view.${each}`)} ${intl.formatNumber(taken.filter((column) => isIn(each, column)).length)}`,
            }))}
          />
        </div>
        {shown.length < taken.length && shown.length > 0 && view !== 'ignored' && (
          <Button size="compact-xs" variant="subtle" onClick={leaveOut}>
            <FormattedMessage id="import.leaveOutShown" values={{ columns: shown.length }} />
          </Button>
        )}
      </div>
      {preview.rowCount > preview.understoodFrom && (
        <p className={styles.note}>
          <FormattedMessage id="import.understoodFrom" values={{ rows: preview.understoodFrom }} />
        </p>
      )}
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="import.head.column" />
              </th>
              <th scope="col">
                <FormattedMessage id="import.head.examples" />
              </th>
              <th scope="col">
                <FormattedMessage id="import.head.becomes" />
              </th>
              <th scope="col">
                <FormattedMessage id="import.head.axis" />
              </th>
              <th scope="col">
                <FormattedMessage id="import.head.why" />
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((column) => (
              <ColumnRow key={column.column} file={file} taken={column} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p className={styles.none}>
            <FormattedMessage id="import.columns.none" />
          </p>
        )}
      </div>
    </section>
  );
}
