import { describe, expect, it } from 'vitest';
import { Failure } from '../platform/failure.ts';
import { answerColumn, portfolioOfColumns, simulatedBase } from '../selection/scorecard/portfolio.fixture.ts';
import { seededRandom } from '../stats/random.ts';
import { type Evaluation, evaluate, type ModelName } from './evaluation.ts';
import { evaluationVerdict } from './evaluationVerdict.ts';

const apart = (size: number) => Int32Array.from({ length: size }, (_, row) => row);
const onFive = { folds: 5, seed: 1 };
const scoreOf = ({ models }: Evaluation, name: ModelName) => models.find((model) => model.name === name);

describe('on a base with something to learn', () => {
  const { portfolio, outcomes } = simulatedBase(500, 12);
  const evaluation = evaluate(portfolio, outcomes, apart(500), onFive);

  it('finds the scorecard better than the base rate, and says that it is worth using', () => {
    const [ours, base] = [scoreOf(evaluation, 'scorecard'), scoreOf(evaluation, 'base-rate')];
    expect(ours?.auc?.auc).toBeGreaterThan(0.7);
    expect(ours?.logLoss).toBeLessThan(base?.logLoss ?? 0);
    expect(ours?.calibrationError).toBeLessThan(0.1);
    expect(evaluationVerdict(evaluation)).toMatch(/^Worth using/u);
  });

  it('gives the base rate an AUC of one half exactly, since it tells nobody apart', () => {
    expect(scoreOf(evaluation, 'base-rate')?.auc?.auc).toBe(0.5);
  });

  it('counts every row once in the reliability of every model', () => {
    for (const { reliability } of evaluation.models) {
      expect(reliability.reduce((sum, { rows }) => sum + rows, 0)).toBe(500);
    }
  });

  it('leaves rows without an outcome out of the figures', () => {
    const partly = outcomes.map((outcome, row) => (row < 100 ? -1 : outcome));
    expect(evaluate(portfolio, partly, apart(500), onFive).rows).toBe(400);
  });
});

it('says that nothing is shown where the signals are noise', () => {
  const random = seededRandom(6);
  const { portfolio } = simulatedBase(300, 2);
  const outcomes = Int8Array.from({ length: 300 }, () => (random() < 0.5 ? 1 : 0));
  expect(evaluationVerdict(evaluate(portfolio, outcomes, apart(300), onFive))).toMatch(/^Not (shown|worth)/u);
});

it('suspects a column that gives the outcome away', () => {
  const cells = Array.from({ length: 120 }, (_, row) => (row % 2 ? 'paid' : 'open'));
  const portfolio = portfolioOfColumns([answerColumn('invoice', 'choice', ['paid', 'open'], cells)]);
  const outcomes = Int8Array.from(cells, (cell) => (cell === 'paid' ? 1 : 0));
  expect(evaluationVerdict(evaluate(portfolio, outcomes, apart(120), onFive))).toMatch(/^Too good to be true/u);
});

it('shows how sure of itself naive Bayes is: five copies of one signal count five times', () => {
  const { portfolio, outcomes } = simulatedBase(500, 12);
  const copies = portfolio.columns.flatMap((column) =>
    [1, 2, 3, 4, 5].map((copy) => ({ ...column, signal: { ...column.signal, id: `${column.signal.id} ${copy}` } })),
  );
  const evaluation = evaluate({ ...portfolio, columns: copies }, outcomes, apart(500), onFive);
  const [ours, naive] = [scoreOf(evaluation, 'scorecard'), scoreOf(evaluation, 'naive-bayes')];
  expect(naive?.auc?.auc).toBeGreaterThan(0.7);
  expect(naive?.logLoss).toBeGreaterThan((ours?.logLoss ?? 0) + 0.2);
});

it('refuses to evaluate where one side of the outcome has fewer than two separate cases', () => {
  const { portfolio } = simulatedBase(20, 3);
  const oneGood = Int8Array.from({ length: 20 }, (_, row) => (row === 0 ? 1 : 0));
  expect(() => evaluate(portfolio, oneGood, apart(20), onFive)).toThrow(Failure);
  expect(() => evaluate(portfolio, new Int8Array(20).fill(1), apart(20), onFive)).toThrow(
    'ended alike: none otherwise',
  );
});
