// The sums behind a ranking on a base of 20 signals x 16 bands in memory, against one plain pass over the same bytes.
import { fieldsOfPortfolio } from '../src/evidence/filter/field.ts';
import { matchingRows } from '../src/evidence/filter/filterRows.ts';
import { parseFilterText } from '../src/evidence/filter/parseFilterText.ts';
import type { Portfolio } from '../src/evidence/portfolio/portfolio.ts';
import { portfolioBuilder } from '../src/evidence/portfolio/portfolioBuilder.ts';
import type { Signal } from '../src/evidence/signal.ts';
import { itemsOfPortfolio } from '../src/readiness/itemsOfPortfolio.ts';
import { measurePortfolio } from '../src/readiness/measurePortfolio.ts';
import { logOddsOfPortfolio, scorePortfolio } from '../src/selection/scorecard/odds.ts';
import { fitScorecard } from '../src/selection/scorecard/scorecardFit.ts';
import { chooseWave } from '../src/selection/wave/wave.ts';
import { normalDraw, seededRandom } from '../src/stats/random.ts';

const rows = Number(process.argv[2] ?? 100_000);
const random = seededRandom(3);
const signals = Array.from({ length: 20 }, (_, index) => signalOf(index));
const results: [string, number][] = [];

const portfolio = timed(`portfolio of ${rows} customers x 20 numbers`, () => {
  const builder = portfolioBuilder(signals, () => {});
  const values = signals.map(() => 0);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < values.length; i++) values[i] = normalDraw(random);
    builder.add(`c${row}`, values);
  }
  return builder.finish();
});
timed('one pass over the bytes (baseline)', () => sumOfBands(portfolio));
const outcomes = Int8Array.from({ length: rows }, (_, row) => {
  const logOdds = ((portfolio.columns[0]?.bands[row] ?? 0) - 8) / 4 - ((portfolio.columns[1]?.bands[row] ?? 0) - 8) / 8;
  return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
});
const scorecard = timed('fit of a scorecard, smoothing and posterior included', () =>
  fitScorecard(portfolio, outcomes),
);
timed('log-odds of everybody', () => logOddsOfPortfolio(scorecard, portfolio));
const odds = timed('odds with intervals of everybody', () => scorePortfolio(scorecard, portfolio));
timed('measures and groups of everybody', () => measurePortfolio(portfolio, itemsOfPortfolio(portfolio).items));
timed('filter of three clauses', () =>
  matchingRows(
    parseFilterText('usage_1 > 1 or (usage_2 < 0 and not usage_3 >= 0.5)'),
    fieldsOfPortfolio(portfolio),
    rows,
  ),
);
const startedAt = performance.now();
await chooseWave({ candidates: { worth: odds.mean, odds }, rules: { capacity: 25 }, restsOn: 'outcomes' });
results.push(['wave of 25 from everybody (solver loaded cold)', performance.now() - startedAt]);

const baseline = results.find(([what]) => what.includes('baseline'))?.[1] ?? Number.NaN;
for (const [what, milliseconds] of results) {
  process.stdout.write(
    `${what.padEnd(56)} ${milliseconds.toFixed(1).padStart(9)} ms  x ${(milliseconds / baseline).toFixed(1)}\n`,
  );
}
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);

function timed<Result>(what: string, work: () => Result): Result {
  const startedAt = performance.now();
  const result = work();
  results.push([what, performance.now() - startedAt]);
  return result;
}

function sumOfBands({ columns }: Portfolio): number {
  let sum = 0;
  for (const { bands } of columns) for (let row = 0; row < bands.length; row++) sum += bands[row] as number;
  return sum;
}

function signalOf(index: number): Signal {
  const claim = { direction: 1, strength: 'fair', why: 'benchmark' } as const;
  return {
    id: `usage_${index + 1}`,
    label: `usage_${index + 1}`,
    kind: 'number',
    about: 'organisation',
    role: 'signal',
    ...(index < 5 && { axis: { axis: 'willingness', ...claim } }),
    ...(index >= 15 && { axis: { axis: 'needs', ...claim } }),
  };
}
