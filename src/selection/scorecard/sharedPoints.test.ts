import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../stats/logistic.ts';
import { seededRandom } from '../../stats/random.ts';
import { explain } from './explanation.ts';
import { oddsAt } from './odds.ts';
import { judge } from './outOfFold.ts';
import { answerColumn, portfolioOfColumns, simulatedBase } from './portfolio.fixture.ts';
import { fitScorecard } from './scorecardFit.ts';
import { scoredColumns } from './scoredColumn.ts';
import { MOST_POINTS, pointsCount, sharedPoints } from './sharedPoints.ts';

const sixty = Array.from({ length: 60 }, (_, i) => `answer ${i + 1}`);

/** Twelve signals of sixty answers each, the earlier ones far commoner; the first three tell the outcome. */
function wideBase(kind: 'choice' | 'scale', size = 300) {
  const random = seededRandom(4);
  const draw = () => Array.from({ length: size }, () => sixty[Math.floor(60 * random() ** 3)] as string);
  const columns = Array.from({ length: 12 }, (_, j) => answerColumn(`q${j}`, kind, sixty, draw()));
  const outcomes = Int8Array.from({ length: size }, (_, row) => {
    const logOdds = columns.slice(0, 3).reduce((sum, { bands }) => sum + ((bands[row] as number) > 8 ? 1 : -1), 0);
    return random() < probabilityOf(logOdds) ? 1 : 0;
  });
  return { portfolio: portfolioOfColumns(columns), outcomes };
}

describe('a file with more bands than are fitted', () => {
  for (const kind of ['choice', 'scale'] as const) {
    const { portfolio, outcomes } = wideBase(kind);
    const columns = scoredColumns(portfolio);

    it(`keeps the fit within its limit and lets each ${kind} give way alike`, () => {
      const shared = sharedPoints(columns, new Set());
      expect(new Set(shared.map(pointsCount)).size).toBe(1);
      const total = shared.reduce((sum, points) => sum + pointsCount(points), 0);
      expect(total).toBeLessThanOrEqual(MOST_POINTS);
      expect(total).toBeGreaterThan(MOST_POINTS - columns.length);
      for (const points of shared) expect(points.indexOf(0, 1)).toBe(-1);
    });

    it(`explains every row of ${kind}s by points that add up, with the interval of its odds`, () => {
      const judgement = judge(portfolio, outcomes, Int32Array.from(outcomes.keys()), { folds: 2 });
      for (let row = 0; row < outcomes.length; row++) {
        const scorecard = judgement.scorecards[judgement.scorecardOfRow[row] as number];
        const explanation = scorecard && explain(scorecard, portfolio, row);
        const odds = oddsAt(judgement.odds, row);
        expect(Math.abs((explanation?.logOdds ?? Number.NaN) - (odds?.logOdds ?? 0))).toBeLessThan(1e-9);
        expect((odds?.low ?? 1) < (odds?.mean ?? 0) && (odds?.mean ?? 1) < (odds?.high ?? 0)).toBe(true);
      }
      expect(judgement.statements.join(' ')).toContain('12 of them were read in fewer');
    }, 60_000);
  }

  it('joins only neighbours of an ordered signal', () => {
    const [points] = sharedPoints(scoredColumns(wideBase('scale').portfolio), new Set()) as [Uint8Array];
    expect([...points]).toEqual([...points].sort((a, b) => a - b));
  });

  it('joins the rarest answers of a choice, and those that nobody gave', () => {
    const columns = scoredColumns(wideBase('choice').portfolio);
    const [points] = sharedPoints(columns, new Set()) as [Uint8Array];
    const rows = (band: number) => columns[0]?.bands.filter((value) => value === band).length ?? 0;
    const joined = [...points.keys()].filter((band) => points[band] === points.at(-1));
    const alone = [...points.keys()].slice(1).filter((band) => !joined.includes(band));
    expect(joined.length).toBeGreaterThan(10);
    expect(Math.min(...joined.map(rows))).toBe(0);
    expect(Math.min(...alone.map(rows))).toBeGreaterThanOrEqual(Math.max(...joined.map(rows)));
  });
});

it('leaves every band its own points where they are not too many', () => {
  const { portfolio, outcomes } = simulatedBase(400, 8);
  const columns = scoredColumns(portfolio);
  const own = columns.map(({ labels }) => Uint8Array.from(labels.keys()));
  expect(sharedPoints(columns, new Set())).toEqual(own);
  expect(fitScorecard(portfolio, outcomes).sharing).toEqual([]);
});
