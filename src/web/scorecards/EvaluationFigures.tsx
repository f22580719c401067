import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Scorecards.module.css';
import type { ShownEvaluation } from './useEvaluation.ts';
import { useFigureWords } from './useFigureWords.ts';

type Judged = ShownEvaluation['models'][number];

/** The verdict in one sentence, and the scorecard beside base rate and naive Bayes on customers that none had seen. */
export function EvaluationFigures({ evaluation }: { readonly evaluation: ShownEvaluation }) {
  const intl = useIntl();
  const words = useWords();
  const { figure, between } = useFigureWords();
  const { verdict, models, comparisons, outcomes, good, groups, folds, since } = evaluation;
  const auc = models.find(({ name }) => name === 'scorecard')?.auc ?? null;
  const columns: DataColumn<Judged>[] = [
    {
      key: 'model',
      label: words('scorecards.right.model'),
      cell: ({ name }) => words(`scorecards.right.model.${name}`),
    },
    {
      key: 'auc',
      label: words('scorecards.auc'),
      kind: 'odds',
      cell: ({ auc: mean, aucLow: low, aucHigh: high }) =>
        mean === null || low === null || high === null ? (
          '–'
        ) : (
          <IntervalBar figure={{ mean, low, high }} scale="share" label={words('scorecards.auc')} hasRange cut={0.5} />
        ),
    },
    { key: 'logLoss', label: words('scorecards.logLoss'), kind: 'number', cell: ({ logLoss }) => figure(logLoss) },
    { key: 'brier', label: words('scorecards.right.brier'), kind: 'number', cell: ({ brier }) => figure(brier) },
    {
      key: 'calibration',
      label: words('scorecards.right.calibrationError'),
      kind: 'number',
      cell: ({ calibrationError }) => figure(calibrationError),
    },
  ];
  return (
    <>
      <p className={styles.verdict}>
        {words(`scorecards.right.verdict.${verdict}`, { pairs: auc === null ? 50 : Math.round(100 * auc) })}
      </p>
      <p className={styles.quiet}>{words('scorecards.right.judged', { outcomes, good, groups, folds })}</p>
      <DataTable label={words('scorecards.right.models')} columns={columns} rows={models} keyOf={({ name }) => name} />
      <ul className={styles.statements}>
        {comparisons.map(({ against, logLoss }) => (
          <li key={against}>
            {words('scorecards.right.against', {
              against: words(`scorecards.right.beside.${against === 'base-rate' ? against : ('naive-bayes' as const)}`),
              way: logLoss.low > 0 ? 'nearer' : logLoss.high < 0 ? 'further' : 'alike',
              ...between(logLoss),
            })}
          </li>
        ))}
        {since && (
          <li>
            {words('scorecards.right.since', {
              customers: since.customers,
              good: since.good,
              expected: intl.formatNumber(since.expected, { maximumFractionDigits: 1 }),
              way: since.gain.low > 0 ? 'nearer' : since.gain.high < 0 ? 'further' : 'alike',
              ...between(since.gain),
            })}
          </li>
        )}
        <li className={styles.explained}>{words('scorecards.right.measures')}</li>
      </ul>
    </>
  );
}
