import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { listPointEdits, removePointEdit } from '../../selection/pointEdit/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Scorecards.module.css';
import { useBandWords } from './useBandWords.ts';

type PointEdit = OutputOf<typeof listPointEdits>['items'][number];

/** What people have stated of single bands: every fit begins from it, until it is taken back. */
export function StandingEdits({ offering }: { readonly offering?: number }) {
  const intl = useIntl();
  const words = useWords();
  const { bandOf, labelOf } = useBandWords();
  const { data } = useOperation(listPointEdits, offering === undefined ? {} : { offering });
  const remove = useChange(removePointEdit, ({ band }) => ({ said: 'scorecards.edit.takenBack', values: { band } }));
  if (!data || data.items.length === 0) return null;
  const columns: DataColumn<PointEdit>[] = [
    { key: 'signal', label: words('scorecards.column.signal'), cell: ({ signal, label }) => labelOf(signal, label) },
    {
      key: 'band',
      label: words('scorecards.column.band'),
      cell: ({ signal, band }) => bandOf(signal, band, band === 'missing' ? 0 : 1),
    },
    {
      key: 'points',
      label: words('scorecards.column.points'),
      kind: 'number',
      cell: ({ points }) =>
        intl.formatNumber(points, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    },
    {
      key: 'weight',
      label: words('scorecards.column.weight'),
      cell: ({ weight }) => words('scorecards.weight', { count: weight }),
    },
    { key: 'why', label: words('scorecards.column.why'), kind: 'text', cell: ({ why }) => why ?? '–' },
    {
      key: 'remove',
      label: words('scorecards.edit.takeBack'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id, band }) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words('scorecards.edit.takeBackBand', { band })}
          onClick={() => remove.mutate({ input: { pointEdit: id } })}
        >
          <FormattedMessage id="scorecards.edit.takeBack" />
        </Button>
      ),
    },
  ];
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.edits" values={{ count: data.items.length }} />
      </h2>
      <p className={styles.quiet}>
        <FormattedMessage id="scorecards.edits.about" />
      </p>
      <DataTable
        label={words('scorecards.edits', { count: data.items.length })}
        columns={columns}
        rows={data.items}
        keyOf={({ id }) => id}
      />
    </section>
  );
}
