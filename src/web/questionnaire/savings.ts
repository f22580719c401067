import type { FoundForms } from './useShortening.ts';

/** What asking one at a time saves beside the shortest fixed form that agrees as often. */
export interface Savings {
  /** Questions of that form; null where no shorter form agrees as often. */
  readonly formQuestions: number | null;
  /** Questions a customer on average; 0 where nothing is saved. */
  readonly saved: number;
}

export function savingsOf({ meanAsked, agreement, fixedForms }: FoundForms, questions: number): Savings {
  const form = fixedForms.find((each) => each.agreement >= agreement);
  const isShorter = form !== undefined && form.questions < questions;
  const beside = isShorter ? form.questions : questions;
  return { formQuestions: isShorter ? form.questions : null, saved: Math.max(0, beside - meanAsked) };
}

/** The shortest form that agrees as often as asked for; undefined where only all questions do. */
export function shortestForm({ fixedForms }: FoundForms, agree: number): FoundForms['fixedForms'][number] | undefined {
  return fixedForms.find(({ agreement }) => agreement >= agree);
}
