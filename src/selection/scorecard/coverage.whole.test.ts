import { describe, expect, it } from 'vitest';
import { sharedDirections } from '../../stats/additive/sharedDirections.ts';
import { layoutOf, type Term } from '../../stats/additive/term.ts';
import { probabilityOf } from '../../stats/logistic.ts';
import { normalDraw, type Random, seededRandom } from '../../stats/random.ts';
import { scorePortfolio } from './odds.ts';
import { answerColumn, portfolioOfColumns } from './portfolio.fixture.ts';
import { GENERIC_OWN_SHARE, GENERIC_TOTAL_VARIANCE, openBase } from './prior.ts';
import { fitScorecard } from './scorecardFit.ts';

const SIGNALS = 16;
const CUSTOMERS = 400;
const WORLDS = 50;
const ANSWERS = ['a', 'b', 'c', 'd'];

describe('in worlds drawn from what a scorecard believes, 16 signals that four traits stand behind', () => {
  const shares = [20, 80, 400].map((taught) => ({ taught, share: shareHeld(taught) }));

  it.each(shares)('intervals hold the true odds about four times in five ($taught outcomes: $share)', ({ share }) => {
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.85);
  });

  it('and in 75 to 85 of 100 cases over all sizes', () => {
    const all = shares.reduce((sum, { share }) => sum + share / shares.length, 0);
    expect(all).toBeGreaterThan(0.75);
    expect(all).toBeLessThan(0.85);
  });
});

/** How often the true odds are within the interval, over all customers of all worlds. */
function shareHeld(taught: number): number {
  let held = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    const { portfolio, probabilities, outcomes } = world(seededRandom(1_000 * taught + seed));
    const rows = Uint32Array.from({ length: taught }, (_, row) => row);
    const { low, high } = scorePortfolio(fitScorecard(portfolio, outcomes, { rows, prior: null }), portfolio);
    held += probabilities.filter((p, row) => p >= (low[row] as number) && p <= (high[row] as number)).length;
  }
  return held / (WORLDS * CUSTOMERS);
}

function world(random: Random) {
  const draws = (count: number) => Array.from({ length: count }, () => normalDraw(random));
  const traits = Array.from({ length: 4 }, () => draws(CUSTOMERS));
  const columns = Array.from({ length: SIGNALS }, (_, signal) => {
    const cells = draws(CUSTOMERS).map((noise, row) => {
      const value = 0.6 * (traits[signal % 4]?.[row] as number) + 0.8 * noise;
      return ANSWERS[[-0.7, 0, 0.7].filter((cut) => value > cut).length] as string;
    });
    return answerColumn(`signal ${signal}`, 'choice', ANSWERS, cells);
  });
  const terms = columns.map(({ bands }): Term => ({ bands, count: ANSWERS.length + 1, order: 'unordered' }));
  const { size, offsets } = layoutOf(terms);
  const everybody = Uint32Array.from({ length: CUSTOMERS }, (_, row) => row);
  const own = Math.sqrt((GENERIC_OWN_SHARE * GENERIC_TOTAL_VARIANCE) / SIGNALS);
  const points = draws(size).map((draw, i) => (i === 0 ? openBase.deviation : own) * draw);
  for (const direction of sharedDirections(
    terms,
    terms.map(() => true),
    everybody,
  )) {
    const amount = Math.sqrt((1 - GENERIC_OWN_SHARE) * GENERIC_TOTAL_VARIANCE) * normalDraw(random);
    for (let i = 0; i < size; i++) points[i] = (points[i] as number) + amount * (direction[i] as number);
  }
  const probabilities = Float64Array.from(everybody, (row) =>
    probabilityOf(
      terms.reduce(
        (sum, { bands }, j) => sum + (points[(offsets[j] as number) + (bands[row] as number)] as number),
        points[0] as number,
      ),
    ),
  );
  const outcomes = Int8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
  return { portfolio: portfolioOfColumns(columns), probabilities, outcomes };
}
