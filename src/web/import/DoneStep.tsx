import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWatched } from '../connection/watched.ts';
import { Refusal } from '../language/Refusal.tsx';
import { RoomLink } from '../start/RoomLink.tsx';
import styles from './Import.module.css';
import { ImportDetail } from './ImportDetail.tsx';
import type { ImportSearch } from './importSearch.ts';
import { Pace } from './Pace.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { cancelRun, running } from './running.ts';

/** The import as it runs, and what came of it. */
export function DoneStep({ search }: { readonly search: ImportSearch }) {
  const run = useWatched(running);
  const { upload, import: number } = search;
  if (number !== undefined) return <ImportDetail number={number} isFresh />;
  if (!run || run.upload !== upload) {
    return (
      <p className={styles.quiet}>
        <FormattedMessage id="import.done.elsewhere" />{' '}
        <Link to="/imports" className={styles.back}>
          <FormattedMessage id="import.history" />
        </Link>
      </p>
    );
  }
  const toCheck = (
    <Link to="/import" search={{ step: 'check', upload: run.upload }} className={styles.back}>
      <FormattedMessage id="import.to.check" />
    </Link>
  );
  return (
    <div className={styles.step} aria-live="polite">
      {run.state === 'running' && (
        <>
          <Pace
            done={run.done}
            total={run.total}
            beganAt={run.beganAt}
            label={run.done >= run.total && run.total > 0 ? 'import.finishing' : 'import.running'}
          />
          <div className={styles.buttons}>
            <Button variant="default" onClick={cancelRun}>
              <FormattedMessage id="import.cancel" />
            </Button>
          </div>
        </>
      )}
      {run.state === 'cancelled' && (
        <>
          <p>
            <FormattedMessage id="import.cancelled" />
          </p>
          <div className={styles.buttons}>{toCheck}</div>
        </>
      )}
      {run.state === 'failed' && (
        <>
          <Refusal error={run.error} />
          <div className={styles.buttons}>{toCheck}</div>
        </>
      )}
      {run.state === 'done' && run.import === null && run.report && (
        <>
          <p>
            <FormattedMessage id="import.nothingNew" />
          </p>
          <ReportFigures report={run.report} isDone />
          <p className={styles.buttons}>
            <RoomLink href="/customers" className={styles.back}>
              <FormattedMessage id="import.to.customers" />
            </RoomLink>
          </p>
        </>
      )}
    </div>
  );
}
