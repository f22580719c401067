import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type DataColumn, DataTable } from '../../drawing/DataTable.tsx';
import { Importance } from '../../drawing/Importance.tsx';
import { useWords } from '../../language/useWords.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { Comparison } from '../benchmarkTypes.ts';
import page from '../one/CustomerBenchmark.module.css';
import { StateWord } from '../StateWord.tsx';
import { useMeasureWords } from '../useMeasureWords.ts';
import { apartOf } from './apart.ts';
import styles from './Compare.module.css';
import { type ComparedOrder, comparedOrder, comparedOrders } from './comparedOrder.ts';

type Row = Comparison['traits'][number];

/** All traits with both customers, the differences first or by section; where they stand apart that is said in a word. */
export function ComparedTraits({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { labelText, valueText, wantText } = useMeasureWords();
  const [order, setOrder] = useState<ComparedOrder>('differences');
  const named = (side: 'first' | 'second') => comparison[side].name ?? comparison[side].customer;
  const column = (side: 'first' | 'second'): DataColumn<Row> => ({
    key: side,
    label: named(side),
    cell: ({ measure, [side]: { state, value } }) =>
      state && (
        <>
          <StateWord state={state} />
          <span className={styles.under}>{valueText(measure, value)}</span>
        </>
      ),
  });
  const columns: readonly DataColumn<Row>[] = [
    {
      key: 'trait',
      label: words('benchmark.trait'),
      cell: ({ name, section }) => (
        <>
          <SaidText said={name} />
          <span className={styles.under}>
            <FormattedMessage id={`benchmark.section.${section}`} />
          </span>
        </>
      ),
    },
    {
      key: 'importance',
      label: words('benchmark.importance'),
      kind: 'number',
      cell: ({ importance }) => <Importance importance={importance} />,
    },
    {
      key: 'wanted',
      label: words('benchmark.wanted'),
      cell: ({ measure }) =>
        measure ? (
          <>
            {wantText(measure)}
            <span className={styles.under}>{labelText(measure.field, measure.label)}</span>
          </>
        ) : (
          <span className={styles.under}>{words('benchmark.told')}</span>
        ),
    },
    column('first'),
    column('second'),
    {
      key: 'apart',
      label: words('benchmark.compare.apart'),
      cell: (row) => {
        if (row.first.state === null) return null;
        const apart = apartOf(row);
        const name = apart === 'first' || apart === 'second' ? named(apart) : '';
        return <span data-apart={apart}>{words(`benchmark.compare.${apart}`, { name })}</span>;
      },
    },
  ];
  return (
    <section>
      <h2 className={page.title}>
        <FormattedMessage id="benchmark.traits" />
      </h2>
      <SegmentedControl
        size="xs"
        className={styles.order ?? ''}
        aria-label={words('benchmark.order')}
        value={order}
        data={comparedOrders.map((value) => ({ value, label: words(`benchmark.compare.order.${value}`) }))}
        onChange={(value) => setOrder(value)}
      />
      <DataTable
        label={words('benchmark.traits')}
        columns={columns}
        rows={comparedOrder(comparison.traits, order)}
        keyOf={({ id }) => id}
      />
    </section>
  );
}
