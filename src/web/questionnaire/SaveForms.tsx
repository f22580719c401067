import { useIntl } from 'react-intl';
import { useSignalWords } from '../customers/one/signalWords.ts';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import type { FoundForms, Shortening } from './useShortening.ts';

interface SaveFormsProps {
  readonly shortening: Shortening;
  readonly found: FoundForms;
}

/** The forms as a file: of each length how often it agrees and what it asks, with what the figures rest on. */
export function SaveForms({ shortening: { axis, questions, agree, cut }, found }: SaveFormsProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { labelOf } = useSignalWords();
  const labels = new Map(questions.map(({ signal, label }) => [signal, labelOf(signal, label)]));
  const named = (signals: readonly string[]) => signals.map((signal) => labels.get(signal) ?? signal).join('; ');
  const table = () => ({
    fileName: words('questionnaire.file.forms'),
    title: words(`customers.field.${axis}`),
    about: {
      title: words('questionnaire.notes'),
      lines: [
        words('questionnaire.file.asked', {
          asked: intl.formatNumber(found.meanAsked, { maximumFractionDigits: 1 }),
          questions: questions.length,
          share: share(found.agreement),
          low: share(found.agreementLow),
          high: share(found.agreementHigh),
        }),
        words('questionnaire.file.chosen', { agree: share(agree), cut }),
        words('questionnaire.file.order', { list: named(found.order) }),
        words('questionnaire.note.truth', { count: questions.length, share: share(found.reliability) }),
      ],
    },
    columns: [
      { label: words('questionnaire.column.questions'), kind: 'number' as const },
      { label: words('questionnaire.column.same'), kind: 'share' as const },
      { label: words('questionnaire.column.low'), kind: 'share' as const },
      { label: words('questionnaire.column.high'), kind: 'share' as const },
      { label: words('questionnaire.column.asks'), kind: 'text' as const, isLong: true },
    ],
    rows: found.fixedForms.map(({ questions: count, agreement, agreementLow, agreementHigh, signals }) => [
      count,
      agreement,
      agreementLow,
      agreementHigh,
      named(signals),
    ]),
  });
  return (
    <div className={styles.save}>
      <SaveTableMenu table={table} />
    </div>
  );
}
