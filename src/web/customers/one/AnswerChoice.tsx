import { useId } from 'react';
import styles from './AnswerChoice.module.css';

interface AnswerChoiceProps {
  readonly question: string;
  readonly answers: readonly { readonly code: string; readonly text: string }[];
  readonly dontKnow: string;
  /** The code of the answer given; null for "don't know"; undefined where there is none. */
  readonly given?: string | null | undefined;
  readonly isBusy: boolean;
  readonly onAnswer: (code: string | null) => void;
}

/** The answers there are, low to high, and "don't know" apart from them. */
export function AnswerChoice({ question, answers, dontKnow, given, isBusy, onAnswer }: AnswerChoiceProps) {
  const name = useId();
  const choices = [...answers, { code: null, text: dontKnow }];
  return (
    <fieldset className={styles.choice} disabled={isBusy}>
      <legend className={styles.question}>{question}</legend>
      {choices.map(({ code, text }) => (
        <button
          key={code ?? name}
          type="button"
          className={styles.answer}
          aria-pressed={given === code}
          data-unknown={code === null || undefined}
          onClick={() => onAnswer(code)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
