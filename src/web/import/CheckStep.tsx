import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { checkImport } from '../../evidence/import/contract.ts';
import { service } from '../connection/service.ts';
import { failureOf } from '../language/failureOf.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Contradictions } from './Contradictions.tsx';
import { type Statement, statementOf } from './draft.ts';
import { FileFigures } from './FileFigures.tsx';
import styles from './Import.module.css';
import type { ImportSearch } from './importSearch.ts';
import { OtherOutcome } from './OtherOutcome.tsx';
import { Pace } from './Pace.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { RowsAround } from './RowsAround.tsx';
import { RulesOfImport } from './RulesOfImport.tsx';
import { startRun } from './running.ts';
import { TakenAs } from './TakenAs.tsx';
import type { FileOnItsWay } from './UploadSteps.tsx';

interface CheckStepProps {
  readonly file: FileOnItsWay;
  readonly search: ImportSearch;
}

/** What the import would do, without doing it: counts, contradictions, problems that lead to their cells, refusals. */
export function CheckStep({ file, search }: CheckStepProps) {
  const { upload, preview, draft, known } = file;
  const navigate = useNavigate();
  const statement = statementOf(upload, preview, draft, known);
  const { data, error, isFetching, rowsRead } = useCheck(statement);
  const run = () => {
    void startRun(statement, preview, (done) =>
      navigate({
        to: '/import',
        search: { step: 'done', upload, ...(done !== null && { import: done }) },
        replace: true,
      }),
    );
    void navigate({ to: '/import', search: { step: 'done', upload } });
  };
  const isReady = data !== undefined && !error && !isFetching && data.refusals.length === 0;
  return (
    <div className={styles.step} aria-busy={isFetching}>
      <div className={styles.bar}>
        <FileFigures preview={preview} />
        <Button onClick={run} disabled={!isReady}>
          <FormattedMessage id="import.run" values={{ rows: data?.report.rows.read ?? preview.rowCount }} />
        </Button>
      </div>
      <div aria-live="polite" className={styles.live}>
        {isFetching && <Pace done={rowsRead} total={preview.rowCount} label="import.checking" />}
        {error && <Refusal error={error} />}
        {error && failureOf(error).code === 'outcome-exists' && <OtherOutcome file={file} />}
        {error && (
          <p className={styles.buttons}>
            <Link to="/import" search={{ step: 'columns', upload }} className={styles.back}>
              <FormattedMessage id="import.back.columns" />
            </Link>
          </p>
        )}
      </div>
      {data && !error && (
        <div className={styles.views} data-busy={isFetching || undefined}>
          {data.refusals.map((refusal) => (
            <Refusal key={refusal.code} error={refusal} />
          ))}
          <ReportFigures report={data.report} isDone={false} />
        </div>
      )}
      {!data && !error && <Skeleton height={120} />}
      <RulesOfImport
        file={file}
        hasContradictions={data?.refusals.some(({ code }) => code === 'rows-contradict') === true}
      />
      {data && !error && (
        <div className={styles.check}>
          <div className={styles.views} data-busy={isFetching || undefined}>
            <Contradictions report={data.report} search={search} />
            <ProblemList problems={data.report.problems} counts={data.report.problemCounts} search={search} />
            <TakenAs report={data.report} />
          </div>
          <RowsAround file={file} row={search.row ?? 1} column={search.column} />
        </div>
      )}
    </div>
  );
}

function useCheck(statement: Statement) {
  const [rowsRead, setRowsRead] = useState(0);
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: [checkImport.id, statement],
    queryFn: ({ signal }) => {
      setRowsRead(0);
      return service.call(checkImport, statement, { signal, onProgress: (rows) => setRowsRead(rows) });
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { data, error: isPlaceholderData ? null : error, isFetching, rowsRead };
}
