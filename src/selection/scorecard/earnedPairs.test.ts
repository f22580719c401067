import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../stats/logistic.ts';
import { normalDraw, seededRandom } from '../../stats/random.ts';
import { comparedBands } from './comparison.ts';
import { explain } from './explanation.ts';
import { logOddsOfPortfolio, oddsAt, scorePortfolio } from './odds.ts';
import { answerColumn, portfolioOfColumns } from './portfolio.fixture.ts';
import { type Scorecard, signalsAlone } from './scorecard.ts';
import { fitScorecard } from './scorecardFit.ts';

const levels = ['1', '2', '3', '4', '5'];
const regions = ['north', 'south', 'east', 'west', 'islands', 'abroad', 'port', 'coast'];

/** Eight signals with effects of their own; `together` adds what two of them say only together. */
function simulated(size: number, seed: number, together: (row: (name: string) => string | null) => number) {
  const random = seededRandom(seed);
  const drawn = (answers: readonly string[], missing: number) =>
    Array.from({ length: size }, () =>
      random() < missing ? null : (answers[Math.floor(random() * answers.length)] as string),
    );
  const cells = new Map<string, (string | null)[]>([
    ['openness', drawn(levels, 0.1)],
    ['size', drawn(levels, 0)],
    ['region', drawn(regions, 0.05)],
    ['urgency', drawn(levels, 0)],
    ['channel', drawn(['call', 'mail'], 0)],
  ]);
  // Two that follow another: what they share must not look like an interaction.
  const following = (name: string, share: number) =>
    (cells.get(name) as (string | null)[]).map((cell) =>
      random() < share ? cell : (levels[Math.floor(5 * random())] as string),
    );
  cells.set('budget', following('size', 0.6));
  cells.set('pressure', following('urgency', 0.7));
  const columns = [...cells].map(([name, own]) => {
    const answers = name === 'region' ? regions : name === 'channel' ? ['call', 'mail'] : levels;
    return answerColumn(name, name === 'region' || name === 'channel' ? 'choice' : 'scale', answers, own);
  });
  const effects = columns.map(({ banding }) => banding.labels.map(() => 0.4 * normalDraw(random)));
  const probabilities = Float64Array.from({ length: size }, (_, row) => {
    const own = columns.reduce((sum, { bands }, j) => sum + (effects[j]?.[bands[row] as number] as number), 0);
    return probabilityOf(own - 0.3 + together((name) => cells.get(name)?.[row] ?? null));
  });
  const outcomes = Int8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
  return { portfolio: portfolioOfColumns(columns), outcomes, probabilities };
}

const pairsOf = ({ signals }: Scorecard) => signals.flatMap(({ signal, pair }) => (pair ? [signal] : []));

/** Urgency helps by mail and harms by call. */
const crossed = (of: (name: string) => string | null) =>
  (Number(of('urgency')) - 3) * (of('channel') === 'mail' ? 0.45 : -0.45);

