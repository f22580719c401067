import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { FileFigures } from './FileFigures.tsx';
import { FirstRows } from './FirstRows.tsx';
import styles from './Import.module.css';
import { ProblemList } from './ProblemList.tsx';
import { RawText } from './RawText.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import type { FileOnItsWay } from './UploadSteps.tsx';

/** How the file is read: every guess with its reason, beside the raw text and the rows that come of it. */
export function ReadingStep({ file, onNext }: { readonly file: FileOnItsWay; readonly onNext: () => void }) {
  const { upload, preview, draft, change, isReading } = file;
  return (
    <div className={styles.step} aria-busy={isReading}>
      <div className={styles.bar}>
        <FileFigures preview={preview} />
        <Button onClick={onNext} disabled={preview.rowCount === 0}>
          <FormattedMessage id="import.to.columns" />
        </Button>
      </div>
      {preview.rowCount === 0 && (
        <p className={styles.noRows} role="alert">
          <FormattedMessage
            id={preview.reading.format === 'workbook' ? 'import.reading.noRowsInSheet' : 'import.reading.noRows'}
          />
        </p>
      )}
      <div className={styles.reading}>
        <section aria-labelledby="guesses">
          <h2 id="guesses" className={styles.heading}>
            <FormattedMessage id="import.reading.guesses" />
          </h2>
          <ReadingChoices read={preview} stated={draft.reading} change={change} />
        </section>
        <div className={styles.views} data-busy={isReading || undefined}>
          <section aria-labelledby="first-rows">
            <h2 id="first-rows" className={styles.heading}>
              <FormattedMessage id="import.reading.rows" />
            </h2>
            <FirstRows columns={preview.columns} rows={preview.firstRows} />
          </section>
          <section aria-labelledby="raw">
            <h2 id="raw" className={styles.heading}>
              <FormattedMessage id="import.reading.raw" />
            </h2>
            <RawText upload={upload} preview={preview} stated={draft.reading} />
          </section>
          <ProblemList problems={preview.problems} counts={preview.problemCounts} />
        </div>
      </div>
    </div>
  );
}
