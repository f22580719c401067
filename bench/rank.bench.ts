// `rank` of 100,000 rows x 20 columns, half of them with an outcome, against csv-parse doing nothing but reading the same file.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalDraw, seededRandom } from '../src/stats/random.ts';
import { bellwether, measure, print } from './measured.ts';

const rows = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'bellwether-bench-'));
const path = join(folder, 'customers.csv');
try {
  await writeCustomers(path, rows);
  const readOnly = `
    import { parse } from 'csv-parse';
    import { createReadStream } from 'node:fs';
    let count = 0;
    for await (const row of createReadStream(${JSON.stringify(path)}).pipe(parse())) count += row.length;
  `;
  const baseline = measure(['--input-type=module', '-e', readOnly]);
  print(
    [
      [`csv-parse reads ${rows} rows x 20 (baseline)`, baseline],
      ['bellwether preview --json', measure([bellwether, 'preview', path, '--json'])],
      ['bellwether rank --json', measure([bellwether, 'rank', path, '--outcome', 'status=won', '--json'])],
    ],
    baseline,
  );
} finally {
  await rm(folder, { recursive: true });
}

/** Eight numbers, eight choices, an identifier, a segment, a date, and an outcome that depends on some of them. */
async function writeCustomers(path: string, rows: number): Promise<void> {
  const random = seededRandom(7);
  const stream = createWriteStream(path);
  const numbers = Array.from({ length: 8 }, (_, index) => `usage_${index + 1}`);
  const choices = Array.from({ length: 8 }, (_, index) => `trait_${index + 1}`);
  stream.write(`${['customer_id', 'country', ...numbers, ...choices, 'first_order', 'status'].join(',')}\n`);
  for (let row = 1; row <= rows; row++) {
    const usage = numbers.map(() => normalDraw(random));
    const traits = choices.map(() => Math.floor(random() * 6));
    const logOdds = (usage[0] ?? 0) - 0.5 * (usage[1] ?? 0) + 0.3 * ((traits[0] ?? 0) - 2.5);
    const isGood = random() < 1 / (1 + Math.exp(-logOdds));
    const status = random() < 0.5 ? (isGood ? 'won' : 'lost') : '';
    const cells = [
      `C${row}`,
      `country ${Math.floor(random() * 12)}`,
      ...usage.map((value) => (1000 + 300 * value).toFixed(2)),
      ...traits.map((value) => `kind ${value}`),
      `20${10 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
      status,
    ];
    if (!stream.write(`${cells.join(',')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}
