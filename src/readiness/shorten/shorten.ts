import { categoryProbabilities, type GradedItem } from '../../stats/gradedResponse.ts';
import { type Random, shuffled } from '../../stats/random.ts';
import { type AnswerTable, answerTable } from '../../stats/response/answerTable.ts';
import { gradedFitSteps } from '../../stats/response/fitGradedResponse.ts';
import { itemInformation } from '../../stats/response/gradedInformation.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import { EIGHTY_PERCENT, wilsonInterval } from '../../stats/wilsonInterval.ts';
import { type AdaptivePath, adaptivePaths } from './adaptivePaths.ts';
import { type FixedForm, fixedFormSteps } from './fixedForms.ts';
import { agreementOfSides, type Curves, cutBelow, logarithmsOf, populationGrid, scoresFrom } from './sidesOfCut.ts';

/** Answers of people to questions that all run in one direction; category -1 where nothing was answered. */
export interface AnsweredQuestions {
  /** `[person * questions + question]` */
  readonly categories: Int8Array;
  readonly categoriesOfItem: readonly number[];
}

export interface ShortenOptions {
  /** The share of people who are to be placed as the whole questionnaire would place them. */
  readonly agree: number;
  /** The share of people who lie below the cut. */
  readonly below: number;
  readonly random: Random;
  /** Told after each part of the work how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many questions it takes to place people on the side of the cut on which all questions would place them. */
export interface Shortened {
  /** Asked one at a time, each the best next one for that person; judged by people who taught nothing. */
  readonly adaptive: { readonly agreement: number; readonly meanAsked: number; readonly people: number };
  /** How sure it has to be before no more is asked. */
  readonly sureAt: number;
  /** The best form of each length, chosen among all people; its agreement is that of forms chosen by the same search among one half, with the other half. */
  readonly fixed: readonly FixedForm[];
  /** Questions in the order in which they help most people most. */
  readonly order: readonly number[];
  readonly items: readonly GradedItem[];
}

/** What is believed of a question before anybody has answered counts as so many people. */
const BELIEVED_AS_PEOPLE = 3;
const FEWEST_SURE = 0.5;
const SURE_STEP = 0.005;

/**
 * Each half of the people teaches once (items, cut, the stopping rule and the fixed forms) and judges once: agreement and
 * length are those of people who had no part in what they are judged by.
 *
 * ```ts
 * shorten(answers, { agree: 0.9, below: 0.5, random: seededRandom(1) }).adaptive; // { agreement: 0.93, meanAsked: 3.4, people: 2356 }
 * ```
 */
export function shorten(answers: AnsweredQuestions, options: ShortenOptions): Shortened {
  return finished(shorteningSteps(answers, options));
}

/** The same step by step, some tens of milliseconds each. */
export function* shorteningSteps(answers: AnsweredQuestions, options: ShortenOptions): Steps<Shortened> {
  const { below, random } = options;
  const onStep = stepsOf(answers.categoriesOfItem.length, options);
  const [one, other] = halvesOf(answers, random);
  const judged = [yield* trialOf(one, other, options, onStep), yield* trialOf(other, one, options, onStep)];
  const everybody = yield* learned(answerTable(answers.categories, answers.categoriesOfItem), below);
  onStep();
  const forms = yield* fixedFormSteps(everybody.table, everybody.logarithms, everybody.whole, everybody.cut, onStep);
  const people = judged.reduce((sum, trial) => sum + trial.people, 0);
  const mean = (value: (trial: Trial) => number) =>
    judged.reduce((sum, trial) => sum + (value(trial) * trial.people) / people, 0);
  return {
    adaptive: { agreement: mean((trial) => trial.agreement), meanAsked: mean((trial) => trial.meanAsked), people },
    sureAt: mean((trial) => trial.sureAt),
    fixed: forms.map(({ items }, place) => ({
      items,
      agreement: mean((trial) => trial.fixedAgreements[place] as number),
    })),
    order: orderOf(forms),
    items: everybody.items,
  };
}

/** Three times a model and a form of each length. */
function stepsOf(questions: number, { onProgress }: ShortenOptions): () => void {
  const total = 3 * (questions + 1);
  let done = 0;
  return () => onProgress?.(++done, total);
}

interface Learned {
  readonly table: AnswerTable;
  readonly items: readonly GradedItem[];
  readonly curves: Curves;
  readonly logarithms: Curves;
  readonly informations: readonly Float64Array[];
  readonly whole: Float64Array;
  readonly cut: number;
}

function* learned(table: AnswerTable, below: number): Steps<Learned> {
  const { items } = yield* gradedFitSteps(table, { beliefs: beliefsFor(table) });
  const curves = items.map((item) => categoryProbabilities(item, populationGrid.points));
  const logarithms = logarithmsOf(curves);
  const whole = scoresFrom(table, logarithms, [...items.keys()]);
  return {
    table,
    items,
    curves,
    logarithms,
    informations: items.map((item) => itemInformation(item, populationGrid)),
    whole,
    cut: cutBelow(whole, table.counts, below),
  };
}

interface Trial {
  readonly people: number;
  readonly agreement: number;
  readonly meanAsked: number;
  readonly sureAt: number;
  readonly fixedAgreements: readonly number[];
}

function* trialOf(
  teachers: AnswerTable,
  judges: AnswerTable,
  { agree, below }: ShortenOptions,
  onStep: () => void,
): Steps<Trial> {
  const model = yield* learned(teachers, below);
  const { curves, informations, cut, logarithms } = model;
  const sureAt = yield* stoppingAt(adaptivePaths(teachers, curves, informations, cut), model, agree);
  onStep();
  const whole = scoresFrom(judges, logarithms, [...curves.keys()]);
  const stopped = yield* stoppedAt(sureAt, adaptivePaths(judges, curves, informations, cut));
  const people = judges.counts.reduce((sum, count) => sum + count, 0);
  const forms = yield* fixedFormSteps(teachers, logarithms, model.whole, cut, onStep);
  return {
    people,
    agreement: agreementOfSides(stopped.scores, whole, judges.counts, cut),
    meanAsked: stopped.asked.reduce((sum, asked, row) => sum + asked * (judges.counts[row] as number), 0) / people,
    sureAt,
    fixedAgreements: forms.map(({ items }) =>
      agreementOfSides(scoresFrom(judges, logarithms, items), whole, judges.counts, cut),
    ),
  };
}

/** The least sureness at which the teachers agree as often as asked, with nine chances in ten that it is no luck. */
function* stoppingAt(
  paths: readonly AdaptivePath[],
  { whole, cut, table: { counts } }: Learned,
  agree: number,
): Steps<number> {
  const people = counts.reduce((sum, count) => sum + count, 0);
  for (let sureAt = FEWEST_SURE; sureAt < 1; sureAt += SURE_STEP) {
    const { scores } = yield* stoppedAt(sureAt, paths);
    const same = agreementOfSides(scores, whole, counts, cut) * people;
    if (wilsonInterval(same, people, EIGHTY_PERCENT).low >= agree) return sureAt;
  }
  return 1;
}

/** Where asking ends for each row. */
function* stoppedAt(
  sureAt: number,
  paths: readonly AdaptivePath[],
): Steps<{ readonly scores: Float64Array; readonly asked: Float64Array }> {
  const scores = new Float64Array(paths.length);
  const asked = new Float64Array(paths.length);
  for (const [row, path] of paths.entries()) {
    const end = path.stopAt(sureAt);
    scores[row] = end.score;
    asked[row] = end.asked;
    if (row % PATHS_AT_ONCE === PATHS_AT_ONCE - 1) yield;
  }
  yield;
  return { scores, asked };
}

const PATHS_AT_ONCE = 200;

/** A weak belief: a middling question whose answers are equally common. */
function beliefsFor({ categoriesOfItem }: AnswerTable) {
  return categoriesOfItem.map((categories) => ({
    item: {
      discrimination: 1,
      thresholds: Array.from({ length: categories - 1 }, (_, k) => Math.log((k + 1) / (categories - k - 1))),
    },
    people: BELIEVED_AS_PEOPLE,
  }));
}

function halvesOf(
  { categories, categoriesOfItem }: AnsweredQuestions,
  random: Random,
): readonly AnswerTable[] & { 0: AnswerTable; 1: AnswerTable } {
  const width = categoriesOfItem.length;
  const people = categories.length / width;
  const order = shuffled([...Array(people).keys()], random);
  const part = (members: readonly number[]) =>
    answerTable(
      Int8Array.from(members.flatMap((person) => [...categories.subarray(person * width, (person + 1) * width)])),
      categoriesOfItem,
    );
  const middle = Math.ceil(people / 2);
  return [part(order.slice(0, middle)), part(order.slice(middle))];
}

/** Questions in the order in which the ever longer forms take them up. */
function orderOf(forms: readonly FixedForm[]): number[] {
  return [...new Set(forms.flatMap(({ items }) => items))];
}
