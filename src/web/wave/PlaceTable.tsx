import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type GroupProbabilities, leadingGroup } from '../../readiness/group.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import { LockButtons } from './LockButtons.tsx';
import styles from './PlaceTable.module.css';
import type { Said } from './reasonWords.ts';
import { WorthSum } from './WorthSum.tsx';
import type { Lock, WaveSearch } from './waveSearch.ts';

export interface PlaceRow {
  readonly customer: string;
  readonly name: string | null;
  readonly odds: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Absent where it was not kept. */
  readonly group?: GroupProbabilities | null;
  readonly worth: number | null;
  readonly reasons: readonly Said[];
  readonly why: ReactNode;
  /** What has just happened to it. */
  readonly isNew?: boolean;
}

interface PlaceTableProps {
  readonly label: string;
  readonly rows: readonly PlaceRow[];
  /** Whether rows have places, counted from the first. */
  readonly isPlaced: boolean;
  /** Absent where the choice was made and is only shown. */
  readonly search?: WaveSearch | undefined;
  readonly onLock?: ((customer: string, lock: Lock) => void) | undefined;
}

/** Customers with what is known of them and why they are where they are, a line each; two or three on a phone. */
export function PlaceTable({ label, rows, isPlaced, search, onLock }: PlaceTableProps) {
  const intl = useIntl();
  const words = useWords();
  const place: DataColumn<PlaceRow> = {
    key: 'place',
    label: words('wave.column.place'),
    kind: 'place',
    cell: (_, i) => intl.formatNumber(i + 1),
  };
  const hand: DataColumn<PlaceRow> = {
    key: 'hand',
    label: words('wave.column.hand'),
    kind: 'hand',
    cell: ({ customer, name }) =>
      search && onLock && <LockButtons customer={customer} name={name} search={search} onLock={onLock} />,
  };
  const group: DataColumn<PlaceRow> = {
    key: 'group',
    label: words('wave.column.group'),
    cell: (row) => <LikelyGroup probabilities={row.group ?? null} />,
  };
  const columns: DataColumn<PlaceRow>[] = [
    ...(isPlaced ? [place] : []),
    { key: 'customer', label: words('wave.column.customer'), cell: (row) => <Customer {...row} /> },
    {
      key: 'odds',
      label: words('wave.column.odds'),
      kind: 'odds',
      cell: ({ odds }) => <IntervalBar figure={odds} scale="share" label={words('wave.column.odds')} hasRange />,
    },
    ...(rows.some((row) => row.group !== undefined) ? [group] : []),
    {
      key: 'worth',
      label: words('wave.column.worth'),
      kind: 'number',
      cell: (row) => <WorthSum worth={row.worth} reason={row.reasons[0]} />,
    },
    { key: 'why', label: words('wave.column.why'), kind: 'text', cell: ({ why }) => why },
    ...(onLock ? [hand] : []),
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      keyOf={({ customer }) => customer}
      customerOf={({ customer }) => customer}
      narrow="compact"
      isTextBelow={!isPlaced}
    />
  );
}

/** The likeliest group, and how likely it is. */
function LikelyGroup({ probabilities }: { readonly probabilities: GroupProbabilities | null }) {
  const share = useShare();
  if (!probabilities) return <GroupWord group={null} />;
  const { group } = leadingGroup(probabilities);
  return (
    <span className={styles.likely}>
      <GroupWord group={group} /> <span className={styles.share}>{share(probabilities[group])}</span>
    </span>
  );
}

function Customer({ customer, name, isNew }: PlaceRow) {
  return (
    <>
      <CustomerLink customer={customer} name={name} />
      {isNew && (
        <span className={styles.new}>
          <FormattedMessage id="wave.new" />
        </span>
      )}
    </>
  );
}
