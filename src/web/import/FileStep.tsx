import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { listUploads } from '../../platform/upload/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Samples } from '../start/Samples.tsx';
import { DropZone } from './DropZone.tsx';
import { FileSize } from './FileSize.tsx';
import styles from './FileStep.module.css';
import { Moment } from './Moment.tsx';
import { cancelSending, type Sending } from './sending.ts';
import { useBeginImport } from './useBeginImport.ts';

/** Choosing the file, and watching it go. */
export function FileStep({ sending }: { readonly sending: Sending | undefined }) {
  const begin = useBeginImport();
  const { data: uploads } = useOperation(listUploads, { limit: 5 });
  return (
    <div className={styles.step}>
      {sending && sending.error === undefined ? <SendingCard sending={sending} /> : <DropZone onFile={begin} />}
      {sending?.error !== undefined && <Refusal error={sending.error} />}
      {uploads && uploads.items.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier" className={styles.heading}>
            <FormattedMessage id="import.file.earlier" />
          </h2>
          <ul className={styles.files}>
            {uploads.items.map(({ id, fileName, bytes, at }) => (
              <li key={id} className={styles.file}>
                <Link to="/import" search={{ step: 'reading', upload: id }} className={styles.name}>
                  <bdi>{fileName}</bdi>
                </Link>
                <FileSize bytes={bytes} />
                <Moment at={at} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Samples />
    </div>
  );
}

function SendingCard({ sending: { fileName, bytes, sentBytes } }: { readonly sending: Sending }) {
  const words = useWords();
  return (
    <section className={styles.drop} aria-live="polite">
      <h2 className={styles.title}>
        <FormattedMessage id="import.file.sending" values={{ fileName }} />
      </h2>
      <Progress
        className={styles.progress}
        value={bytes === 0 ? 100 : (100 * sentBytes) / bytes}
        aria-label={words('import.file.sending', { fileName })}
        transitionDuration={100}
      />
      <p className={styles.quiet}>
        <FileSize bytes={sentBytes} /> / <FileSize bytes={bytes} />
      </p>
      <Button variant="default" onClick={cancelSending}>
        <FormattedMessage id="import.cancel" />
      </Button>
    </section>
  );
}
