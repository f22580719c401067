import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { getImport, reinstateImport, withdrawImport } from '../../evidence/import/contract.ts';
import type { Mapping } from '../../evidence/mapping/mapping.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { RoomLink } from '../start/RoomLink.tsx';
import { FitButton } from './FitButton.tsx';
import styles from './Import.module.css';
import { Moment } from './Moment.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { SaveMap } from './SaveMap.tsx';
import { TakenAs } from './TakenAs.tsx';

interface ImportDetailProps {
  readonly number: number;
  /** It has just been done, so that what comes next is offered. */
  readonly isFresh?: boolean;
}

/** What an import brought, and how to take it back. */
export function ImportDetail({ number, isFresh = false }: ImportDetailProps) {
  const { data, error } = useOperation(getImport, { import: number });
  const withdraw = useChange(withdrawImport, { said: 'import.withdrawn' });
  const reinstate = useChange(reinstateImport, { said: 'import.reinstated' });
  if (error) return <Refusal error={error} />;
  if (!data) return <Skeleton height={240} />;
  const { report, fileName, at, isWithdrawn, map } = data;
  return (
    <div className={styles.step}>
      <div className={styles.bar}>
        <p className={styles.figures}>
          <bdi className={styles.fileName}>{fileName}</bdi>
          <Moment at={at} />
          {isWithdrawn && (
            <strong>
              <FormattedMessage id="import.isWithdrawn" />
            </strong>
          )}
        </p>
        <div className={styles.buttons}>
          {isWithdrawn ? (
            <Button
              variant="light"
              loading={reinstate.isPending}
              onClick={() => reinstate.mutate({ input: { import: number } })}
            >
              <FormattedMessage id="import.reinstate" />
            </Button>
          ) : (
            <Button
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ input: { import: number } })}
            >
              <FormattedMessage id="import.withdraw" />
            </Button>
          )}
        </div>
      </div>
      {isWithdrawn && (
        <p className={styles.withdrawn}>
          <FormattedMessage id="import.isWithdrawn.about" />
        </p>
      )}
      <div data-withdrawn={isWithdrawn || undefined} className={styles.brought}>
        <ReportFigures report={report} isDone />
      </div>
      {!isWithdrawn && (
        <section aria-labelledby="next" className={styles.next}>
          <h2 id="next" className={styles.heading}>
            <FormattedMessage id="import.next" />
          </h2>
          <ul className={styles.nextList}>
            {isFresh && report.outcome !== null && (
              <li>
                <span>
                  <FormattedMessage id="import.next.learn" />
                </span>
                <FitButton variant="filled" />
              </li>
            )}
            <li>
              <Button component={Link} to="/matrix" variant="light" size="compact-md">
                <FormattedMessage id="import.to.matrix" />
              </Button>
              <RoomLink href="/customers">
                <FormattedMessage id="import.to.customers" />
              </RoomLink>
            </li>
          </ul>
          <SaveMap map={map as Mapping} fileName={fileName} />
        </section>
      )}
      <ProblemList problems={report.problems} counts={report.problemCounts} />
      <TakenAs report={report} />
    </div>
  );
}
