import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucWithin } from '../../stats/auc.ts';
import { logLosses } from '../../stats/properScores.ts';
import { explain } from './explanation.ts';
import { oddsAt } from './odds.ts';
import { judge } from './outOfFold.ts';
import { answerColumn, portfolioOfColumns, simulatedBase } from './portfolio.fixture.ts';

const apart = (size: number) => Int32Array.from({ length: size }, (_, row) => row);
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('judging a portfolio', () => {
  const { portfolio, outcomes } = simulatedBase(400, 8);
  const partly = outcomes.map((outcome, row) => (row % 4 === 0 ? -1 : outcome));

  it('judges a row with an outcome by a scorecard that has not seen it, and the others by all outcomes', () => {
    const { scorecardOfRow, scorecards } = judge(portfolio, partly, apart(400));
    expect(scorecardOfRow.every((index, row) => (index === 0) === (partly[row] === -1))).toBe(true);
    expect(scorecards[0]?.outcomes).toBe(300);
    expect(scorecards.slice(1).map(({ outcomes }) => outcomes)).toEqual([240, 240, 240, 240, 240]);
  });

  it('does not let a row know its own outcome: turning it round leaves its odds as they were', () => {
    const before = judge(portfolio, partly, apart(400), { folds: 300 });
    const turned = partly.map((outcome, row) => (row === 1 ? 1 - outcome : outcome));
    const after = judge(portfolio, turned, apart(400), { folds: 300 });
    expect(after.odds.logOdds[1]).toBe(before.odds.logOdds[1]);
    expect(after.odds.logOdds[2]).not.toBe(before.odds.logOdds[2]);
  }, 30_000);

  it('explains each row by the scorecard that judged it', () => {
    const { scorecards, scorecardOfRow, odds } = judge(portfolio, partly, apart(400));
    for (let row = 0; row < 400; row++) {
      const scorecard = scorecards[scorecardOfRow[row] as number];
      const explanation = scorecard && explain(scorecard, portfolio, row);
      expect(Math.abs((explanation?.logOdds ?? Number.NaN) - (odds.logOdds[row] as number))).toBeLessThan(1e-9);
    }
  });

  it('keeps the rows of a group on one side', () => {
    const groups = Int32Array.from({ length: 400 }, (_, row) => row >> 3);
    const { scorecardOfRow } = judge(portfolio, outcomes, groups);
    expect(scorecardOfRow.every((index, row) => index === scorecardOfRow[row & ~7])).toBe(true);
  });

  it('ranks and is calibrated on what it has not seen', () => {
    const { odds, scorecardOfRow } = judge(portfolio, outcomes, apart(400));
    expect(aucWithin(odds.logOdds, outcomes, scorecardOfRow, 1.28)?.auc).toBeGreaterThan(0.7);
    const coin = new Float64Array(400).fill(0.5);
    expect(mean(logLosses(odds.mean, outcomes))).toBeLessThan(mean(logLosses(coin, outcomes)) - 0.05);
  });

  it('gives the same judgement for the same seed', () => {
    expect(judge(portfolio, outcomes, apart(400), { seed: 3 })).toEqual(
      judge(portfolio, outcomes, apart(400), { seed: 3 }),
    );
  });
});

describe('with hardly anything to learn from', () => {
  const cells = ['a', 'b', 'b', 'a', 'b', 'a'];
  const portfolio = portfolioOfColumns([answerColumn('kind', 'choice', ['a', 'b'], cells)]);
  const statementsOf = (outcomes: number[]) =>
    judge(portfolio, Int8Array.from(outcomes), apart(6)).statements.join(' ');

  it('says so when all outcomes are alike', () => {
    expect(statementsOf([1, 1, 1, 1, 1, 1])).toContain('All 6 known outcomes are good');
    expect(statementsOf([0, 0, -1, -1, -1, -1])).toContain('All 2 known outcomes are not good');
  });

  it('uses as many folds as there are separate cases', () => {
    const judgement = judge(portfolio, Int8Array.of(1, 0, 1, -1, -1, -1), apart(6));
    expect(judgement.folds).toBe(3);
    expect(judgement.statements.join(' ')).toContain('Only 3 separate cases');
  });

  it('has no odds for the only case with an outcome, since nothing else could teach', () => {
    const { odds, restsOn } = judge(portfolio, Int8Array.of(1, -1, -1, -1, -1, -1), apart(6));
    expect(oddsAt(odds, 0)).toBeNull();
    expect(oddsAt(odds, 1)?.mean).toBeGreaterThan(0.5);
    expect(restsOn).toBe('outcomes');
  });

  it('has no odds without outcomes', () => {
    const { odds, restsOn, statements } = judge(portfolio, new Int8Array(6).fill(-1), apart(6));
    expect([restsOn, oddsAt(odds, 0), statements.length]).toEqual(['insufficient', null, 1]);
  });

  it('gives finite odds strictly inside (0, 1) for whatever outcomes', () => {
    const holds = fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 6, maxLength: 6 }), (outcomes) => {
      const { odds } = judge(portfolio, Int8Array.from(outcomes), apart(6));
      return Array.from(outcomes.keys(), (row) => oddsAt(odds, row)).every(
        (found) => found === null || (found.low > 0 && found.high < 1 && Number.isFinite(found.logOdds)),
      );
    });
    expect(fc.check(holds, { seed: 5, numRuns: 60 }).failed).toBe(false);
  });
});

it('three hundred folds are three hundred scorecards, each of which saw none of the rows it judges', () => {
  const size = 300;
  const base = simulatedBase(size, 5);
  const { scorecardOfRow, scorecards } = judge(base.portfolio, base.outcomes, apart(size), { folds: 300 });
  expect(scorecards).toHaveLength(301);
  expect(new Set(scorecardOfRow).size).toBe(300);
  expect(scorecardOfRow.includes(0)).toBe(false);
});
