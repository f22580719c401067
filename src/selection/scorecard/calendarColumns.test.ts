import { expect, test } from 'vitest';
import { bandOfNumber } from '../../evidence/portfolio/banding.ts';
import { daysOfDate } from '../../evidence/portfolio/calendar.ts';
import { chooseNumberBands } from '../../evidence/portfolio/chooseBands.ts';
import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import type { Signal } from '../../evidence/signal.ts';
import { explain } from './explanation.ts';
import { scorePortfolio } from './odds.ts';
import { fitScorecard } from './scorecardFit.ts';

const opened: Signal = { id: 'opened', label: 'Opened', kind: 'date', about: 'organisation', role: 'signal' };
const firstDay = daysOfDate('2022-01-03') as number;

/** One case a day, from Monday 3 January 2022 on. */
function cases(days: Float32Array): Portfolio {
  const banding = chooseNumberBands(opened, days);
  const bands = Uint8Array.from(days, (day) => bandOfNumber(banding.edges ?? [], day));
  return {
    customers: Array.from(days, (_, row) => String(row)),
    columns: [{ signal: opened, banding, bands, numbers: days }],
  };
}

test('what comes again every week is learned from a date, and named in the explanation', () => {
  const days = Float32Array.from({ length: 1400 }, (_, i) => firstDay + (i % 700));
  const portfolio = cases(days);
  const outcomes = Int8Array.from(days, (_, row) => (row % 7 === 0 ? (row % 5 === 0 ? 0 : 1) : row % 5 === 0 ? 1 : 0));
  const scorecard = fitScorecard(portfolio, outcomes);
  expect(scorecard.signals.map(({ label }) => label)).toEqual(['Opened', 'Opened: month', 'Opened: weekday']);
  const odds = scorePortfolio(scorecard, portfolio);
  expect(odds.mean[7]).toBeGreaterThan(0.7);
  expect(odds.mean[8]).toBeLessThan(0.3);
  const points = explain(scorecard, portfolio, 7)?.points ?? [];
  expect(points.map(({ bandLabel }) => bandLabel).slice(1)).toEqual(['January', 'Monday']);
  expect(points.reduce((sum, each) => sum + each.points, scorecard.base ?? 0)).toBeCloseTo(
    odds.logOdds[7] as number,
    9,
  );
});

test('a date that is missing has neither month nor weekday, and one that is always a Monday tells no weekday', () => {
  const days = Float32Array.from({ length: 400 }, (_, i) => (i % 10 === 0 ? Number.NaN : firstDay + 7 * (i % 100)));
  const outcomes = Int8Array.from(days, (_, row) => (row % 3 === 0 ? 1 : 0));
  const portfolio = cases(days);
  const scorecard = fitScorecard(portfolio, outcomes);
  const missing = explain(scorecard, portfolio, 10)?.points ?? [];
  expect(missing.map(({ bandLabel }) => bandLabel)).toEqual(['missing', 'missing', 'missing']);
  const known = cases(days.filter((day) => !Number.isNaN(day)));
  const { signals, leftOut } = fitScorecard(known, outcomes.slice(0, known.customers.length));
  expect(signals.map(({ label }) => label)).toEqual(['Opened', 'Opened: month']);
  expect(leftOut).toEqual([]);
});

test('few outcomes are not asked for the month and weekday of a date', () => {
  const days = Float32Array.from({ length: 200 }, (_, i) => firstDay + 2 * i);
  const { signals, leftOut } = fitScorecard(
    cases(days),
    Int8Array.from(days, (_, row) => (row % 3 === 0 ? 1 : 0)),
  );
  expect(signals.map(({ label }) => label)).toEqual(['Opened', 'Opened: weekday']);
  expect(leftOut).toEqual([]);
});
