import { chromium } from 'playwright-core';
import { findChromium } from '../src/platform/findChromium.ts';
import { benchFolder, runningService } from './runningService.ts';

/**
 * What a first visit costs: bytes of JavaScript as they travel, and the time from navigation until the page can be used, on
 * a processor made four times slower; against a page of the same service that runs no script. The sample is loaded.
 */
const executablePath = findChromium(process.env);
if (executablePath === undefined) throw new Error('There is no Chromium: bellwether doctor says what to install.');
const service = await runningService(await benchFolder(), ['--sample', 'deals']);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const { url } = service;
  const bare = await best(`${url}/api`, 'main');
  print('/api, no script to speak of (baseline)', bare, bare);
  for (const [path, ready] of [
    ['/', 'main h1'],
    ['/matrix', 'main canvas'],
    ['/customers', 'main [role="row"], main tbody tr'],
    ['/wave', 'main tbody tr'],
  ] as const) {
    print(path, await best(url + path, ready), bare);
  }
} finally {
  await browser.close();
  await service.stop();
}

interface Visit {
  readonly milliseconds: number;
  readonly scriptBytes: number;
}

/** The quickest of some first visits, each with an empty cache. */
async function best(address: string, ready: string): Promise<Visit> {
  const visits: Visit[] = [];
  for (let i = 0; i < 5; i++) visits.push(await visit(address, ready));
  return visits.reduce((quickest, each) => (each.milliseconds < quickest.milliseconds ? each : quickest));
}

async function visit(address: string, ready: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let scriptBytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  const startedAt = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector(ready);
  // It can be used when a click would be answered at once.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const milliseconds = performance.now() - startedAt;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { milliseconds, scriptBytes };
}

function print(what: string, { milliseconds, scriptBytes }: Visit, baseline: Visit): void {
  const ratio = (milliseconds / baseline.milliseconds).toFixed(2);
  const kilobytes = (scriptBytes / 1024).toFixed(0);
  process.stdout.write(
    `${what.padEnd(44)} ${milliseconds.toFixed(0).padStart(6)} ms  x ${ratio.padStart(5)}  ${kilobytes.padStart(5)} KB of JavaScript\n`,
  );
}
