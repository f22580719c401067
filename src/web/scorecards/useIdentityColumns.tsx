import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { DataColumn } from '../drawing/DataTable.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Scorecards.module.css';

interface Named {
  readonly id: number;
  readonly isAdopted: boolean;
  readonly madeAt: string;
  readonly outcomes: number;
  readonly good: number;
  readonly note: string | null;
}

/** Columns that tell scorecards apart: which and when, what it learned from; and the note, which stands last. */
export function useIdentityColumns<Row extends Named>(): {
  readonly identity: DataColumn<Row>[];
  readonly note: DataColumn<Row>;
} {
  const intl = useIntl();
  const words = useWords();
  return {
    identity: [
      {
        key: 'scorecard',
        label: words('scorecards.column.scorecard'),
        cell: ({ id, isAdopted }) => (
          <span className={styles.whole}>
            <Link to="/scorecards/$scorecard" params={{ scorecard: String(id) }} className={styles.link}>
              {words('scorecards.number', { id })}
            </Link>
            {isAdopted && <span className={styles.counts}>{words('scorecards.counts')}</span>}
          </span>
        ),
      },
      {
        key: 'madeAt',
        label: words('scorecards.column.madeAt'),
        cell: ({ madeAt }) => (
          <span className={styles.whole}>{intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' })}</span>
        ),
      },
      {
        key: 'outcomes',
        label: words('scorecards.column.outcomes'),
        cell: ({ outcomes, good }) => (
          <span className={styles.whole}>{words('scorecards.goodOf', { good, outcomes })}</span>
        ),
      },
    ],
    note: { key: 'note', label: words('scorecards.column.note'), kind: 'text', cell: ({ note }) => note ?? '–' },
  };
}
