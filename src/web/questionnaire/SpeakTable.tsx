import { FormattedMessage, useIntl } from 'react-intl';
import { useSignalWords } from '../customers/one/signalWords.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import type { Speaking } from './speaking.ts';
import { ThresholdStrip } from './ThresholdStrip.tsx';

/** Each question now and anew: how much it tells apart, where its answers change, and how alike several people answer it. */
export function SpeakTable({ questions }: { readonly questions: readonly Speaking[] }) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { labelOf } = useSignalWords();
  const number = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const hasRespondents = questions.some(({ respondents }) => respondents !== null);
  const hasEstimates = questions.some(({ anew }) => anew !== null);
  const columns: DataColumn<Speaking>[] = [
    {
      key: 'question',
      label: words('questionnaire.column.question'),
      cell: ({ signal, label }) => labelOf(signal, label),
    },
    ...(hasEstimates
      ? [
          {
            key: 'answers',
            label: words('questionnaire.column.answers'),
            kind: 'number' as const,
            cell: ({ answers }: Speaking) => (answers === null ? '–' : intl.formatNumber(answers)),
          },
        ]
      : []),
    {
      key: 'now',
      label: words('questionnaire.column.now'),
      kind: 'number',
      cell: ({ now, placedBy }) => (
        <span title={words(`questionnaire.placedBy.${placedBy}`)}>{number(now.discrimination)}</span>
      ),
    },
    ...(hasEstimates
      ? [
          {
            key: 'anew',
            label: words('questionnaire.column.anew'),
            kind: 'number' as const,
            cell: ({ anew }: Speaking) =>
              anew === null ? (
                '–'
              ) : (
                <>
                  {number(anew.discrimination)}{' '}
                  <span className={styles.error}>
                    {words('questionnaire.plusMinus', { error: number(anew.discriminationError) })}
                  </span>
                </>
              ),
          },
        ]
      : []),
    {
      key: 'thresholds',
      label: words('questionnaire.column.thresholds'),
      kind: 'odds',
      cell: ({ now, anew }) => <ThresholdStrip now={now.thresholds} anew={anew} />,
    },
    ...(hasRespondents
      ? [
          {
            key: 'between',
            label: words('questionnaire.column.between'),
            kind: 'number' as const,
            cell: ({ respondents }: Speaking) => (respondents === null ? '–' : share(respondents.single)),
          },
          {
            key: 'within',
            label: words('questionnaire.column.within'),
            kind: 'number' as const,
            cell: ({ respondents }: Speaking) => (respondents === null ? '–' : share(respondents.withinGroup)),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        label={words('questionnaire.speak')}
        columns={columns}
        rows={questions}
        keyOf={({ signal }) => signal}
      />
      <ul className={styles.explained}>
        <li>
          <FormattedMessage id="questionnaire.explain.apart" />
        </li>
        <li>
          <FormattedMessage id="questionnaire.explain.thresholds" values={{ hasEstimates: String(hasEstimates) }} />
        </li>
        {hasRespondents && (
          <li>
            <FormattedMessage id="questionnaire.explain.respondents" />
          </li>
        )}
      </ul>
    </>
  );
}
