import { nearNames } from '../nearNames.ts';
import type { Question } from './question.ts';

export interface GivenAnswer {
  readonly question: string;
  /** The code of the answer; null for "do not know". */
  readonly answer: string | null;
}

/** What is wrong with these answers, a sentence each: unknown questions, unknown answers, questions answered twice. */
export function answerProblems(answers: readonly GivenAnswer[], questions: readonly Question[]): string[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const seen = new Set<string>();
  return answers.flatMap(({ question: id, answer }) => {
    const question = byId.get(id);
    if (!question) return [`There is no question "${id}" in use.${meant(id, [...byId.keys()])}`];
    if (seen.has(id)) return [`"${id}" is answered twice.`];
    seen.add(id);
    const codes = question.answers.map(({ code }) => code);
    if (answer === null || codes.includes(answer)) return [];
    return [`"${answer}" is no answer to "${id}", whose answers are ${codes.join(', ')}.`];
  });
}

function meant(id: string, known: readonly string[]): string {
  const [nearest] = nearNames(id, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
