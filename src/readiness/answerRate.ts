/** How often a question was put: how many customers it is known of, and of how many nobody knew. */
export interface Asked {
  readonly answered: number;
  readonly declined: number;
}

/**
 * The probability that a question put to the next customer is answered at all: a question that many met with "don't know"
 * is expected to tell less. Before anybody was asked it is 0.9, believed as firmly as ten customers asked (the mean of a
 * beta distribution with nine answers and one "don't know" beforehand); that figure is our judgement.
 *
 * ```ts
 * answerRate({ answered: 0, declined: 0 }); // 0.9
 * answerRate({ answered: 12, declined: 28 }); // 0.42
 * ```
 */
export function answerRate({ answered, declined }: Asked): number {
  return (ANSWERED_BEFOREHAND + answered) / (ASKED_BEFOREHAND + answered + declined);
}

const ANSWERED_BEFOREHAND = 9;
const ASKED_BEFOREHAND = 10;
