import { type Random, shuffled } from '../../stats/random.ts';
import { readinessFailure } from '../failures.ts';
import type { TableAnswers } from './answersOfTable.ts';
import { type Keying, keyingOf } from './keying.ts';
import type { LeftOutColumn, QuestionColumn } from './questionColumns.ts';
import type { AnsweredQuestions } from './shorten.ts';

/** Answers that a questionnaire can be judged by: all in one direction, of people who answered enough. */
export interface JudgeableAnswers extends AnsweredQuestions {
  readonly questions: readonly QuestionColumn[];
  readonly keying: Keying;
  readonly people: number;
  readonly rowsLeftOut: {
    readonly nothingAnswered: number;
    readonly fewAnswered: number;
    readonly notDrawn: number;
  };
  readonly leftOut: readonly LeftOutColumn[];
  readonly unreadable: ReadonlyMap<string, number>;
}

/** Half of them teach and half judge: of fewer, nothing could be told apart from luck. */
export const FEWEST_PEOPLE = 40;
/** So many say all there is to say; more would only take time. */
const MOST_PEOPLE = 20_000;

/**
 * Leaves out who answered too little, turns questions that run against the others. Raises `questions-too-few`,
 * `answers-too-few`.
 */
export function judgeable(
  { rows, categories, unreadable }: TableAnswers,
  { questions, leftOut }: { readonly questions: readonly QuestionColumn[]; readonly leftOut: readonly LeftOutColumn[] },
  { random, isStated, path }: { readonly random: Random; readonly isStated: boolean; readonly path: string },
): JudgeableAnswers {
  const width = questions.length;
  if (width < 2) throw questionsTooFew(width, leftOut, isStated, path);
  const answeredBy = (row: number) =>
    categories.subarray(row * width, (row + 1) * width).reduce((sum, category) => sum + (category < 0 ? 0 : 1), 0);
  const counts = Uint16Array.from({ length: rows }, (_, row) => answeredBy(row));
  const enough = [...counts.keys()].filter((row) => (counts[row] as number) * 2 >= width);
  const nothingAnswered = counts.filter((count) => count === 0).length;
  if (enough.length < FEWEST_PEOPLE) {
    throw readinessFailure(
      'answers-too-few',
      `Only ${enough.length} of ${rows} rows of ${path} answer at least half of the ${width} questions.`,
      `Give answers of at least ${FEWEST_PEOPLE} people, half of whom teach and half of whom judge, or name fewer questions with --items.`,
      { file: path },
    );
  }
  const drawn = enough.length > MOST_PEOPLE ? shuffled(enough, random).slice(0, MOST_PEOPLE) : enough;
  const own = new Int8Array(drawn.length * width);
  for (const [person, row] of drawn.entries())
    own.set(categories.subarray(row * width, (row + 1) * width), person * width);
  const keying = keyingOf(own, width);
  return {
    questions,
    keying,
    categoriesOfItem: questions.map(({ answers }) => answers.length),
    categories: own.map((category, at) => {
      const question = at % width;
      const highest = (questions[question] as QuestionColumn).answers.length - 1;
      return category >= 0 && keying.isTurned[question] === true ? highest - category : category;
    }),
    people: drawn.length,
    rowsLeftOut: {
      nothingAnswered,
      fewAnswered: rows - nothingAnswered - enough.length,
      notDrawn: enough.length - drawn.length,
    },
    leftOut,
    unreadable,
  };
}

function questionsTooFew(count: number, leftOut: readonly LeftOutColumn[], isStated: boolean, path: string) {
  const reasons = leftOut.map(({ question, why }) => `"${question}": ${why}`).join(' ');
  return readinessFailure(
    'questions-too-few',
    `${path} has ${count === 0 ? 'no question' : 'one question'} that can be used${reasons ? `. ${reasons.replace(/\.$/, '')}` : ''}.`,
    isStated
      ? 'Name at least two columns of answers that have an order; a map (--map) can state it.'
      : 'Name the columns of the questions: --items q1,q2,q3.',
    { file: path },
  );
}
