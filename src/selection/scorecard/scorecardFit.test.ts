import { describe, expect, it } from 'vitest';
import { CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION } from '../../evidence/questionnaire/willingness.ts';
import { Failure } from '../../platform/failure.ts';
import { explain } from './explanation.ts';
import { logOddsOfPortfolio, oddsAt, scorePortfolio } from './odds.ts';
import { answerColumn, portfolioOfColumns, simulatedBase, yesnoColumn } from './portfolio.fixture.ts';
import { dayOnePrior } from './prior.ts';
import { fitScorecard } from './scorecardFit.ts';

const unknown = (size: number) => new Int8Array(size).fill(-1);
const asked = portfolioOfColumns([
  yesnoColumn(CHANGE_NEW_QUESTION, ['yes', 'no', 'no', 'no', null, 'yes']),
  yesnoColumn(CHANGE_REPLACE_QUESTION, ['no', 'no', 'yes', null, null, null]),
]);

describe('on the first day, without any outcome', () => {
  it('judges by the published figures where the change questions were answered', () => {
    const scorecard = fitScorecard(asked, unknown(6));
    expect(scorecard.restsOn).toBe('prior');
    expect(scorecard.prior?.source).toContain('1,500');
    const { logOdds } = scorePortfolio(scorecard, asked);
    const [first, second, third, fourth, fifth, sixth] = logOdds;
    expect((first as number) - (second as number)).toBeCloseTo(-1.78, 12);
    expect([third, sixth]).toEqual([first, first]);
    expect(fourth).toBe(fifth);
    expect(fourth).toBeGreaterThan(first as number);
    expect(fourth).toBeLessThan(second as number);
  });

  it('meets the published rates: 7 in 100 of the averse against 27 overall, at the base rate of that year', () => {
    const { bands } = dayOnePrior.signals[0] as (typeof dayOnePrior.signals)[number];
    const points = new Map(bands.map(({ label, mean }) => [label, mean]));
    const neither = Math.log(0.27 / 0.73) - (points.get('unknown') as number);
    const rate = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
    expect(rate(neither + (points.get('yes') as number))).toBeCloseTo(0.07, 2);
    expect(((1500 - 233) * rate(neither) + 233 * 0.07) / 1500).toBeCloseTo(0.27, 2);
  });

  it('gives no odds where nobody asked the questions', () => {
    const portfolio = portfolioOfColumns([answerColumn('size', 'choice', ['small', 'big'], ['small', 'big', 'big'])]);
    const scorecard = fitScorecard(portfolio, unknown(3));
    expect(scorecard.restsOn).toBe('insufficient');
    expect(oddsAt(scorePortfolio(scorecard, portfolio), 0)).toBeNull();
    expect(explain(scorecard, portfolio, 0)).toBeNull();
    expect(logOddsOfPortfolio(scorecard, portfolio).every(Number.isNaN)).toBe(true);
  });

  it('leaves the prior out where asked to', () => {
    expect(fitScorecard(asked, unknown(6), { prior: null }).restsOn).toBe('insufficient');
  });
});

