import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { cancelJob, type Job, listJobs, resumeJob } from '../../platform/job/contract.ts';
import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { FailureText } from '../language/FailureText.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './JobList.module.css';
import { useDid } from './useDid.ts';

const MS_BETWEEN_LOOKS = 1000;
const MOST_FAILED = 5;

/** What is being worked on, and what failed and can be run again. Nothing where there is neither. */
export function JobList() {
  const { data = [] } = useQuery({
    queryKey: [listJobs.id, 'unfinished'],
    queryFn: ({ signal }) => unfinished(signal),
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? MS_BETWEEN_LOOKS : false),
  });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="jobs" className={styles.jobs}>
      <h2 id="jobs" className={styles.title}>
        <FormattedMessage id="history.jobs" />
      </h2>
      <ul className={styles.list}>
        {data.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

async function unfinished(signal: AbortSignal): Promise<Job[]> {
  const inState = async (state: Job['state'], limit: number) =>
    (await service.call(listJobs, { state, limit }, { signal })).items;
  const [running, queued, failed] = await Promise.all([
    inState('running', 100),
    inState('queued', 100),
    inState('failed', MOST_FAILED),
  ]);
  return [...running, ...queued, ...failed];
}

function isAtWork({ state }: Job): boolean {
  return state === 'running' || state === 'queued';
}

function JobRow({ job }: { readonly job: Job }) {
  const { id, operation, state, progress, failure, queuedAt } = job;
  const intl = useIntl();
  const words = useWords();
  const what = useDid().doing(operation, id);
  const cancel = useChange(cancelJob, { said: 'history.job.cancelled' });
  const resume = useChange(resumeJob, { said: 'history.job.resumed' });
  const { done, total } = progress;
  const begun = intl.formatDate(queuedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className={styles.job}>
      <span className={styles.what}>{what}</span>
      <span className={styles.quiet}>
        <FormattedMessage id={`history.job.${state === 'failed' || state === 'running' ? state : 'queued'}`} /> ·{' '}
        {begun}
        {done > 0 && ' · '}
        {done > 0 && total === null && <FormattedMessage id="history.job.doneSoFar" values={{ done }} />}
        {done > 0 && total !== null && <FormattedMessage id="history.job.rows" values={{ done, total }} />}
      </span>
      {isAtWork(job) ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={cancel.isPending}
          aria-label={words('history.job.cancelOne', { what })}
          onClick={() => cancel.mutate({ input: { job: id } })}
        >
          <FormattedMessage id="history.job.cancel" />
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={resume.isPending}
          aria-label={words('history.job.resumeOne', { what })}
          onClick={() => resume.mutate({ input: { job: id } })}
        >
          <FormattedMessage id="history.job.resume" />
        </Button>
      )}
      {isAtWork(job) && total !== null && total > 0 && (
        <Progress
          className={styles.wide ?? ''}
          value={(100 * done) / total}
          size="sm"
          aria-label={words('history.job.progress', { what })}
        />
      )}
      {failure && (
        <div className={styles.wide}>
          <FailureText failure={failure} />
        </div>
      )}
    </li>
  );
}
