import { describe, expect, it } from 'vitest';
import { explain } from './explanation.ts';
import { scorePortfolio } from './odds.ts';
import { answerColumn, portfolioOfColumns, simulatedBase } from './portfolio.fixture.ts';
import type { Scorecard } from './scorecard.ts';
import { fitScorecard } from './scorecardFit.ts';

const { portfolio, outcomes } = simulatedBase(300, 4);
const plain = fitScorecard(portfolio, outcomes);
const openness = portfolio.columns.find(({ signal }) => signal.id === 'openness');
const lastBand = openness?.banding.labels.at(-1) as string;
const pointsOf = (scorecard: Scorecard, signal: string, band: string) =>
  scorecard.signals.find((each) => each.signal === signal)?.bands.find(({ label }) => label === band)?.points as number;

describe('points that a person has edited', () => {
  it('move towards what was stated, the more outcomes it counts as the nearer', () => {
    const stated = pointsOf(plain, 'openness', lastBand) - 2;
    const edited = (weight: number) =>
      pointsOf(
        fitScorecard(portfolio, outcomes, {
          edits: [{ signal: 'openness', band: lastBand, points: stated, weight }],
        }),
        'openness',
        lastBand,
      );
    const [ten, hundred, million] = [edited(10), edited(100), edited(1e6)];
    expect(ten).toBeLessThan(pointsOf(plain, 'openness', lastBand));
    expect(hundred).toBeLessThan(ten);
    expect(million).toBeCloseTo(stated, 2);
  });

  it('are kept with the scorecard, but not those of a band that there is no more', () => {
    const edit = { signal: 'openness', band: lastBand, points: 1, weight: 20 };
    const gone = { signal: 'openness', band: 'no such band', points: 1, weight: 20 };
    expect(fitScorecard(portfolio, outcomes, { edits: [edit, gone] }).edits).toEqual([edit]);
    expect(plain.edits).toBeUndefined();
  });

  it('are told wherever the points of a customer are explained', () => {
    const edits = [{ signal: 'openness', band: lastBand, points: 1, weight: 20 }];
    const scorecard = fitScorecard(portfolio, outcomes, { edits });
    const row = openness?.bands.indexOf(openness.banding.labels.length - 1) as number;
    const told = explain(scorecard, portfolio, row)?.points.filter(({ edit }) => edit);
    expect(told).toMatchObject([{ signal: 'openness', bandLabel: lastBand, edit: { points: 1, weight: 20 } }]);
  });

  it('make a scorecard where there is no outcome at all', () => {
    const unknown = new Int8Array(300).fill(-1);
    const edits = [{ signal: 'openness', band: lastBand, points: 1.2, weight: 50 }];
    const scorecard = fitScorecard(portfolio, unknown, { prior: null, edits });
    expect(scorecard.restsOn).toBe('prior');
    expect(scorecard.signals.map(({ signal }) => signal)).toEqual(['openness']);
    expect(pointsOf(scorecard, 'openness', lastBand)).toBeGreaterThan(0.9);
    const { mean } = scorePortfolio(scorecard, portfolio);
    expect(mean.every((value) => value > 0 && value < 1)).toBe(true);
    expect(fitScorecard(portfolio, unknown, { prior: null }).restsOn).toBe('insufficient');
  });
});

describe('points that may only rise', () => {
  it('do so exactly, also where they are told from the average customer, and in every fold alike', () => {
    const turned = outcomes.map((outcome) => (outcome === -1 ? -1 : 1 - outcome)) as Int8Array;
    const scorecard = fitScorecard(portfolio, turned, { monotone: [{ signal: 'openness', direction: 'rising' }] });
    const points = scorecard.signals.find(({ signal }) => signal === 'openness')?.bands.slice(1) ?? [];
    for (const [b, band] of points.entries()) {
      expect(band.points).toBeGreaterThanOrEqual(points[b - 1]?.points ?? Number.NEGATIVE_INFINITY);
    }
    expect(scorecard.monotone).toEqual([{ signal: 'openness', direction: 'rising' }]);
  });

  it('are not asked of answers without an order', () => {
    const portfolio = portfolioOfColumns([answerColumn('region', 'choice', ['north', 'south'], ['north', 'south'])]);
    const scorecard = fitScorecard(portfolio, Int8Array.of(1, 0), {
      monotone: [{ signal: 'region', direction: 'rising' }],
    });
    expect(scorecard.monotone).toBeUndefined();
  });
});

