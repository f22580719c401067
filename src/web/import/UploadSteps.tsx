import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { failureOf } from '../language/failureOf.ts';
import { Refusal } from '../language/Refusal.tsx';
import type { Draft, Known, Preview } from './draft.ts';
import { useDraft } from './drafts.ts';
import styles from './Import.module.css';
import { ReadingChoices } from './ReadingChoices.tsx';
import { useKnown } from './useKnown.ts';
import { usePreview } from './usePreview.ts';

/** A file on its way in: how it is read, what was said of it so far, and what is known here of its columns. */
export interface FileOnItsWay {
  readonly upload: string;
  readonly preview: Preview;
  readonly draft: Draft;
  readonly known: Known;
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** A new preview is on its way. */
  readonly isReading: boolean;
}

interface UploadStepsProps {
  readonly upload: string;
  readonly children: (file: FileOnItsWay) => ReactNode;
}

/** Reads the file that the address names and hands it on; says what to do where it cannot be read. */
export function UploadSteps({ upload, children }: UploadStepsProps) {
  const [draft, change] = useDraft(upload);
  const { data: preview, error, isFetching, rowsRead } = usePreview(upload, draft.reading);
  const known = useKnown(preview, draft);
  if (error) {
    return (
      <div className={styles.refused}>
        <Refusal error={error} />
        <div className={styles.buttons}>
          {Object.keys(draft.reading).length > 0 && (
            <Button variant="light" onClick={() => change((said) => ({ ...said, reading: {} }))}>
              <FormattedMessage id="import.reading.asGuessed" />
            </Button>
          )}
          <Button component={Link} to="/import" variant="light">
            <FormattedMessage id="import.file.another" />
          </Button>
        </div>
        {mayReadOtherwise(error) && (
          <details className={styles.otherwise}>
            <summary>
              <FormattedMessage id="import.reading.otherwise" />
            </summary>
            <ReadingChoices read={undefined} stated={draft.reading} change={change} />
          </details>
        )}
      </div>
    );
  }
  if (!preview || !known) {
    return (
      <div className={styles.waiting} aria-live="polite">
        <span className={styles.quiet}>
          <FormattedMessage id="import.reading.now" values={{ rows: rowsRead }} />
        </span>
        <Skeleton height={40} />
        <Skeleton height={320} />
      </div>
    );
  }
  return <>{children({ upload, preview, draft, known, change, isReading: isFetching })}</>;
}

/** Whether reading the file in another way could help. */
function mayReadOtherwise(error: unknown): boolean {
  return ['file-not-a-table', 'reading-invalid'].includes(failureOf(error).code);
}
