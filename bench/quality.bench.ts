// The scorecard beside other ways of forecasting, on public sets. `npm run bench -- quality small [DRAWS]`
import { openSet } from './quality/openSet.ts';
import { publicSets } from './quality/publicSets.ts';
import { smallDataTable } from './quality/smallData.ts';

const [part = 'small', ...rest] = process.argv.slice(2);
if (part === 'small') await small(Number(rest[0] ?? 50));

/** Few outcomes, on the deals. */
async function small(draws: number): Promise<void> {
  const deals = publicSets.find(({ name }) => name === 'deals');
  const opened = deals && (await openSet(deals));
  if (!opened) {
    print('The public sets are not there (shared/data beside the checkout, or BELLWETHER_SHARED): skipped.');
    return;
  }
  print(smallDataTable(opened, draws));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
