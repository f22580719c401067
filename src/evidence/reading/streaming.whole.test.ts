import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();
const ROWS = 200_000;

async function largeFile(): Promise<string> {
  const path = file('large.csv', '');
  const out = createWriteStream(path);
  out.write('id,name,note,size,when\n');
  for (let start = 1; start <= ROWS; start += 10_000) {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `C${start + index},"Name, ${index}",note ${index},${index},2024-01-01\n`,
    );
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

test('a large table is handed out in small batches, and what was handed out is let go', async () => {
  const table = await openTable(await largeFile());
  const batches: WeakRef<object>[] = [];
  let rows = 0;
  let largest = 0;
  let last = '';
  for await (const batch of table.batches()) {
    batches.push(new WeakRef(batch));
    rows += batch.length;
    largest = Math.max(largest, batch.length);
    last = batch.at(-1)?.cells[0] ?? last;
  }
  expect(rows).toBe(ROWS);
  expect(largest).toBeLessThanOrEqual(1000);
  expect(last).toBe(`C${ROWS}`);
  expect(batches.filter((batch) => batch.deref() !== undefined).length).toBeLessThan(batches.length);
});

test('a table is read as often as it is asked for, also at the same time and after a reader has had enough', async () => {
  const text = `id,name\n${Array.from({ length: 5000 }, (_, index) => (index === 4000 ? '4000\n' : `${index},a\n`)).join('')}`;
  const table = await openTable(file('again.csv.gz', gzipSync(text)));
  expect(gunzipSync(readFileSync(table.path)).length).toBe(text.length);
  for await (const batch of table.batches()) {
    expect(batch[0]?.cells).toEqual(['0', 'a']);
    break;
  }
  const counted = await Promise.all([count(), count()]);
  expect(counted).toEqual([5000, 5000]);
  expect(table.log.counts).toEqual({ 'row-short': 1 });

  async function count() {
    let rows = 0;
    for await (const batch of table.batches()) rows += batch.length;
    return rows;
  }
});
