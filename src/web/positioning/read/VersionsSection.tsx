import { Button, Checkbox } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listStatements } from '../../../positioning/statement/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../../drawing/DataTable.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import type { StatementHead } from '../statementTypes.ts';
import { useActorNames } from '../useActorNames.ts';
import sections from './Sections.module.css';
import { VersionHands } from './VersionHands.tsx';

/** Every version: who saved it when and why; read, held against another, brought back. */
export function VersionsSection({ isRemoved }: { readonly isRemoved: boolean }) {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const { data, error } = useOperation(listStatements, { offering, limit: 200, removed: isRemoved });
  const [picked, setPicked] = useState<readonly number[]>([]);
  const columns = useColumns(picked, setPicked);
  const [first, second] = picked.toSorted((a, b) => a - b);
  const compare = () =>
    void navigate({
      to: '/positioning/$first/compare/$second',
      params: { first: String(first), second: String(second) },
    });
  return (
    <section className={`${sections.section} ${sections.hand}`}>
      {(isRemoved || data?.items.length !== 0) && (
        <h2>
          <FormattedMessage id={isRemoved ? 'positioning.versions.removed' : 'positioning.versions'} />
        </h2>
      )}
      {error && <Refusal error={error} />}
      {data && data.items.length > 0 && (
        <DataTable label={words('positioning.versions')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {isRemoved && data?.items.length === 0 && (
        <p className={sections.quiet}>
          <FormattedMessage id="positioning.versions.noneRemoved" />
        </p>
      )}
      <p className={sections.buttons}>
        {data && data.items.length > 1 && (
          <Button size="compact-sm" variant="default" disabled={picked.length !== 2} onClick={compare}>
            <FormattedMessage id="positioning.compare" values={{ count: picked.length }} />
          </Button>
        )}
        <Link
          from="/positioning"
          to="/positioning"
          search={({ removed: _removed, ...before }) => (isRemoved ? before : { ...before, removed: true })}
          resetScroll={false}
          className={sections.link}
        >
          <FormattedMessage id={isRemoved ? 'positioning.versions.toStanding' : 'positioning.versions.toRemoved'} />
        </Link>
      </p>
    </section>
  );
}

function useColumns(
  picked: readonly number[],
  setPicked: (change: (now: readonly number[]) => readonly number[]) => void,
): DataColumn<StatementHead>[] {
  const intl = useIntl();
  const words = useWords();
  const names = useActorNames(`statement/${useOffering()}`);
  return [
    {
      key: 'pick',
      label: words('positioning.pick'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id }) => (
        <Checkbox
          aria-label={words('positioning.pickOne', { id })}
          checked={picked.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
          }
        />
      ),
    },
    {
      key: 'version',
      label: words('positioning.column.version'),
      cell: ({ id, isInForce, isExample }) => (
        <>
          <Link
            from="/positioning"
            to="/positioning"
            search={({ version: _version, removed: _removed, ...before }) =>
              isInForce ? before : { ...before, version: id }
            }
            className={sections.link}
          >
            <FormattedMessage id="positioning.version" values={{ id }} />
          </Link>
          {isInForce && (
            <>
              {' · '}
              <FormattedMessage id="positioning.state.inForce" />
            </>
          )}
          {isExample && (
            <>
              {' · '}
              <FormattedMessage id="positioning.example" />
            </>
          )}
        </>
      ),
    },
    {
      key: 'madeAt',
      label: words('positioning.column.madeAt'),
      cell: ({ madeAt }) => intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
    },
    { key: 'actor', label: words('positioning.column.actor'), cell: ({ actor }) => names.get(actor) ?? '–' },
    { key: 'note', label: words('positioning.column.note'), kind: 'text', cell: ({ note }) => note ?? '–' },
    {
      key: 'hands',
      label: words('positioning.column.hands'),
      isUnlabelled: true,
      kind: 'hand',
      cell: (head) => <VersionHands head={head} />,
    },
  ];
}
