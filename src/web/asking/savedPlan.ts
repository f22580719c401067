import type { TableToSave } from '../connection/tableToSave.ts';
import type { Words } from '../language/useWords.ts';
import type { PlannedCall, QuestionPlan } from './plannedCall.ts';

interface Writers {
  readonly words: Words;
  readonly share: (value: number) => string;
  readonly questionText: (question: PlannedCall['questions'][number]) => string;
  /** What the file is to say of itself. */
  readonly about: readonly string[];
}

/** The plan as a table, a row for each question. */
export function savedPlan({ calls }: QuestionPlan, { words, share, questionText, about }: Writers): TableToSave {
  return {
    fileName: words('asking.file'),
    title: words('asking.title'),
    about: { title: words('asking.how'), lines: about },
    columns: [
      { label: words('asking.column.call'), kind: 'number', decimals: 0 },
      { label: words('wave.column.customer'), kind: 'text' },
      { label: words('wave.column.name'), kind: 'text' },
      { label: words('asking.column.questions'), kind: 'text', isLong: true },
      { label: words('asking.column.why'), kind: 'text', isLong: true },
      { label: words('asking.column.chance'), kind: 'share' },
      { label: words('asking.column.gain'), kind: 'number', decimals: 3 },
    ],
    rows: calls.flatMap(({ customer, name, questions, reason, chance, gain }, index) =>
      questions.map((question) => [
        index + 1,
        customer,
        name,
        questionText(question),
        words(`asking.why.${reason}`, { chance: share(chance) }),
        chance,
        gain,
      ]),
    ),
  };
}
