import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { compareScorecards } from '../../selection/scorecard/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { AdoptButton } from './AdoptButton.tsx';
import { HeldOutSentences } from './HeldOutSentences.tsx';
import { OddsMoves } from './OddsMoves.tsx';
import styles from './Scorecards.module.css';
import type { Comparison } from './scorecardTypes.ts';
import { useBandWords } from './useBandWords.ts';
import { useIdentityColumns } from './useIdentityColumns.tsx';

/** Two scorecards: which foretold better, whose odds move, and which points differ. */
export function CompareScorecardsPage() {
  const words = useWords();
  const { first, second } = useParams({ from: '/scorecards/$first/compare/$second' });
  const { data, error } = useOperation(compareScorecards, { first: Number(first), second: Number(second) });
  return (
    <Page
      title="scorecards.comparison"
      name={words('scorecards.comparisonOf', { first: Number(first), second: Number(second) })}
      actions={
        data && [data.first, data.second].map((one) => !one.isRemoved && <AdoptButton key={one.id} {...one} isNamed />)
      }
    >
      <p>
        <Link to="/scorecards" className={styles.link}>
          <FormattedMessage id="scorecards.all" />
        </Link>
      </p>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data && (
        <>
          <Sides comparison={data} />
          <HeldOutSentences comparison={data} />
          <OddsMoves comparison={data} />
          <Bands comparison={data} />
        </>
      )}
    </Page>
  );
}

function Sides({ comparison: { first, second } }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { identity, note } = useIdentityColumns<Comparison['first']>();
  return (
    <DataTable
      label={words('scorecards.comparison')}
      columns={[...identity, note]}
      rows={[first, second]}
      keyOf={({ id }) => id}
    />
  );
}

const MOST_BANDS = 40;

function Bands({ comparison: { first, second, bands } }: { readonly comparison: Comparison }) {
  const intl = useIntl();
  const words = useWords();
  const { labelOf, bandOf } = useBandWords();
  const signed = (value: number | null) =>
    value === null
      ? '–'
      : intl.formatNumber(value, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const differing = bands
    .filter((band) => Math.abs((band.first ?? 0) - (band.second ?? 0)) >= 0.005)
    .slice(0, MOST_BANDS);
  const columns: DataColumn<Comparison['bands'][number]>[] = [
    { key: 'signal', label: words('scorecards.column.signal'), cell: ({ signal, label }) => labelOf(signal, label) },
    {
      key: 'band',
      label: words('scorecards.column.band'),
      cell: ({ signal, band }) => bandOf(signal, band, band === 'missing' || band === 'unknown' ? 0 : 1),
    },
    {
      key: 'first',
      label: words('scorecards.number', { id: first.id }),
      kind: 'number',
      cell: (band) => signed(band.first),
    },
    {
      key: 'second',
      label: words('scorecards.number', { id: second.id }),
      kind: 'number',
      cell: (band) => signed(band.second),
    },
    {
      key: 'difference',
      label: words('scorecards.column.difference'),
      kind: 'number',
      cell: (band) => (band.first === null || band.second === null ? '–' : signed(band.second - band.first)),
    },
  ];
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.bandsDiffer" values={{ count: differing.length }} />
      </h2>
      {differing.length > 0 && (
        <DataTable
          label={words('scorecards.bandsDiffer', { count: differing.length })}
          columns={columns}
          rows={differing}
          keyOf={({ signal, band }) => `${signal} ${band}`}
        />
      )}
    </section>
  );
}
