// The customers page at 100,000 rows in a headless Chromium: first rows, scrolling, the end, another order, a search; against
// the bare request for its first rows. `npm run bench -- customers [ROWS]`
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../src/platform/findChromium.ts';
import { writeCustomers } from './customersFile.ts';
import { bellwether, measure } from './measured.ts';
import { benchFolder, runningService } from './runningService.ts';

const rows = Number(process.argv[2] ?? 100_000);
const executablePath = findChromium(process.env);
if (executablePath === undefined) throw new Error('There is no Chromium: bellwether doctor says what to install.');
const folder = await benchFolder();
const file = join(folder, 'customers.csv');
await writeCustomers(file, rows, 'plain');
const imported = measure([
  bellwether,
  'import',
  file,
  '--data',
  join(folder, 'data'),
  '--id',
  'customer_id',
  '--outcome',
  'status=won vs lost',
  '--learn',
]);
process.stdout.write(`${rows} customers x 20 columns imported and learned from in ${imported.seconds.toFixed(1)} s\n`);
const service = await runningService(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.goto(`${service.url}/customers`);
  await rowsShown(page);
  const bare = await page.evaluate<number>(`(async () => {
    const ask = () => fetch('/api/v1/customers/find', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"sort":"odds","limit":200}' }).then((answer) => answer.text());
    await ask();
    const started = performance.now();
    await ask();
    return performance.now() - started;
  })()`);
  const print = (what: string, ms: number) =>
    process.stdout.write(`${what.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms  x ${(ms / bare).toFixed(2)}\n`);
  print('the bare request for 200 rows (baseline)', bare);
  print('navigation until rows stand there', await timed(() => page.goto(`${service.url}/customers`), page));
  process.stdout.write(`scrolling ${(await framesPerSecond(page)).toFixed(0)} frames/s\n`);
  print(
    'another order, by name',
    await timed(() => page.goto(`${service.url}/customers?sort=name&direction=ascending`), page),
  );
  print('a search', await timed(() => page.goto(`${service.url}/customers?q=Works%20777`), page));
} finally {
  await browser.close();
  await service.stop();
}

async function timed(act: () => Promise<unknown>, page: Page): Promise<number> {
  const startedAt = performance.now();
  await act();
  await rowsShown(page);
  return performance.now() - startedAt;
}

/** Until customers, not only their places, are on the screen. */
function rowsShown(page: Page): Promise<unknown> {
  return page
    .getByRole('row')
    .filter({ hasText: /Works \d+/ })
    .first()
    .waitFor({ timeout: 120_000 });
}

/** Frames a second while the wheel turns for three seconds. */
async function framesPerSecond(page: Page): Promise<number> {
  await page.mouse.move(800, 500);
  await page.evaluate(
    'globalThis.frames = 0; (function next() { globalThis.frames += 1; requestAnimationFrame(next); })(); undefined',
  );
  const startedAt = performance.now();
  while (performance.now() - startedAt < 3_000) await page.mouse.wheel(0, 400);
  return (await page.evaluate<number>('globalThis.frames')) / ((performance.now() - startedAt) / 1_000);
}
