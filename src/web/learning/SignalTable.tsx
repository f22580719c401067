import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import type { SignalInsight } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

interface SignalTableProps {
  readonly signals: readonly SignalInsight[];
  /** The one whose answers are shown. */
  readonly shown: string;
}

/** Signals by what they tell; each leads to its answers. */
export function SignalTable({ signals, shown }: SignalTableProps) {
  const intl = useIntl();
  const words = useWords();
  const { labelOf } = useInsightWords();
  const most = Math.max(...signals.map(({ share }) => share.high), Number.EPSILON);
  const columns: DataColumn<SignalInsight>[] = [
    {
      key: 'place',
      label: words('learning.column.place'),
      isUnlabelled: true,
      kind: 'place',
      cell: (_, i) => intl.formatNumber(i + 1),
    },
    {
      key: 'signal',
      label: words('learning.column.signal'),
      cell: (one) => (
        <Link
          to="/learning"
          search={{ signal: one.signal }}
          resetScroll={false}
          className={styles.signal}
          aria-current={one.signal === shown ? 'true' : undefined}
        >
          {labelOf(one)}
        </Link>
      ),
    },
    {
      key: 'tells',
      label: words('learning.column.tells'),
      kind: 'odds',
      cell: (one) => (
        <IntervalBar
          figure={one.share}
          scale="share"
          most={most}
          digits={1}
          label={words('learning.tellsOf', { signal: labelOf(one) })}
        />
      ),
    },
    {
      key: 'known',
      label: words('learning.column.known'),
      kind: 'number',
      cell: ({ known }) => intl.formatNumber(known),
    },
  ];
  return (
    <DataTable
      label={words('learning.signals')}
      columns={columns}
      rows={signals}
      keyOf={({ signal }) => signal}
      narrow="compact"
    />
  );
}
