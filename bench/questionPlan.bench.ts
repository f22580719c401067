// Whom of 100,000 customers to ask what of thirty questions, with 0, 30 and 80 per cent of them answered: the plan, beside the
// question that matters most to each customer by itself (baseline, worked out of some of them in the same run).
// `npm run bench -- questionPlan [CUSTOMERS]`
import { signalOfQuestion } from '../src/evidence/questionnaire/question.ts';
import { questionnaire } from '../src/evidence/questionnaire/questionnaire.ts';
import { answersOfRow } from '../src/readiness/answersOfRow.ts';
import { defaultCuts } from '../src/readiness/group.ts';
import { type Item, itemOfQuestion } from '../src/readiness/item.ts';
import { gradedItemAt } from '../src/readiness/itemParameters.ts';
import { measurePortfolio } from '../src/readiness/measurePortfolio.ts';
import { nextQuestion } from '../src/readiness/nextQuestion.ts';
import { drawnByGroups, planForWave } from '../src/selection/questionPlan/planForWave.ts';
import { waveAmong } from '../src/selection/wave/waveAmong.ts';
import { categoryProbabilities } from '../src/stats/gradedResponse.ts';
import { probabilityOf } from '../src/stats/logistic.ts';
import { normalDraw, seededRandom } from '../src/stats/random.ts';

const customers = Number(process.argv[2] ?? 100_000);
const QUESTIONS_OF_AN_AXIS = 15;
const ALONE = 500;
const random = seededRandom(1);

const questions = (['willingness', 'needs'] as const).flatMap((axis) => {
  const own = questionnaire.filter((question) => itemOfQuestion(question).claim.axis === axis);
  return Array.from({ length: QUESTIONS_OF_AN_AXIS }, (_, index) => {
    const question = own[index % own.length] as (typeof own)[number];
    return { ...question, id: `${question.id}-${index}` };
  });
});
const items = questions.map(itemOfQuestion);
const rows = Uint32Array.from({ length: customers }, (_, row) => row);
const names = Array.from(rows, (row) => `K${row}`);
const traits = {
  willingness: Float64Array.from(rows, () => normalDraw(random)),
  needs: Float64Array.from(rows, () => normalDraw(random)),
};
const logOdds = Float64Array.from(rows, () => normalDraw(random) - 0.5);
const odds = {
  mean: logOdds.map(probabilityOf),
  low: logOdds.map((each) => probabilityOf(each - 0.5)),
  high: logOdds.map((each) => probabilityOf(each + 0.5)),
};
const truths = items.map((item) => drawnCategories(item));

for (const answered of [0, 0.3, 0.8]) {
  const columns = items.map((item, index) => ({
    signal: signalOfQuestion(questions[index] as (typeof questions)[number]),
    banding: item.banding,
    bands: Uint8Array.from(rows, (row) =>
      random() < answered ? item.categoryOfBand.indexOf(truths[index]?.[row] as number) : 0,
    ),
  }));
  const portfolio = { customers: names, columns };
  const measures = measurePortfolio(portfolio, items);
  print(`${customers} customers x ${items.length} questions, ${answered * 100} % answered`);
  const { result: drawn } = await timed('wave of 25 drawn', async () =>
    waveAmong(
      { rowNumbers: rows, ids: names, segments: [] },
      rows,
      { odds, measures, restsOn: 'outcomes' },
      { take: 25 },
    ),
  );
  const { result: byGroups } = await timed('drawn by groups where none is known', () => drawnByGroups(drawn));
  const askable = {
    rowOf: (candidate: number) => candidate,
    measures,
    cuts: defaultCuts,
    items,
    answersOf: (row: number) => answersOfRow(portfolio, items, row),
    answerRates: new Map(items.map(({ id }) => [id, 0.9])),
    weight: 0.9,
  };
  for (const budget of [30, 1000]) {
    const { result: plan } = await timed(`plan of ${budget} questions`, async () =>
      planForWave(byGroups, askable, { questions: budget, calls: budget, each: 3 }),
    );
    print(
      `    ${plan.questions} questions to ${plan.calls.length} customers, +${plan.gain.toFixed(3)} well-suited good deals`,
    );
  }
  const { wall: own } = await timed(`own best question of ${ALONE} customers (baseline)`, async () => {
    for (let row = 0; row < ALONE; row++)
      nextQuestion({ items, answers: answersOfRow(portfolio, items, row), weight: 0.9 });
  });
  print(`    of all it would take ${((own * customers) / ALONE / 1000).toFixed(0)} s`);
}

function drawnCategories({ claim, parameters }: Item): Uint8Array {
  const curves = categoryProbabilities(
    gradedItemAt(parameters, { discrimination: 0, shift: 0, spacing: 0 }),
    traits[claim.axis as 'needs'],
  );
  return Uint8Array.from(rows, (row) => {
    let left = random();
    for (const [category, curve] of curves.entries()) if ((left -= curve[row] as number) < 0) return category;
    return curves.length - 1;
  });
}

async function timed<Result>(
  what: string,
  work: () => Promise<Result> | Result,
): Promise<{ result: Result; wall: number }> {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const result = await work();
  const wall = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  print(
    `  ${what.padEnd(52)} ${wall.toFixed(0).padStart(7)} ms wall ${((user + system) / 1000).toFixed(0).padStart(7)} ms CPU`,
  );
  return { result, wall };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
