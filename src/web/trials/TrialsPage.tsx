import { Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { listTrials } from '../../selection/trial/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import styles from '../decisions/Decisions.module.css';
import { RemovedLink } from '../decisions/RemovedLink.tsx';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';

type Trial = OutputOf<typeof listTrials>['items'][number];

/** What runs, and what was closed. */
export function TrialsPage() {
  const intl = useIntl();
  const words = useWords();
  const { removed = false } = useSearch({ from: '/trials' });
  const { data, error } = useOperation(listTrials, { limit: 200, removed });
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'medium' });
  const columns: DataColumn<Trial>[] = [
    {
      key: 'name',
      label: words('trials.column.name'),
      cell: ({ id, name }) => (
        <Link to="/trials/$trial" params={{ trial: String(id) }} className={styles.link}>
          {name ?? words('drawing.trial', { id })}
        </Link>
      ),
    },
    {
      key: 'decision',
      label: words('trials.decision'),
      cell: ({ decision }) =>
        decision !== null && (
          <Link to="/decisions/$decision" params={{ decision: String(decision) }} className={styles.link}>
            {words('decisions.number', { id: decision })}
          </Link>
        ),
    },
    { key: 'members', label: words('trials.column.members'), cell: ({ members }) => intl.formatNumber(members) },
    { key: 'openedAt', label: words('trials.column.openedAt'), cell: ({ openedAt }) => day(openedAt) },
    {
      key: 'closedAt',
      label: words('trials.column.closedAt'),
      cell: ({ closedAt }) => (closedAt === null ? words('trials.running') : day(closedAt)),
    },
    { key: 'note', label: words('trials.column.note'), cell: ({ note }) => note },
  ];
  return (
    <Page title="trials.title" about="trials.about">
      <WaveTabs />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={160} />}
      {data?.items.length === 0 && (
        <p>
          <FormattedMessage id={removed ? 'trials.noneRemoved' : 'trials.none'} />
        </p>
      )}
      {data && data.items.length > 0 && (
        <DataTable label={words('trials.title')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {data && <RemovedLink to="/trials" isRemoved={removed} />}
    </Page>
  );
}
