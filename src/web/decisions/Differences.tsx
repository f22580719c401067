import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { compareDecisions } from '../../selection/decision/contract.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Decisions.module.css';

type Difference = OutputOf<typeof compareDecisions>['differences'][number];
/** Which version of the workspace a decision saw tells people nothing. */
type ShownDifference = Difference & { readonly what: Exclude<Difference['what'], 'seenVersion'> };

interface DifferencesProps {
  readonly differences: readonly Difference[];
  readonly first: number;
  readonly second: number;
}

/** In what two decisions were made differently. */
export function Differences({ differences: all, first, second }: DifferencesProps) {
  const words = useWords();
  const textOf = useDifferenceText();
  const differences = all.filter((one): one is ShownDifference => one.what !== 'seenVersion');
  if (differences.length === 0) return <p className={styles.quiet}>{words('decisions.differences.none')}</p>;
  const columns: DataColumn<ShownDifference>[] = [
    {
      key: 'what',
      label: words('decisions.differences.what'),
      cell: ({ what }) => words(`decisions.differences.${what}`),
    },
    { key: 'first', label: words('decisions.number', { id: first }), cell: (one) => textOf(one.what, one.first) },
    { key: 'second', label: words('decisions.number', { id: second }), cell: (one) => textOf(one.what, one.second) },
  ];
  return (
    <DataTable label={words('decisions.differences')} columns={columns} rows={differences} keyOf={({ what }) => what} />
  );
}

function useDifferenceText() {
  const intl = useIntl();
  const words = useWords();
  return (what: Difference['what'], values: readonly (string | number)[]) => {
    if (values.length > 0) {
      return values.map((value) => (typeof value === 'number' ? intl.formatNumber(value) : value)).join(' · ');
    }
    if (what === 'scorecard') return words('decisions.differences.published');
    return words(what === 'segmentSignal' ? 'decisions.differences.firstThereIs' : 'decisions.rule.none');
  };
}
