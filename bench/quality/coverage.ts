import type { Portfolio } from '../../src/evidence/portfolio/portfolio.ts';
import { scorePortfolio } from '../../src/selection/scorecard/odds.ts';
import { answerColumn, portfolioOfColumns } from '../../src/selection/scorecard/portfolio.fixture.ts';
import { fitScorecard } from '../../src/selection/scorecard/scorecardFit.ts';
import { probabilityOf } from '../../src/stats/logistic.ts';
import { normalDraw, type Random, seededRandom, shuffled } from '../../src/stats/random.ts';
import { EIGHTY_PERCENT } from '../../src/stats/wilsonInterval.ts';
import { markdownTable } from './markdownTable.ts';

/** Points by signal and band that made the outcomes of a simulated base. */
type Points = readonly (readonly number[])[];

interface World {
  readonly name: string;
  readonly portfolio: (random: Random) => Portfolio;
  readonly points: (portfolio: Portfolio, random: Random) => Points;
}

const SIGNALS = 20;
const ANSWERS = ['a', 'b', 'c', 'd'];
const SIZES = [10, 20, 40, 80, 400];
const TOTAL_VARIANCE = 2.2;

/** Worlds from very even to very uneven, all with log-odds of the same spread; and the real rows of a set. */
function worlds(real: Portfolio | undefined): World[] {
  const uneven = (telling: number) => (portfolio: Portfolio, random: Random) =>
    pointsOf(portfolio, random, (signal) => (signal < telling ? TOTAL_VARIANCE / telling : 0));
  const made: World[] = [
    { name: 'all 20 signals tell a little', portfolio: simulatedRows, points: uneven(SIGNALS) },
    { name: '4 of 20 tell', portfolio: simulatedRows, points: uneven(4) },
    { name: '1 of 20 tells', portfolio: simulatedRows, points: uneven(1) },
  ];
  if (!real) return made;
  const even: World['points'] = (portfolio, random) =>
    pointsOf(portfolio, random, () => TOTAL_VARIANCE / portfolio.columns.length);
  return [...made, { name: 'the rows of the deals, all tell a little', portfolio: () => real, points: even }];
}

/** How often the 80 % interval of the odds holds the odds that made the outcome, over all rows of simulated bases. */
export function coverageTable(real: Portfolio | undefined, repetitions: number): string {
  const lines = worlds(real).map((world) => [
    world.name,
    ...SIZES.map((size) => {
      const shares = Array.from({ length: repetitions }, (_, i) => coveredShare(world, size, seededRandom(i + 1)));
      const mean = shares.reduce((sum, share) => sum + share, 0) / repetitions;
      const error = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)) / repetitions;
      return `${(100 * mean).toFixed(0)} ± ${(100 * EIGHTY_PERCENT * error).toFixed(0)}`;
    }),
  ]);
  return markdownTable(['% covered, by outcomes', ...SIZES.map(String)], lines);
}

function coveredShare(world: World, size: number, random: Random): number {
  const portfolio = world.portfolio(random);
  const points = world.points(portfolio, random);
  const truth = portfolio.customers.map((_, row) =>
    portfolio.columns.reduce((sum, { bands }, j) => sum + (points[j]?.[bands[row] as number] as number), 0),
  );
  const outcomes = new Int8Array(truth.length).fill(-1);
  for (const row of shuffled([...truth.keys()], random).slice(0, size)) {
    outcomes[row] = random() < probabilityOf(truth[row] as number) ? 1 : 0;
  }
  const { low, high } = scorePortfolio(fitScorecard(portfolio, outcomes), portfolio);
  const isCovered = (logOdds: number, row: number) =>
    probabilityOf(logOdds) >= (low[row] as number) && probabilityOf(logOdds) <= (high[row] as number);
  return truth.filter(isCovered).length / truth.length;
}

function simulatedRows(random: Random): Portfolio {
  const cells = () => Array.from({ length: 500 }, () => ANSWERS[Math.floor(random() * ANSWERS.length)] as string);
  return portfolioOfColumns(
    Array.from({ length: SIGNALS }, (_, j) => answerColumn(`signal ${j}`, 'choice', ANSWERS, cells())),
  );
}

function pointsOf({ columns }: Portfolio, random: Random, varianceOf: (signal: number) => number): Points {
  return columns.map(({ banding }, j) => banding.labels.map(() => Math.sqrt(varianceOf(j)) * normalDraw(random)));
}
