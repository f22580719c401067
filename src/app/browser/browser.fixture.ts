import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { freshDatabase } from '../../platform/database/temporaryDatabase.fixture.ts';
import { findChromium } from '../../platform/findChromium.ts';
import { silentLog } from '../../platform/http/log.ts';
import { serveHttp } from '../../platform/http/serveHttp.ts';
import { jobRunner } from '../../platform/job/runner.ts';
import { type Service, serviceOn } from '../openService.ts';
import { serviceApp } from '../serviceApp.ts';

/** A real Chromium that looks at a real service on a real database. */
export interface Watched {
  readonly url: string;
  readonly service: Service;
  /** A page of its own, as a person of this language, light and width sees it. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage extends Page {
  /** Errors and warnings of the console, failed requests and refusals since it was opened. */
  readonly troubles: string[];
}

/** Whether the browser tests can run here; where they cannot, they say so, and in CI they fail. */
export const chromiumPath = findChromium(process.env);
if (chromiumPath === undefined && process.env['CI'] === undefined) {
  process.stderr.write(
    'bellwether: no Chromium here, so the browser tests are skipped. `bellwether doctor` says what to install.\n',
  );
}
export const isSkipped = chromiumPath === undefined && process.env['CI'] === undefined;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves a service to a browser. The pages have to be built: `npm run build`, or `npm test`. */
export async function watched(service?: Service): Promise<Watched> {
  if (!existsSync('dist/web/index.html')) throw new Error('The pages are not built: npm run build, or npm test.');
  if (chromiumPath === undefined) throw new Error('There is no Chromium: apt-get install chromium fonts-noto-cjk.');
  const folder = await mkdtemp(join(tmpdir(), 'bellwether-browser-'));
  const own = service ?? (await serviceOn(await freshDatabase(), { dataFolder: folder, appVersion: 'browser' }));
  const http = await serveHttp(serviceApp(own, 'browser', silentLog), { host: '127.0.0.1', port: 0 });
  const runner = jobRunner({ ...own, log: silentLog, pollMs: 50 });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
  return {
    url: http.url,
    service: own,
    open: (path, options) => openPage(browser, http.url + path, options),
    async close() {
      await browser.close();
      await http.close();
      await runner.stop();
      await own.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, address: string, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  return watchedTab(context, address);
}

/** Another tab of the same person. */
export async function watchedTab(context: BrowserContext, address: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const troubles: string[] = [];
  followTraffic(page);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that was left does not wait for its answers.
    if (why !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) troubles.push(`${answer.status()}: ${answer.url()}`);
  });
  await page.goto(address);
  await settled(page);
  return Object.assign(page, { troubles });
}

interface Traffic {
  readonly asked: Set<Request>;
  quietSince: number;
}

const traffic = new WeakMap<Page, Traffic>();

function followTraffic(page: Page): void {
  const now: Traffic = { asked: new Set(), quietSince: performance.now() };
  traffic.set(page, now);
  page.on('request', (request) => now.asked.add(request));
  const answered = (request: Request) => {
    now.asked.delete(request);
    now.quietSince = performance.now();
  };
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
}

/**
 * Goes on to another page as a link leads there, without loading the product anew; to another view of the same room by its
 * address, because nothing tells from outside when that is shown.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  const { pathname } = new URL(address);
  const room = (path: string) => path.split('/')[1];
  if (room(pathname) === room(new URL(page.url()).pathname)) {
    // What a page that is left was still asking is neither answered nor said to have failed.
    traffic.get(page)?.asked.clear();
    await page.goto(address);
  } else {
    await page.evaluate((to) => {
      document.querySelector('h1')?.setAttribute('data-former', '');
      history.pushState({}, '', to);
    }, address);
    await page.waitForSelector('h1:not([data-former])');
  }
  await settled(page);
}

const QUIET_MS = 120;

/** Waits until nothing is being read, and nothing stands in the place of what is not there yet. */
export async function settled(page: Page): Promise<void> {
  const now = traffic.get(page);
  const isQuiet = () => now?.asked.size === 0 && performance.now() - now.quietSince > QUIET_MS;
  const isWhole = () =>
    page.evaluate(
      () =>
        document.fonts.status === 'loaded' &&
        document.querySelector('h1') !== null &&
        document.querySelector('main [aria-busy="true"], main .mantine-Skeleton-root[data-visible]') === null,
    );
  const giveUpAt = performance.now() + MOST_MS_TO_SETTLE;
  while (!isQuiet() || !(await isWhole())) {
    if (performance.now() > giveUpAt) throw new Error(`${page.url()} does not come to rest.`);
    await pause(20);
  }
}

const MOST_MS_TO_SETTLE = 60_000;
