import { useIntl } from 'react-intl';
import { useSignalWords } from '../customers/one/signalWords.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import { shortestForm } from './savings.ts';
import type { FoundForms, Shortening } from './useShortening.ts';

type Form = FoundForms['fixedForms'][number];

interface FormTableProps {
  readonly shortening: Shortening;
  readonly found: FoundForms;
}

/** The same questions for everybody: the best form of each length. */
export function FormTable({ shortening: { questions, agree }, found }: FormTableProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { labelOf } = useSignalWords();
  const labels = new Map(questions.map(({ signal, label }) => [signal, labelOf(signal, label)]));
  const enough = shortestForm(found, agree)?.questions;
  /** What comes to the form before, where that is all that is other. */
  const asked = (signals: readonly string[], before: readonly string[] | undefined) => {
    const more = signals.filter((signal) => before?.includes(signal) !== true);
    const named = (some: readonly string[]) =>
      intl.formatList(
        some.map((signal) => labels.get(signal) ?? signal),
        { type: 'unit' },
      );
    return more.length === 1 && before ? words('questionnaire.andAlso', { question: named(more) }) : named(signals);
  };
  const columns: DataColumn<Form>[] = [
    {
      key: 'questions',
      label: words('questionnaire.column.questions'),
      kind: 'place',
      cell: ({ questions: count }) => intl.formatNumber(count),
    },
    {
      key: 'same',
      label: words('questionnaire.column.same'),
      kind: 'number',
      cell: ({ agreement, agreementLow, agreementHigh }) => (
        <>
          {share(agreement)}{' '}
          <span className={styles.error}>
            {words('drawing.range', { low: share(agreementLow), high: share(agreementHigh) })}
          </span>
        </>
      ),
    },
    {
      key: 'asks',
      label: words('questionnaire.column.asks'),
      cell: ({ questions: count, signals }, index) => (
        <>
          {asked(signals, found.fixedForms[index - 1]?.signals)}
          {count === enough && <span className={styles.enough}> {words('questionnaire.enough')}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={words('questionnaire.forms')}
      columns={columns}
      rows={found.fixedForms}
      keyOf={({ questions: count }) => count}
    />
  );
}
