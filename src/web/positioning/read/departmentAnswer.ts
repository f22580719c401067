/** Whether a department agrees, as its form asks. */
export const answers = ['yes', 'no', 'notSaid'] as const;
export type Answer = (typeof answers)[number];

export function answerOf(agrees: boolean | null): Answer {
  return agrees === null ? 'notSaid' : agrees ? 'yes' : 'no';
}

/** Whoever writes other words differs, until somebody says that it agrees all the same. */
export function answerAfterWords(answer: Answer, written: string): Answer {
  return answer === 'notSaid' && written.trim() !== '' ? 'no' : answer;
}