describe('an interaction', () => {
  const { portfolio, outcomes } = simulated(3000, 5, crossed);
  const scorecard = fitScorecard(portfolio, outcomes);
  const pair = scorecard.signals.find((signal) => signal.pair);

  it('is found, alone, and makes the scorecard one of version 2', () => {
    expect(pairsOf(scorecard)).toEqual(['urgency × channel']);
    expect(scorecard.version).toBe(2);
    expect(signalsAlone(scorecard).map(({ signal }) => signal)).not.toContain('urgency × channel');
  });

  it('has the points that made it, beyond those of either signal', () => {
    const pointsOf = (label: string) => pair?.bands.find((band) => band.label === label)?.points as number;
    const contrast = pointsOf('5 × mail') - pointsOf('5 × call') - pointsOf('1 × mail') + pointsOf('1 × call');
    expect(contrast).toBeGreaterThan(2.4);
    expect(contrast).toBeLessThan(4.8);
    const cells = pair?.bands ?? [];
    const along = (end: string) =>
      cells
        .filter(({ label }) => label.endsWith(end))
        .reduce((sum, { points, outcomes: rows }) => sum + points * rows, 0) / 3000;
    expect(Math.abs(along('× mail'))).toBeLessThan(1e-6);
    expect(Math.abs(along('× call'))).toBeLessThan(1e-6);
  });

  it('adds up in every explanation, with both answers named', () => {
    const odds = scorePortfolio(scorecard, portfolio);
    const sums = logOddsOfPortfolio(scorecard, portfolio);
    for (let row = 0; row < 3000; row += 7) {
      const explanation = explain(scorecard, portfolio, row);
      expect(Math.abs((explanation?.logOdds ?? Number.NaN) - (odds.logOdds[row] as number))).toBeLessThan(1e-9);
      expect(sums[row]).toBe(odds.logOdds[row]);
      const paired = explanation?.points.find((points) => points.pair);
      const answerOf = (signal: string) => explanation?.points.find((points) => points.signal === signal)?.bandLabel;
      expect(paired?.pair?.map(({ signal, bandLabel }) => [signal, bandLabel])).toEqual([
        ['urgency', answerOf('urgency')],
        ['channel', answerOf('channel')],
      ]);
    }
  });

  it('survives JSON, and is compared with a scorecard without it', () => {
    const revived = JSON.parse(JSON.stringify(scorecard)) as Scorecard;
    expect(scorePortfolio(revived, portfolio)).toEqual(scorePortfolio(scorecard, portfolio));
    const plain = fitScorecard(portfolio, outcomes, { pairs: false });
    expect([plain.version, pairsOf(plain)]).toEqual([1, []]);
    const compared = comparedBands(plain, scorecard).filter(({ signal }) => signal === 'urgency × channel');
    expect(compared).toHaveLength(pair?.bands.length as number);
    expect(compared.every(({ first, second }) => first === null && second !== null)).toBe(true);
  });

  it('draws 80 % intervals that hold the true odds about four times in five', () => {
    let [held, all] = [0, 0];
    for (let seed = 1; seed <= 10; seed++) {
      const base = simulated(2500, seed, crossed);
      const rows = Uint32Array.from({ length: 2000 }, (_, row) => row);
      const { low, high } = scorePortfolio(fitScorecard(base.portfolio, base.outcomes, { rows }), base.portfolio);
      for (let row = 2000; row < 2500; row++, all++) {
        const truth = base.probabilities[row] as number;
        if (truth >= (low[row] as number) && truth <= (high[row] as number)) held++;
      }
    }
    expect(held / all).toBeGreaterThan(0.72);
    expect(held / all).toBeLessThan(0.88);
  });

  it('is not looked for where points were stated, nor with fewer than 500 outcomes', () => {
    const rows = Uint32Array.from({ length: 480 }, (_, row) => row);
    expect(pairsOf(fitScorecard(portfolio, outcomes, { rows }))).toEqual([]);
    const monotone = [{ signal: 'urgency', direction: 'rising' as const }];
    expect(pairsOf(fitScorecard(portfolio, outcomes, { monotone })).join()).not.toContain('urgency');
  });

  it('needs outcomes that count: old ones that hardly weigh are hardly any', () => {
    const fittedWith = (weight: (row: number) => number) =>
      pairsOf(fitScorecard(portfolio, outcomes, { weights: Float64Array.from(outcomes, (_, row) => weight(row)) }));
    expect(fittedWith((row) => (row < 480 ? 1 : 1e-3))).toEqual([]);
    expect(fittedWith(() => 0)).toEqual([]);
    expect(fittedWith(() => 0.5)).toContain('urgency × channel');
  });
});

it('is found between answers of many kinds too', () => {
  const { portfolio, outcomes } = simulated(6000, 8, (of) =>
    of('region') === 'port' || of('region') === 'coast' ? (Number(of('budget')) - 3) * 0.6 : 0,
  );
  expect(pairsOf(fitScorecard(portfolio, outcomes))).toContain('region × budget');
});

it('is admitted in fewer than one of ten simulations in which there is none', () => {
  let admitted = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const { portfolio, outcomes } = simulated(2000, seed, () => 0);
    if (pairsOf(fitScorecard(portfolio, outcomes)).length > 0) admitted++;
  }
  expect(admitted).toBeLessThan(5);
});

it('keeps rows of one customer on one side: what only copies say earns nothing', () => {
  const { portfolio: once, outcomes } = simulated(150, 3, () => 0);
  const copies = Array.from({ length: 20 }, () => [...outcomes.keys()]).flat();
  const portfolio = portfolioOfColumns(
    once.columns.map((column) => ({ ...column, bands: Uint8Array.from(copies, (row) => column.bands[row] as number) })),
  );
  const copied = Int8Array.from(copies, (row) => outcomes[row] as number);
  const apart = fitScorecard(portfolio, copied);
  const together = fitScorecard(portfolio, copied, { groupOfRow: Int32Array.from(copies) });
  expect(pairsOf(together).length).toBeLessThan(pairsOf(apart).length);
});

