import { marginalReliability } from '../../stats/response/gradedInformation.ts';
import { EIGHTY_PERCENT, wilsonInterval } from '../../stats/wilsonInterval.ts';
import type { ShortenResult } from '../contract.ts';
import type { JudgeableAnswers } from './judgeable.ts';
import type { QuestionColumn } from './questionColumns.ts';
import type { Shortened } from './shorten.ts';
import { populationGrid } from './sidesOfCut.ts';

interface Judged {
  readonly answers: JudgeableAnswers;
  readonly shortened: Shortened;
  readonly agree: number;
  readonly cut: number;
  readonly seed: number;
  /** Whether a person named the questions. */
  readonly isStated: boolean;
}

/** What was found, in the words of the contract. */
export function shortenResult({ answers, shortened, agree, cut, seed, isStated }: Judged): ShortenResult {
  const { questions, keying, people } = answers;
  const { adaptive, fixed, order, items, sureAt } = shortened;
  const nameOf = (question: number) => (questions[question] as QuestionColumn).column;
  return {
    questions: questions.length,
    agreement: adaptive.agreement,
    meanAsked: adaptive.meanAsked,
    order: order.map(nameOf),
    fixedForms: fixed.map((form) => ({
      questions: form.items.length,
      agreement: form.agreement,
      ...intervalOf(form.agreement, people),
      items: form.items.map(nameOf),
    })),
    ...intervalOf(adaptive.agreement, people),
    agree,
    cut,
    sureAt,
    people,
    rowsLeftOut: answers.rowsLeftOut,
    reliability: marginalReliability(items, populationGrid),
    items: items.map(({ discrimination, thresholds }, question) => {
      const { column, answers: texts } = questions[question] as QuestionColumn;
      const isTurned = keying.isTurned[question] === true;
      return {
        question: column,
        answers: isTurned ? texts.toReversed() : [...texts],
        isTurned,
        withRest: keying.withRest[question] as number,
        discrimination,
        thresholds: [...thresholds],
      };
    }),
    leftOut: answers.leftOut.map((each) => ({ ...each })),
    seed,
    statements: statementsOf(answers, adaptive.agreement < agree, isStated),
  };
}

function intervalOf(agreement: number, people: number) {
  const { low, high } = wilsonInterval(agreement * people, people, EIGHTY_PERCENT);
  return { agreementLow: low, agreementHigh: high };
}

/** Below it a question says next to nothing of what the others say. */
const HARDLY = 0.2;

function statementsOf(
  { questions, keying, rowsLeftOut, unreadable }: JudgeableAnswers,
  isMissed: boolean,
  isStated: boolean,
): string[] {
  const { nothingAnswered, fewAnswered, notDrawn } = rowsLeftOut;
  const named = (isMeant: (question: number) => boolean) =>
    questions.flatMap(({ column }, question) => (isMeant(question) ? [`"${column}"`] : []));
  const turned = named((question) => keying.isTurned[question] === true);
  const strange = named((question) => (keying.withRest[question] as number) < HARDLY);
  return [
    ...(isStated
      ? []
      : [`The questions were chosen by how their columns look; --items names others: ${listOf(named(() => true))}.`]),
    ...(turned.length > 0 ? [`These run against the others and were turned round: ${listOf(turned)}.`] : []),
    ...(strange.length > 0
      ? [
          `These hardly go with the others (correlation below ${HARDLY}): ${listOf(strange)}. All questions are taken to ask after one thing; leave out what asks after another.`,
        ]
      : []),
    ...(nothingAnswered > 0 ? [`${rowsOf(nothingAnswered)} answered nothing and left out.`] : []),
    ...(fewAnswered > 0 ? [`${rowsOf(fewAnswered)} left out for answering less than half of the questions.`] : []),
    ...(notDrawn > 0 ? [`${rowsOf(notDrawn)} not needed: the others were drawn at random.`] : []),
    ...[...unreadable].map(
      ([column, cells]) =>
        `${cells === 1 ? 'A cell' : `${cells} cells`} of "${column}" could not be read and counted as no answer.`,
    ),
    ...(isMissed ? ['People who taught nothing agreed less often than was asked for; only their figure counts.'] : []),
    `Agreement is with the score of all ${questions.length} questions, which is itself not the truth: see its reliability.`,
  ];
}

function rowsOf(count: number): string {
  return count === 1 ? 'One row was' : `${count} rows were`;
}

function listOf(names: readonly string[]): string {
  return names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ');
}
