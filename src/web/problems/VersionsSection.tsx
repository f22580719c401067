import { Button, Checkbox } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listScreens } from '../../positioning/screen/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import styles from './Problems.module.css';
import { withoutParts } from './problemsSearch.ts';
import { VersionHands } from './VersionHands.tsx';

const MOST = 200;

/** Every version: when it was saved and why; read, held against another, brought back. */
export function VersionsSection({ isRemoved }: { readonly isRemoved: boolean }) {
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const { data, error } = useOperation(listScreens, { offering, limit: MOST, removed: isRemoved });
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [first, second] = picked.toSorted((a, b) => a - b);
  const compare = () =>
    void navigate({
      to: '/problems/$first/compare/$second',
      params: { first: String(first), second: String(second) },
    });
  return (
    <section className={`${styles.section} ${styles.hand}`}>
      <h2>
        <FormattedMessage id={isRemoved ? 'problems.versions.removed' : 'problems.versions'} />
      </h2>
      {error && <Refusal error={error} />}
      {data?.items.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id={isRemoved ? 'problems.versions.noneRemoved' : 'problems.versions.none'} />
        </p>
      )}
      {data && data.items.length > 0 && (
        <DataTable
          label={words('problems.versions')}
          rows={data.items}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'pick',
              label: words('problems.version.pick'),
              isUnlabelled: true,
              kind: 'hand',
              cell: ({ id }) => (
                <Checkbox
                  aria-label={words('problems.version.pickOne', { id })}
                  checked={picked.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
                  }
                />
              ),
            },
            {
              key: 'version',
              label: words('problems.version.column'),
              cell: ({ id, isInForce, isExample }) => (
                <>
                  <Link
                    to="/problems"
                    search={(before) => ({
                      ...withoutParts(before, 'version', 'removed'),
                      ...(!isInForce && { version: id }),
                    })}
                    className={styles.link}
                  >
                    <FormattedMessage id="problems.version" values={{ id }} />
                  </Link>
                  {isInForce && ` · ${words('problems.version.inForce')}`}
                  {isExample && ` · ${words('problems.version.example')}`}
                </>
              ),
            },
            {
              key: 'madeAt',
              label: words('problems.version.madeAt'),
              cell: ({ madeAt }) => intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
            },
            { key: 'note', label: words('problems.version.note'), kind: 'text', cell: ({ note }) => note ?? '–' },
            {
              key: 'hands',
              label: words('problems.table.hands'),
              isUnlabelled: true,
              kind: 'hand',
              cell: (head) => <VersionHands head={head} />,
            },
          ]}
        />
      )}
      <p className={styles.hands}>
        {data && data.items.length > 1 && (
          <Button size="compact-sm" variant="default" disabled={picked.length !== 2} onClick={compare}>
            <FormattedMessage id="problems.version.compare" values={{ count: picked.length }} />
          </Button>
        )}
        <Link
          to="/problems"
          search={(before) => (isRemoved ? withoutParts(before, 'removed') : { ...before, removed: true as const })}
          resetScroll={false}
          className={styles.link}
        >
          <FormattedMessage id={isRemoved ? 'problems.versions.toStanding' : 'problems.versions.toRemoved'} />
        </Link>
      </p>
    </section>
  );
}