describe('never an endless or certain answer', () => {
  const size = 1200;
  const random = seededRandom(4);
  const draw = (answers: readonly string[]) =>
    Array.from({ length: size }, () => answers[Math.floor(random() * answers.length)] as string);
  const yes = (cells: readonly (string | null)[]) => answerColumn('yes', 'yesno', ['no', 'yes'], cells);
  const many = Array.from({ length: 5000 }, (_, i) => `level ${i}`);
  const [one, other] = [draw(['no', 'yes']), draw(['no', 'yes'])];
  const scale = answerColumn('scale', 'scale', levels, draw(levels));
  const cases = {
    'separable by the pair alone': {
      columns: [yes(one), answerColumn('other', 'yesno', ['no', 'yes'], other), scale],
      outcomes: one.map((answer, row) => (answer === other[row] ? 1 : 0)),
    },
    constant: {
      columns: [yes(one.map(() => 'yes')), scale],
      outcomes: one.map((answer) => (answer === 'yes' ? 1 : 0)),
    },
    'one class': { columns: [yes(one), scale], outcomes: one.map(() => 1) },
    'all missing': {
      columns: [yes(one.map(() => null)), scale],
      outcomes: one.map((answer) => (answer === 'yes' ? 1 : 0)),
    },
    'one row': { columns: [yes(one.slice(0, 1)), answerColumn('scale', 'scale', levels, ['3'])], outcomes: [1] },
    '5,000 levels': {
      columns: [
        // As evidence bands them: the commonest apart, all others in one.
        answerColumn(
          'levels',
          'choice',
          many.slice(0, 63),
          draw(many).map((level) => (many.indexOf(level) < 62 ? level : many[62]!)),
        ),
        yes(one),
        scale,
      ],
      outcomes: one.map((answer, row) => (answer === 'yes' && row % 3 > 0 ? 1 : 0)),
    },
  };
  for (const [name, { columns, outcomes }] of Object.entries(cases)) {
    it(`of data that are ${name}`, () => {
      const portfolio = portfolioOfColumns(columns);
      const scorecard = fitScorecard(portfolio, Int8Array.from(outcomes));
      expect(pairsOf(scorecard)).toEqual(name.startsWith('separable') ? ['yes × other'] : []);
      expect(hasOnlyHonestOdds(scorecard, portfolio)).toBe(true);
    });
  }

  it('whatever two signals and their outcomes are', () => {
    const table = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      widths: fc.tuple(
        fc.integer({ min: 1, max: 63 }),
        fc.integer({ min: 1, max: 63 }),
        fc.integer({ min: 1, max: 9 }),
      ),
      missing: fc.double({ min: 0, max: 1, noNaN: true }),
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      strength: fc.double({ min: 0, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(table, ({ seed, widths, missing, rate, strength }) => {
        const chance = seededRandom(seed);
        const columns = widths.map((width, j) => {
          const answers = Array.from({ length: width }, (_, i) => `a${i}`);
          const cells = Array.from({ length: 700 }, () =>
            chance() < missing ? null : (answers[Math.floor(width * chance() ** 2)] as string),
          );
          return answerColumn(`s${j}`, j === 0 ? 'choice' : 'scale', answers, cells);
        });
        const outcomes = Int8Array.from({ length: 700 }, (_, row) => {
          const sign = ((columns[0]!.bands[row]! + columns[1]!.bands[row]!) % 2) - 0.5;
          return chance() < probabilityOf(strength * sign + 6 * (rate - 0.5)) ? 1 : 0;
        });
        const portfolio = portfolioOfColumns(columns);
        expect(hasOnlyHonestOdds(fitScorecard(portfolio, outcomes), portfolio)).toBe(true);
      }),
      { seed: 5, numRuns: 25 },
    );
  });
});

function hasOnlyHonestOdds(scorecard: Scorecard, portfolio: Parameters<typeof scorePortfolio>[1]): boolean {
  const odds = scorePortfolio(scorecard, portfolio);
  return portfolio.customers.every((_, row) => {
    const { mean, low, high } = oddsAt(odds, row) ?? { mean: Number.NaN, low: 0, high: 0 };
    return 0 < low && low <= mean && mean <= high && high < 1;
  });
}
