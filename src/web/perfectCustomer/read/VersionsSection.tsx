import { Button, Checkbox, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listPerfectCustomers } from '../../../positioning/perfectCustomer/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../../drawing/DataTable.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { useActorNames } from '../../positioning/useActorNames.ts';
import type { PerfectCustomerHead } from '../perfectCustomerTypes.ts';
import { VersionHands } from './VersionHands.tsx';
import styles from './VersionsSection.module.css';

/** Every version: who saved it when and why; read, held against another, brought back. */
export function VersionsSection({ isRemoved }: { readonly isRemoved: boolean }) {
  const words = useWords();
  const navigate = useNavigate();
  const { data, error } = useOperation(listPerfectCustomers, { limit: 200, removed: isRemoved });
  const [picked, setPicked] = useState<readonly number[]>([]);
  const columns = useColumns(picked, setPicked);
  const [first, second] = picked.toSorted((a, b) => a - b);
  const compare = () =>
    void navigate({
      to: '/perfect-customer/$first/compare/$second',
      params: { first: String(first), second: String(second) },
    });
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id={isRemoved ? 'perfectCustomer.versions.removed' : 'perfectCustomer.versions'} />
      </h2>
      {error && <Refusal error={error} />}
      {data && data.items.length > 0 && (
        <DataTable
          label={words('perfectCustomer.versions')}
          columns={columns}
          rows={data.items}
          keyOf={({ id }) => id}
        />
      )}
      {data?.items.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id={isRemoved ? 'perfectCustomer.versions.noneRemoved' : 'perfectCustomer.versions.none'} />
        </p>
      )}
      <Group gap="md">
        {data && data.items.length > 1 && (
          <Button size="compact-sm" variant="default" disabled={picked.length !== 2} onClick={compare}>
            <FormattedMessage id="perfectCustomer.compare" />
          </Button>
        )}
        <Link
          to="/perfect-customer"
          search={({ removed: _removed, ...before }) => (isRemoved ? before : { ...before, removed: true })}
          resetScroll={false}
          className={styles.link}
        >
          <FormattedMessage
            id={isRemoved ? 'perfectCustomer.versions.toStanding' : 'perfectCustomer.versions.toRemoved'}
          />
        </Link>
      </Group>
    </section>
  );
}

function useColumns(
  picked: readonly number[],
  setPicked: (change: (now: readonly number[]) => readonly number[]) => void,
): DataColumn<PerfectCustomerHead>[] {
  const intl = useIntl();
  const words = useWords();
  const names = useActorNames(`perfect-customer/${useOffering()}`);
  return [
    {
      key: 'pick',
      label: words('perfectCustomer.pick'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id }) => (
        <Checkbox
          aria-label={words('perfectCustomer.pickOne', { id })}
          checked={picked.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
          }
        />
      ),
    },
    {
      key: 'version',
      label: words('perfectCustomer.column.version'),
      cell: ({ id, isInForce, isExample }) => (
        <>
          <Link
            to="/perfect-customer"
            search={({ version: _version, removed: _removed, ...before }) =>
              isInForce ? before : { ...before, version: id }
            }
            className={styles.link}
          >
            <FormattedMessage id="perfectCustomer.version" values={{ id }} />
          </Link>
          {isInForce && (
            <>
              {' · '}
              <FormattedMessage id="perfectCustomer.state.inForce" />
            </>
          )}
          {isExample && (
            <>
              {' · '}
              <FormattedMessage id="perfectCustomer.example" />
            </>
          )}
        </>
      ),
    },
    {
      key: 'madeAt',
      label: words('perfectCustomer.column.madeAt'),
      cell: ({ madeAt }) => intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
    },
    { key: 'actor', label: words('perfectCustomer.column.actor'), cell: ({ actor }) => names.get(actor) ?? '–' },
    { key: 'note', label: words('perfectCustomer.column.note'), kind: 'text', cell: ({ note }) => note ?? '–' },
    {
      key: 'hands',
      label: words('perfectCustomer.column.hands'),
      isUnlabelled: true,
      kind: 'hand',
      cell: (head) => <VersionHands head={head} />,
    },
  ];
}
