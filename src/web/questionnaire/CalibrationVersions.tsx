import { Button, Skeleton } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { listCalibrations, useCalibration } from '../../readiness/calibration/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';

type Calibration = OutputOf<typeof listCalibrations>['items'][number];
/** The stated defaults stand below the calibrations, as what counts without one. */
type Line = { readonly id: number | null; readonly isCurrent: boolean; readonly made?: Calibration };

/** Every time the questions were estimated, which one counts, and the way back to another. */
export function CalibrationVersions() {
  const intl = useIntl();
  const words = useWords();
  const { data, error } = useOperation(listCalibrations, { limit: 200 });
  const use = useChange(useCalibration, ({ id }) =>
    id === null ? { said: 'questionnaire.usedDefaults' } : { said: 'questionnaire.used', values: { id } },
  );
  if (error) return <Refusal error={error} />;
  if (!data) return <Skeleton height={80} mt="lg" />;
  if (data.items.length === 0) return null;
  const lines: Line[] = [
    ...data.items.map((made) => ({ id: made.id, isCurrent: made.isCurrent, made })),
    { id: null, isCurrent: data.items.every(({ isCurrent }) => !isCurrent) },
  ];
  const columns: DataColumn<Line>[] = [
    {
      key: 'name',
      label: words('questionnaire.version'),
      cell: ({ id }) =>
        id === null ? words('questionnaire.version.defaults') : words('questionnaire.version.number', { id }),
    },
    {
      key: 'madeAt',
      label: words('questionnaire.version.madeAt'),
      cell: ({ made }) => made && intl.formatDate(made.madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
    },
    { key: 'actor', label: words('questionnaire.version.actor'), cell: ({ made }) => made?.actor.name },
    {
      key: 'items',
      label: words('questionnaire.version.items'),
      kind: 'number',
      cell: ({ made }) => made && intl.formatNumber(made.items),
    },
    {
      key: 'people',
      label: words('questionnaire.version.people'),
      kind: 'number',
      cell: ({ made }) => made && intl.formatNumber(made.people),
    },
    { key: 'note', label: words('questionnaire.note'), cell: ({ made }) => made?.note },
    {
      key: 'use',
      label: words('questionnaire.version.counts'),
      kind: 'hand',
      cell: ({ id, isCurrent }) =>
        isCurrent ? (
          <strong className={styles.counts}>
            <FormattedMessage id="questionnaire.version.now" />
          </strong>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            disabled={use.isPending}
            aria-label={words('questionnaire.version.useThis', { isDefault: String(id === null), id: id ?? 0 })}
            onClick={() => use.mutate({ input: { id } })}
          >
            <FormattedMessage id="questionnaire.version.use" />
          </Button>
        ),
    },
  ];
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="questionnaire.versions" />
      </h2>
      <DataTable
        label={words('questionnaire.versions')}
        columns={columns}
        rows={lines}
        keyOf={({ id }) => id ?? 'defaults'}
      />
    </section>
  );
}
