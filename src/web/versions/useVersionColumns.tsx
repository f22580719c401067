import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { DataColumn } from '../drawing/DataTable.tsx';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import type { KeptDocument, VersionHead } from './keptDocument.ts';
import { useActorNames } from './useActorNames.ts';
import { VersionHands } from './VersionHands.tsx';
import styles from './VersionsSection.module.css';

/** The columns of a list of versions; `picked` are the two at most that are to be compared. */
export function useVersionColumns(
  document: KeptDocument,
  picked: readonly number[],
  setPicked: (change: (now: readonly number[]) => readonly number[]) => void,
): DataColumn<VersionHead>[] {
  const intl = useIntl();
  const words = useWords();
  const names = useActorNames(`${document.subject}/${useOffering()}`);
  return [
    {
      key: 'pick',
      label: words('versions.pick'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id }) => (
        <Checkbox
          aria-label={words('versions.pickOne', { id })}
          checked={picked.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
          }
        />
      ),
    },
    { key: 'version', label: words('versions.column.version'), cell: (head) => <VersionName head={head} /> },
    {
      key: 'madeAt',
      label: words('versions.column.madeAt'),
      cell: ({ madeAt }) => intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
    },
    { key: 'actor', label: words('versions.column.actor'), cell: ({ actor }) => names.get(actor) ?? '–' },
    { key: 'note', label: words('versions.column.note'), kind: 'text', cell: ({ note }) => note ?? '–' },
    {
      key: 'hands',
      label: words('versions.column.hands'),
      isUnlabelled: true,
      kind: 'hand',
      cell: (head) => <VersionHands document={document} head={head} />,
    },
  ];
}

/** Leads to where it is read. */
function VersionName({ head: { id, isInForce, isExample } }: { readonly head: VersionHead }) {
  const words = useWords();
  return (
    <>
      <Link
        to="."
        search={({ version: _version, removed: _removed, ...before }) =>
          isInForce ? before : { ...before, version: id }
        }
        className={styles.link}
      >
        <FormattedMessage id="versions.version" values={{ id }} />
      </Link>
      {isInForce && ` · ${words('versions.state.inForce')}`}
      {isExample && ` · ${words('versions.example')}`}
    </>
  );
}
