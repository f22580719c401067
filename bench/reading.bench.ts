// Reading 100,000 and 1,000,000 rows x 20 columns through `openTable(...).batches()`, against csv-parse reading the same file.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CustomersKind, writeCustomers } from './customersFile.ts';
import { type Measured, measure, print } from './measured.ts';

const sizes = process.argv[2] ? [Number(process.argv[2])] : [100_000, 1_000_000];
const kinds: readonly CustomersKind[] = ['plain', 'quoted', 'chinese'];
const source = (path: string) => JSON.stringify(fileURLToPath(new URL(`../src/evidence/${path}`, import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), 'bellwether-bench-'));
try {
  for (const rows of sizes) for (const kind of kinds) await compare(rows, kind);
} finally {
  await rm(folder, { recursive: true });
}

async function compare(rows: number, kind: CustomersKind): Promise<void> {
  const path = join(folder, 'customers.csv');
  await writeCustomers(path, rows, kind);
  const file = JSON.stringify(path);
  const baseline = run(`
    import { parse } from 'csv-parse';
    import { createReadStream } from 'node:fs';
    let count = 0;
    for await (const cells of createReadStream(${file}).pipe(parse())) count += cells.length;
  `);
  const read = run(`
    import { openTable } from ${source('reading/openTable.ts')};
    let count = 0;
    for await (const rows of (await openTable(${file})).batches()) for (const { cells } of rows) count += cells.length;
    if (count !== ${20 * rows}) throw new Error('read ' + count + ' cells');
  `);
  const summarise = (options: string) => `
    import { openTable } from ${source('reading/openTable.ts')};
    import { summariseColumns } from ${source('proposal/summarise.ts')};
    await summariseColumns(await openTable(${file}), ${options});
  `;
  print(
    [
      [`csv-parse reads ${rows} rows x 20, ${kind} (baseline)`, baseline],
      ['openTable reads them', read],
      ['summariseColumns judges all of them', run(summarise('{}'))],
      ['summariseColumns judges the first 20,000', run(summarise('{ rows: 20_000 }'))],
    ],
    baseline,
  );
}

/** Every run in a process of its own, its start included. */
function run(code: string): Measured {
  return measure(['--import', 'tsx', '--input-type=module', '-e', code]);
}
