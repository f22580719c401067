import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import type { Insights, PairInsight } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

/** Pairs shown at first. */
const FIRST = 10;

/** Two answers together: who gave both, who gave either, who neither. */
export function PairTable({ insights: { pairs, pairsTested, rate } }: { readonly insights: Insights }) {
  const intl = useIntl();
  const words = useWords();
  const { labelOf, answerOf } = useInsightWords();
  const [isWhole, setWhole] = useState(false);
  const nameOf = (one: PairInsight['first']) =>
    words('learning.answerOf', { signal: labelOf(one), answer: answerOf(one.signal, one) });
  const bar = (key: 'both' | 'either' | 'neither'): DataColumn<PairInsight> => ({
    key,
    label: words(`learning.column.${key}`),
    kind: 'odds',
    cell: (pair) => (
      <span className={styles.counted}>
        <IntervalBar
          figure={pair[key]}
          scale="share"
          label={words(`learning.column.${key}`)}
          {...(rate && { cut: rate.mean })}
        />
        <span className={styles.of}>{words('learning.of', { rows: intl.formatNumber(pair[key].rows) })}</span>
      </span>
    ),
  });
  const columns: DataColumn<PairInsight>[] = [
    {
      key: 'pair',
      label: words('learning.column.pair'),
      cell: ({ first, second }) => (
        <>
          {nameOf(first)}
          <br />
          {nameOf(second)}
        </>
      ),
    },
    bar('both'),
    bar('either'),
    bar('neither'),
  ];
  return (
    <section className={`${styles.section} ${styles.pairs}`}>
      <h2>
        <FormattedMessage id="learning.pairs" />
      </h2>
      <p className={styles.quiet}>
        {words(pairs.length > 0 ? 'learning.pairs.about' : 'learning.pairs.none', { count: pairsTested })}
      </p>
      {pairs.length > 0 && (
        <DataTable
          label={words('learning.pairs')}
          columns={columns}
          rows={isWhole ? pairs : pairs.slice(0, FIRST)}
          keyOf={({ first, second }) => JSON.stringify([first, second])}
        />
      )}
      {!isWhole && pairs.length > FIRST && (
        <Button variant="subtle" size="compact-sm" className={styles.more} onClick={() => setWhole(true)}>
          <FormattedMessage id="learning.pairs.all" values={{ count: pairs.length }} />
        </Button>
      )}
    </section>
  );
}