describe('signals that may know the outcome', () => {
  const answers = Array.from(outcomes, (outcome, i) => (i % 50 === 0 ? 'open' : outcome === 1 ? 'paid' : 'unpaid'));
  const leaking = portfolioOfColumns([answerColumn('invoice', 'choice', ['open', 'paid', 'unpaid'], answers)]);

  it('are named where they alone order the outcomes almost perfectly', () => {
    const { suspects = [] } = fitScorecard(leaking, outcomes);
    expect(suspects).toMatchObject([{ signal: 'invoice', kind: 'predicts-almost-perfectly' }]);
    expect(suspects[0]?.share).toBeGreaterThan(0.98);
    expect(plain.suspects).toBeUndefined();
  });

  it('are not named for having a value of its own in every row', () => {
    const codes = Array.from(outcomes, (_, i) => `c${i % 60}`);
    const many = portfolioOfColumns([answerColumn('code', 'choice', [...new Set(codes)], codes)]);
    expect(fitScorecard(many, outcomes).suspects).toBeUndefined();
  });

  it('are named where they were observed after the outcome', () => {
    const observedAfter = new Map([
      ['openness', { after: 60, of: 100 }],
      ['noise', { after: 9, of: 9 }],
    ]);
    const { suspects } = fitScorecard(portfolio, outcomes, { observedAfter });
    expect(suspects).toMatchObject([{ signal: 'openness', kind: 'observed-after-outcome', share: 0.6 }]);
  });
});

it('leaves out a column that is the same in all but a few of very many rows, and says so', () => {
  const size = 4000;
  const flags = Array.from({ length: size }, (_, i) => (i < 3 ? 'yes' : 'no'));
  const portfolio = portfolioOfColumns([
    answerColumn('flag', 'choice', ['yes', 'no'], flags),
    answerColumn(
      'half',
      'choice',
      ['yes', 'no'],
      flags.map((_, i) => (i % 2 ? 'yes' : 'no')),
    ),
  ]);
  const { leftOut, signals } = fitScorecard(
    portfolio,
    Int8Array.from(flags, (_, i) => (i % 3 ? 1 : 0)),
  );
  expect(signals.map(({ signal }) => signal)).toEqual(['half']);
  expect(leftOut[0]?.why).toContain('all but 3 of 4000');
});

it('leave the smoothing of the other answers to the outcomes: a firm edit of one band says nothing of how much they differ', () => {
  const small = simulatedBase(60, 12);
  const alone = fitScorecard(small.portfolio, small.outcomes, { pairs: false });
  const noise = alone.signals.find(({ signal }) => signal === 'noise');
  const edited = noise?.bands.at(-1)?.label as string;
  const edits = [{ signal: 'noise', band: edited, points: 1.5, weight: 60 }];
  const fitted = fitScorecard(small.portfolio, small.outcomes, { pairs: false, edits });
  const again = fitted.signals.find(({ signal }) => signal === 'noise');
  expect(again?.smoothing).toBeGreaterThan((noise?.smoothing ?? Number.NaN) / 2);
  expect(pointsOf(fitted, 'noise', edited)).toBeGreaterThan(pointsOf(alone, 'noise', edited) + 0.5);
  for (const { label, points } of noise?.bands.slice(0, -1) ?? []) {
    expect(Math.abs(pointsOf(fitted, 'noise', label) - points)).toBeLessThan(0.6);
  }
});
