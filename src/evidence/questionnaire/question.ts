import type { AxisClaim, LocalText, Signal } from '../signal.ts';

/** One allowed answer: the code that is stored and the text that people read. */
export interface QuestionAnswer {
  readonly code: string;
  readonly text: LocalText;
}

/**
 * A question about an organisation, answered by someone who knows it. `answers` run from low to high for `scale` and are
 * no, yes for `yesno`. "Don't know" is always allowed and is not listed: it is the absence of an answer.
 */
export interface Question {
  readonly id: string;
  readonly kind: 'scale' | 'yesno';
  /** A few words for table headings and reasons. */
  readonly label: LocalText;
  readonly text: LocalText;
  /** What to think of when answering. */
  readonly help: LocalText;
  readonly answers: readonly QuestionAnswer[];
  readonly axis: AxisClaim;
}

/** The signal that a question fills. */
export function signalOfQuestion(question: Question): Signal {
  return {
    id: question.id,
    label: question.label.en,
    kind: question.kind,
    answers: question.answers.map((answer) => answer.code),
    axis: question.axis,
    about: 'organisation',
    role: 'signal',
  };
}

/** The answers of a yes/no question. */
export const noAndYes: readonly QuestionAnswer[] = [
  { code: 'no', text: { en: 'No', fr: 'Non', zh: '否' } },
  { code: 'yes', text: { en: 'Yes', fr: 'Oui', zh: '是' } },
];

/** The answers of a scale, coded 1, 2, 3 ... from low to high. */
export function scaleAnswers(...texts: readonly LocalText[]): readonly QuestionAnswer[] {
  return texts.map((text, position) => ({ code: String(position + 1), text }));
}

/** How "don't know" is offered in each language. */
export const dontKnow: LocalText = { en: 'Don’t know', fr: 'Ne sait pas', zh: '不知道' };
