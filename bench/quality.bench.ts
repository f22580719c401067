// The scorecard beside scikit-learn on public sets, and taught by a few outcomes.
// `npm run bench -- quality folds [SEEDS] [SET ...]` (`same` in place of `folds`: only on the columns that the scorecard scores),
// `npm run bench -- quality small [DRAWS]`,
// `npm run bench -- quality coverage [REPETITIONS]`
import { cpus } from 'node:os';
import { compared, restricted } from './quality/comparison.ts';
import { comparisonTable } from './quality/comparisonTable.ts';
import { coverageTable } from './quality/coverage.ts';
import { allowedNames, everyColumn, type OpenedSet, openSet, scoredNames } from './quality/openSet.ts';
import { publicSets } from './quality/publicSets.ts';
import { smallDataTable } from './quality/smallData.ts';

/** A part of fewer rows is not judged apart. */
const FEWEST_APART = 50;

const [part = 'folds', ...rest] = process.argv.slice(2);
print(circumstances());
if (part === 'folds' || part === 'same') await folds(Number(rest[0] ?? 10), rest.slice(1), part === 'folds');
if (part === 'small') await small(Number(rest[0] ?? 50));
if (part === 'coverage') await coverage(Number(rest[0] ?? 100));

/** All models on the same folds, set by set. */
async function folds(seeds: number, names: readonly string[], isEveryColumn: boolean): Promise<void> {
  for (const set of publicSets) {
    if (names.length > 0 && !names.includes(set.name)) continue;
    const opened = await openSet(set);
    if (!opened) return skipped();
    const leftOut = allowedNames(opened).filter((column) => !scoredNames(opened).includes(column));
    const hasMore = isEveryColumn && leftOut.length > 0;
    const comparison = compared(opened, hasMore ? await everyColumn(opened) : undefined, seeds);
    const { rows, truth, groups, versions } = comparison;
    const good = truth.reduce((sum, outcome) => sum + outcome, 0);
    print(`\n## ${set.name}\n`);
    print(
      `${rows.length} rows, ${((100 * good) / rows.length).toFixed(1)} % good, ${new Set(groups).size} separate cases; seeds 1 to ${seeds}.\n`,
    );
    if (hasMore) print(`Not scored, but given to the models of every column: ${leftOut.join(', ')}.\n`);
    print(comparisonTable(comparison));
    for (const [value, isOf] of valuesApart(opened)) {
      const part = restricted(comparison, isOf);
      if (part.rows.length < FEWEST_APART) continue;
      const share = part.truth.reduce((sum, outcome) => sum + outcome, 0) / part.rows.length;
      print(`\n${set.apart}: ${value}, ${part.rows.length} rows, ${(100 * share).toFixed(1)} % good\n`);
      print(comparisonTable(part));
    }
    print(`\n${Object.entries(versions).flat().join(' ') || 'No python3 with scikit-learn: no baselines.'}`);
  }
}

/** The values of the column by which a set is judged apart, each with its rows. */
function valuesApart({ set, portfolio }: OpenedSet): [string, (row: number) => boolean][] {
  const column = portfolio.columns.find(({ signal }) => signal.label === set.apart);
  if (!column) return [];
  const { banding, bands } = column;
  return banding.labels
    .map((label, band): [string, (row: number) => boolean] => [label, (row) => bands[row] === band])
    .filter(([, isOf]) => bands.some((_, row) => isOf(row)));
}

/** Few outcomes, on the deals. */
async function small(draws: number): Promise<void> {
  const deals = publicSets.find(({ name }) => name === 'deals');
  const opened = deals && (await openSet(deals));
  if (!opened) return skipped();
  print(smallDataTable(opened, draws));
}

/** Intervals of the odds in simulation. */
async function coverage(repetitions: number): Promise<void> {
  const deals = publicSets.find(({ name }) => name === 'deals');
  const opened = deals && (await openSet(deals));
  print(coverageTable(opened?.portfolio, repetitions));
}

function circumstances(): string {
  const command = ['npm run bench -- quality', ...process.argv.slice(2)].join(' ');
  const when = new Date().toISOString().slice(0, 10);
  return `\`${command}\`, ${when}, Node.js ${process.version}, ${cpus().length} processors.\n`;
}

function skipped(): void {
  print('The public sets are not there (shared/data beside the checkout, or BELLWETHER_SHARED): skipped.');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
