import { Button, Checkbox } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSignalWords } from '../customers/one/signalWords.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import type { Shortening } from './useShortening.ts';

interface QuestionChoiceProps {
  readonly shortening: Shortening;
  /** Whether a person chose the questions. */
  readonly isChosen: boolean;
  readonly onChoose: (signals: readonly string[] | undefined) => void;
}

interface Line {
  readonly signal: string;
  readonly name: string;
  /** Where the ever longer forms take it up; null where it is not asked, or nothing was found. */
  readonly place: number | null;
  readonly answers: number;
  readonly withRest: number | null;
  readonly isAsked: boolean;
  readonly why: Shortening['leftOut'][number]['why'] | null;
}

/** The questions of a scale, most useful first, and which of them count. */
export function QuestionChoice({
  shortening: { questions, leftOut, found, people },
  isChosen,
  onChoose,
}: QuestionChoiceProps) {
  const intl = useIntl();
  const words = useWords();
  const { labelOf } = useSignalWords();
  const placeOf = (signal: string) => {
    const at = found?.order.indexOf(signal) ?? -1;
    return at < 0 ? null : at + 1;
  };
  const lines: Line[] = [
    ...questions
      .map((one) => ({ ...one, place: placeOf(one.signal), isAsked: true, why: null }))
      .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0)),
    ...leftOut.map((one) => ({ ...one, place: null, withRest: null, isAsked: false })),
  ].map((one) => ({ ...one, name: labelOf(one.signal, one.label) }));
  const asked = questions.map(({ signal }) => signal);
  const noteOn = (why: Line['why'], withRest: number | null) => {
    if (why !== null) return words(`questionnaire.leftOut.${why}`);
    if (withRest === null || withRest >= HARDLY) return undefined;
    return words(withRest < -2 / Math.sqrt(people) ? 'questionnaire.runsAgainst' : 'questionnaire.hardly');
  };
  const columns: DataColumn<Line>[] = [
    {
      key: 'place',
      label: words('questionnaire.column.place'),
      kind: 'place',
      cell: ({ place }) => (place === null ? '' : intl.formatNumber(place)),
    },
    {
      key: 'question',
      label: words('questionnaire.column.question'),
      cell: ({ signal, name, isAsked, why, withRest }) => (
        <Checkbox
          size="sm"
          label={name}
          description={noteOn(why, withRest)}
          checked={isAsked}
          disabled={why === 'never-answered' || why === 'all-the-same' || (isAsked && asked.length <= 2)}
          onChange={() => onChoose(isAsked ? asked.filter((each) => each !== signal) : [...asked, signal])}
        />
      ),
    },
    {
      key: 'answers',
      label: words('questionnaire.column.answers'),
      kind: 'number',
      cell: ({ answers }) => intl.formatNumber(answers),
    },
    {
      key: 'withRest',
      label: words('questionnaire.column.withRest'),
      kind: 'number',
      cell: ({ withRest }) =>
        withRest === null ? '–' : intl.formatNumber(withRest, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    },
  ];
  if (lines.length === 0) {
    return (
      <p className={styles.quiet}>
        <FormattedMessage id="questionnaire.noQuestions" />
      </p>
    );
  }
  return (
    <>
      <p className={styles.quiet}>
        <FormattedMessage id="questionnaire.questions.about" />{' '}
        {isChosen && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChoose(undefined)}>
            <FormattedMessage id="questionnaire.asUsual" />
          </Button>
        )}
      </p>
      <DataTable
        label={words('questionnaire.questions')}
        columns={columns}
        rows={lines}
        keyOf={({ signal }) => signal}
      />
    </>
  );
}

/** Below it a question says next to nothing of what the others say; beyond two standard errors below 0, the opposite. */
const HARDLY = 0.2;
