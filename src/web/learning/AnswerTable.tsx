import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { type AnswerInsight, type SignalInsight, sideOf } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

interface AnswerTableProps {
  readonly signal: SignalInsight;
  /** Of good deals among all. */
  readonly rate: number | undefined;
}

/** How those who gave each answer ended, beside all: the dashed line. */
export function AnswerTable({ signal: { signal, answers }, rate }: AnswerTableProps) {
  const intl = useIntl();
  const words = useWords();
  const { answerOf } = useInsightWords();
  const columns: DataColumn<AnswerInsight>[] = [
    { key: 'answer', label: words('learning.column.answer'), cell: (one) => answerOf(signal, one) },
    {
      key: 'rate',
      label: words('learning.column.rate'),
      kind: 'odds',
      cell: (one) => (
        <IntervalBar
          figure={one}
          scale="share"
          label={words('learning.rateOf', { answer: answerOf(signal, one) })}
          {...(rate !== undefined && { cut: rate })}
        />
      ),
    },
    { key: 'rows', label: words('learning.column.rows'), kind: 'number', cell: ({ rows }) => intl.formatNumber(rows) },
    {
      key: 'lift',
      label: words('learning.column.lift'),
      kind: 'number',
      cell: ({ lift }) =>
        words('learning.times', {
          times: intl.formatNumber(lift, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
        }),
    },
    {
      key: 'side',
      label: words('learning.column.side'),
      cell: (one) => {
        const side = sideOf(one);
        return (
          <span className={styles.side} data-side={side}>
            {words(`learning.side.${side}`)}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      label={words('learning.answers.label')}
      columns={columns}
      rows={answers}
      keyOf={({ answer, isMissing }) => (isMissing ? '' : answer)}
    />
  );
}
