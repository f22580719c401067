import { Button, Checkbox, Skeleton } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { listDecisions } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import styles from './Decisions.module.css';
import { RemovedLink } from './RemovedLink.tsx';
import { TrialLink } from './TrialLink.tsx';

type Decision = OutputOf<typeof listDecisions>['items'][number];

/** Every saved choice, and the way to hold two against each other. */
export function DecisionsPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { removed = false } = useSearch({ from: '/decisions' });
  const { data, error } = useOperation(listDecisions, { limit: 200, removed });
  const [picked, setPicked] = useState<readonly number[]>([]);
  const columns = useColumns(picked, setPicked);
  const [first, second] = picked.toSorted((a, b) => a - b);
  const compare = () =>
    void navigate({
      to: '/decisions/$first/compare/$second',
      params: { first: String(first), second: String(second) },
    });
  return (
    <Page
      title="decisions.title"
      about="decisions.about"
      actions={
        data && data.items.length > 1 ? (
          <Button variant="default" disabled={picked.length !== 2} onClick={compare}>
            <FormattedMessage id="decisions.compare" values={{ count: picked.length }} />
          </Button>
        ) : null
      }
    >
      <WaveTabs />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={160} />}
      {data?.items.length === 0 && (
        <p>
          <FormattedMessage id={removed ? 'decisions.noneRemoved' : 'decisions.none'} />
        </p>
      )}
      {data && data.items.length > 0 && (
        <DataTable label={words('decisions.title')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {data && <RemovedLink to="/decisions" isRemoved={removed} />}
    </Page>
  );
}

function useColumns(
  picked: readonly number[],
  setPicked: (change: (now: readonly number[]) => readonly number[]) => void,
): DataColumn<Decision>[] {
  const intl = useIntl();
  const words = useWords();
  return [
    {
      key: 'pick',
      label: words('decisions.pick'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id }) => (
        <Checkbox
          aria-label={words('decisions.pickOne', { id })}
          checked={picked.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
          }
        />
      ),
    },
    {
      key: 'decision',
      label: words('decisions.column.decision'),
      cell: ({ id }) => (
        <Link to="/decisions/$decision" params={{ decision: String(id) }} className={styles.link}>
          {words('decisions.number', { id })}
        </Link>
      ),
    },
    {
      key: 'madeAt',
      label: words('decisions.column.madeAt'),
      cell: ({ madeAt }) => intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
    },
    {
      key: 'chosen',
      label: words('decisions.column.chosen'),
      cell: ({ chosen, places }) => words('decisions.placesOf', { chosen, capacity: places }),
    },
    {
      key: 'restsOn',
      label: words('decisions.column.restsOn'),
      cell: ({ restsOn }) => words(`decisions.restsOn.${restsOn}`),
    },
    {
      key: 'trial',
      label: words('decisions.column.trial'),
      cell: ({ trials: [trial] }) => (trial ? <TrialLink trial={trial} /> : <NotYet />),
    },
    { key: 'note', label: words('decisions.column.note'), cell: ({ note }) => note ?? <NotYet /> },
  ];
}

function NotYet() {
  return <span className={styles.quiet}>–</span>;
}