describe('with outcomes', () => {
  const { portfolio, outcomes } = simulatedBase(600, 4);
  const scorecard = fitScorecard(portfolio, outcomes);

  it('finds the points that made the outcomes, within their intervals', () => {
    const openness = scorecard.signals.find(({ signal }) => signal === 'openness');
    const [low, high] = [openness?.bands[1], openness?.bands[5]];
    expect((high?.points ?? 0) - (low?.points ?? 0)).toBeGreaterThan(2);
    expect((high?.points ?? 0) - (low?.points ?? 0)).toBeLessThan(4);
    const noise = scorecard.signals.find(({ signal }) => signal === 'noise');
    for (const band of noise?.bands ?? []) expect(Math.abs(band.points)).toBeLessThan(3 * band.standardError + 0.05);
  });

  it('explains every row by points that add up to its log-odds', () => {
    const { logOdds } = scorePortfolio(scorecard, portfolio);
    for (let row = 0; row < 600; row++) {
      const explanation = explain(scorecard, portfolio, row);
      const sum = (explanation?.points ?? []).reduce((total, { points }) => total + points, explanation?.base ?? 0);
      expect(Math.abs(sum - (logOdds[row] as number))).toBeLessThan(1e-9);
      expect(explanation?.logOdds).toBe(sum);
    }
  });

  it('survives JSON unchanged', () => {
    const revived = JSON.parse(JSON.stringify(scorecard)) as typeof scorecard;
    expect(revived).toEqual(scorecard);
    expect(scorePortfolio(revived, portfolio)).toEqual(scorePortfolio(scorecard, portfolio));
  });

  it('is never certain, and keeps every mean inside its interval', () => {
    const odds = scorePortfolio(scorecard, portfolio);
    for (let row = 0; row < 600; row++) {
      const { mean, low, high } = oddsAt(odds, row) ?? { mean: 0, low: 0, high: 0 };
      expect(0 < low && low <= mean && mean <= high && high < 1).toBe(true);
    }
  });

  it.each([20, 200])(
    'draws 80 %% intervals that hold the true odds about four times in five, from %i outcomes',
    (taught) => {
      let [held, all] = [0, 0];
      for (let seed = 1; seed <= 25; seed++) {
        const { portfolio, outcomes, probabilities } = simulatedBase(300, seed);
        const rows = Uint32Array.from({ length: taught }, (_, row) => row);
        const { low, high } = scorePortfolio(fitScorecard(portfolio, outcomes, { rows }), portfolio);
        held += probabilities.filter((p, row) => p >= (low[row] as number) && p <= (high[row] as number)).length;
        all += 300;
      }
      expect(held / all).toBeGreaterThan(0.72);
      expect(held / all).toBeLessThan(0.88);
    },
  );

  it('grows surer with more outcomes', () => {
    const few = fitScorecard(portfolio, outcomes, { rows: Uint32Array.from({ length: 20 }, (_, row) => row) });
    const width = (fitted: typeof few) => {
      const { low, high } = scorePortfolio(fitted, portfolio);
      return low.reduce((sum, value, row) => sum + (high[row] as number) - value, 0) / 600;
    };
    expect(width(few)).toBeGreaterThan(2 * width(scorecard));
  });

  it('lets enough outcomes of one own overrule the published figures', () => {
    const cells = Array.from({ length: 2000 }, (_, row) => (row % 2 ? ('yes' as const) : ('no' as const)));
    const averse = portfolioOfColumns([
      yesnoColumn(CHANGE_NEW_QUESTION, cells),
      yesnoColumn(CHANGE_REPLACE_QUESTION, cells),
    ]);
    const reversed = Int8Array.from(cells, (cell, row) => (row % 10 < (cell === 'yes' ? 8 : 2) ? 1 : 0));
    const { logOdds } = scorePortfolio(fitScorecard(averse, reversed), averse);
    expect(logOdds[1]).toBeGreaterThan(logOdds[0] as number);
  });
});

describe('what cannot be scored', () => {
  it('leaves out constants, identifiers, running numbers, persons and outcomes, and says why', () => {
    const size = 40;
    const codes = Array.from({ length: size }, (_, row) => `C-${row}`);
    const answers = Array.from({ length: size }, (_, row) => (row % 3 ? 'a' : 'b'));
    const counted = answerColumn('number', 'choice', codes, codes);
    const personal = answerColumn('owner age', 'choice', ['a', 'b'], answers);
    const portfolio = portfolioOfColumns([
      answerColumn(
        'same',
        'choice',
        ['a', 'b'],
        answers.map(() => 'a'),
      ),
      answerColumn(
        'empty',
        'choice',
        ['a'],
        answers.map(() => null),
      ),
      answerColumn('code', 'choice', codes, codes),
      {
        ...counted,
        signal: { ...counted.signal, kind: 'number' },
        banding: { ...counted.banding, order: 'ordered' },
        numbers: Float32Array.from(codes, (_, row) => row + 100),
      },
      { ...personal, signal: { ...personal.signal, about: 'person' } },
      answerColumn('useful', 'choice', ['a', 'b'], answers),
    ]);
    const scorecard = fitScorecard(
      portfolio,
      Int8Array.from(answers, (answer) => (answer === 'a' ? 1 : 0)),
    );
    expect(scorecard.signals.map(({ signal }) => signal)).toEqual(['useful']);
    const why = Object.fromEntries(scorecard.leftOut.map(({ signal, why }) => [signal, why]));
    expect(why).toEqual({
      same: 'It is the same everywhere: a.',
      empty: 'It is missing everywhere.',
      code: 'Nearly every row has an answer of its own, as an identifier would.',
      number: 'It counts the rows.',
      'owner age': 'It says something about a person, and persons are never scored.',
    });
  });

  it('refuses a table that lacks a signal of the scorecard, or cuts it into other bands', () => {
    const { portfolio, outcomes } = simulatedBase(50, 1);
    const scorecard = fitScorecard(portfolio, outcomes);
    const without = { ...portfolio, columns: portfolio.columns.slice(1) };
    expect(() => scorePortfolio(scorecard, without)).toThrow(Failure);
    expect(() => scorePortfolio(scorecard, without)).toThrow('openness');
    const other = portfolio.columns.map((column) => ({ ...column, banding: { ...column.banding, version: 2 } }));
    expect(() => scorePortfolio(scorecard, { ...portfolio, columns: other })).toThrow('other bands');
  });
});
