// The matrix in a headless Chromium: first draw, another colour, and a cut line dragged, at 10^4, 10^5 and 10^6 points,
// against a plain loop that draws one arc per point on a canvas. Served from the built pages with generated points.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../src/platform/findChromium.ts';
import { normalDraw, seededRandom } from '../src/stats/random.ts';
import { matrixAnswers, matrixBytes } from './matrixAnswers.ts';
import { noteFrames, notePaintings, oneArcPerPoint } from './matrixInPage.ts';

const pages = process.env['BELLWETHER_PAGES'] ?? fileURLToPath(new URL('../dist/web', import.meta.url));
const DRAG_MS = 4000;
const MS_BETWEEN_MOVES = 8;
const sizes = process.argv.slice(2).map(Number);
const executablePath = findChromium(process.env);
if (executablePath === undefined) throw new Error('There is no Chromium: bellwether doctor says what to install.');
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--enable-unsafe-swiftshader',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await measure(size);
await browser.close();

async function measure(size: number): Promise<void> {
  const random = seededRandom(7);
  const spread = (middle: number) => Math.min(100, Math.max(0, middle + 16 * normalDraw(random)));
  const xs = Float32Array.from({ length: size }, () => spread(random() < 0.5 ? 35 : 68));
  // Whole numbers, so that many points lie on a cut.
  const ys = Float32Array.from({ length: size }, () => Math.round(spread(52)));
  const served = await serve(matrixBytes(xs, ys, random), matrixAnswers(size));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(notePaintings);
  await page.goto(`${served.url}/matrix`);
  const first = await paintedAfter(page, 0);
  const arrived = await page.evaluate<number>(
    `performance.getEntriesByType('resource').find(({ name }) => name.includes('/matrix/points')).responseEnd`,
  );
  await page.waitForTimeout(1500);
  const asked = await page.evaluate<number>('performance.now()');
  await page.getByLabel('Colour', { exact: true }).selectOption('odds');
  const recoloured = await paintedAfter(page, asked);
  const drag = await dragged(page);
  const wrong = drag.seen.filter(({ at, counts }) => counts !== countsAt(xs, ys, at, 50));
  const arcs = await page.evaluate<number>(oneArcPerPoint(size));
  const line = (what: string, figure: string) =>
    process.stdout.write(`${String(size).padStart(9)}  ${what.padEnd(58)} ${figure}\n`);
  const beside = (ms: number) => `${ms.toFixed(1).padStart(9)} ms  x ${(ms / arcs).toFixed(3)}`;
  line('one arc per point on a canvas (baseline)', beside(arcs));
  line('first draw: points here until the picture is on the screen', beside(first.at - arrived));
  line('of that the painter', beside(first.painter));
  line('another colour, until it is on the screen', beside(recoloured.at - asked));
  line('of that the painter', beside(recoloured.painter));
  line('frames a second while a cut is dragged', drag.framesPerSecond.toFixed(1).padStart(9));
  line('processor time of the page per such frame', `${drag.busyMsPerFrame.toFixed(1).padStart(9)} ms`);
  line(
    'longest frame of it, and the one in twenty',
    `${drag.longest.toFixed(1).padStart(9)} ms, ${drag.twentieth.toFixed(1)} ms`,
  );
  line(
    'frames whose counts were held against each point; wrong',
    `${String(drag.seen.length).padStart(9)}; ${wrong.length}`,
  );
  await context.close();
  await served.close();
  if (wrong.length > 0) throw new Error(`Counts were wrong at ${wrong[0]?.at}.`);
}

async function paintedAfter(page: Page, since: number): Promise<{ readonly at: number; readonly painter: number }> {
  const found = await page.waitForFunction(`window.painted.find(({ at }) => at > ${since})`, undefined, {
    timeout: 120_000,
  });
  return (await found.jsonValue()) as { at: number; painter: number };
}

/** Drags the cut of the horizontal axis to and fro for some seconds, and notes every frame with the counts it shows. */
async function dragged(page: Page) {
  const cut = page.getByRole('slider').first();
  const box = await cut.boundingBox();
  if (!box) throw new Error('There is no cut line.');
  const middle = box.x + box.width / 2;
  await page.mouse.move(middle, box.y + 120);
  await page.mouse.down();
  await page.evaluate(noteFrames);
  const hand = await page.context().newCDPSession(page);
  await hand.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyBefore = await busySeconds(hand);
  const moves: Promise<unknown>[] = [];
  for (let step = 0; step < DRAG_MS / MS_BETWEEN_MOVES; step++) {
    const x = middle + 260 * Math.sin(step / 60);
    // Not awaited: a hand does not wait for the picture.
    moves.push(
      hand.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y: box.y + 120, button: 'left', buttons: 1 }),
    );
    // oxlint-disable-next-line no-await-in-loop -- one hand moves one pointer
    await new Promise((resolve) => {
      setTimeout(resolve, MS_BETWEEN_MOVES);
    });
  }
  await Promise.all(moves);
  const busy = (await busySeconds(hand)) - busyBefore;
  const frames = await page.evaluate<{ at: number; cut: number; counts: string }[]>(
    'window.isDragging = false; window.frames_',
  );
  await page.mouse.up();
  const changes = frames.filter((frame, i) => frame.cut !== frames[i - 1]?.cut);
  const gaps = frames
    .slice(1)
    .map(({ at }, i) => at - (frames[i]?.at ?? at))
    .toSorted((a, b) => a - b);
  const lasted = (changes.at(-1)?.at ?? 0) - (changes[0]?.at ?? 0);
  const every = Math.max(1, Math.floor(changes.length / 40));
  return {
    // Only frames that show another cut than the one before count.
    framesPerSecond: ((changes.length - 1) / lasted) * 1000,
    busyMsPerFrame: (busy * 1000) / Math.max(1, changes.length),
    longest: gaps.at(-1) ?? 0,
    twentieth: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    seen: changes.filter((_, i) => i % every === 0).map(({ cut: at, counts }) => ({ at, counts })),
  };
}

/** Processor time that the thread of the page has spent: what it would take on a machine that does nothing else. */
async function busySeconds(hand: CDPSession): Promise<number> {
  const { metrics } = await hand.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Low and low, high and low, low and high, high and high, in the order of the page. */
function countsAt(xs: Float32Array, ys: Float32Array, xCut: number, yCut: number): string {
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < xs.length; row++) {
    const quadrant = ((xs[row] as number) >= xCut ? 1 : 0) + ((ys[row] as number) >= yCut ? 2 : 0);
    counts[quadrant] = (counts[quadrant] as number) + 1;
  }
  return counts.join(' ');
}

async function serve(points: Uint8Array, answers: Readonly<Record<string, unknown>>) {
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers[pathname];
    if (pathname === '/api/v1/matrix/points') response.end(points);
    else if (answer !== undefined) response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    else {
      const isFile = extname(pathname) !== '';
      void readFile(join(pages, isFile ? pathname : 'index.html')).then(
        (content) => response.setHeader('content-type', types[extname(pathname)] ?? 'text/html').end(content),
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
