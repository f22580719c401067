import { useSignalWords } from '../customers/one/signalWords.ts';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useWords } from '../language/useWords.ts';
import type { AxisChoice } from './questionnaireSearch.ts';
import type { Speaking } from './speaking.ts';

interface SaveQuestionsProps {
  readonly axis: AxisChoice;
  readonly questions: readonly Speaking[];
}

/** The questions as a file: of each threshold a line, as it counts now and as it is estimated with its standard error. */
export function SaveQuestions({ axis, questions }: SaveQuestionsProps) {
  const words = useWords();
  const { labelOf } = useSignalWords();
  const figure = (label: Parameters<typeof words>[0]) => ({
    label: words(label),
    kind: 'number' as const,
    decimals: 3,
  });
  const table = () => ({
    fileName: words('questionnaire.file.questions'),
    title: words(`customers.field.${axis}`),
    columns: [
      { label: words('questionnaire.column.question'), kind: 'text' as const },
      { label: words('questionnaire.column.answers'), kind: 'number' as const },
      figure('questionnaire.column.now'),
      figure('questionnaire.column.anew'),
      figure('questionnaire.column.error'),
      { label: words('questionnaire.column.threshold'), kind: 'number' as const },
      figure('questionnaire.column.thresholdNow'),
      figure('questionnaire.column.thresholdAnew'),
      figure('questionnaire.column.thresholdError'),
    ],
    rows: questions.flatMap(({ signal, label, answers, now, anew }) =>
      now.thresholds.map((threshold, place) => [
        labelOf(signal, label),
        answers,
        now.discrimination,
        anew?.discrimination ?? null,
        anew?.discriminationError ?? null,
        place + 1,
        threshold,
        anew?.thresholds[place] ?? null,
        anew?.thresholdErrors[place] ?? null,
      ]),
    ),
  });
  return <SaveTableMenu isSmall table={table} />;
}
