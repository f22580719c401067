import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../../platform/findChromium.ts';
import type { Client } from '../../platform/http/client.ts';
import { silentLog } from '../../platform/http/log.ts';
import { serveHttp } from '../../platform/http/serveHttp.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { benchmarkOfCustomer } from '../../positioning/benchmark/contract.ts';
import { positioningFailure } from '../../positioning/failures.ts';
import { currentPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { currentStatement } from '../../positioning/statement/contract.ts';
import { commandFailure } from '../commandFailures.ts';
import { type SaidLanguage, statedLanguage } from '../saidText.ts';
import { serviceApp } from '../serviceApp.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

export interface PrintOptions extends DataOptions {
  readonly offering?: string;
  readonly language?: string;
  readonly force?: boolean;
}

const printed = ['statement', 'perfect-customer', 'benchmark'] as const;
type Printed = (typeof printed)[number];

/** `bellwether pdf`: the page as a browser prints it, by the Chromium of this machine, served for that moment on a free port. */
export async function printPage(
  what: string,
  rest: readonly string[],
  options: PrintOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  const { page, customer, path } = stated(what, rest);
  const language = statedLanguage(options.language);
  const offering = wholeNumber('--offering', options.offering, { least: 1 }) ?? 1;
  const chromium = findChromium(process.env);
  if (chromium === undefined) throw withoutChromium();
  await withService({ ...options, mayBeNew: false }, appVersion, terminal, async ({ client, service }) => {
    await refuseNothing(client, page, customer, offering);
    const http = await serveHttp(serviceApp(service, appVersion, silentLog), { host: '127.0.0.1', port: 0 });
    const folder = await mkdtemp(join(tmpdir(), 'bellwether-pdf-'));
    try {
      const address = `${http.url}${addressOf(page, customer)}?offering=${offering}`;
      await refuseUnbuilt(address);
      const file = join(folder, 'page.pdf');
      await print(chromium, address, { file, folder, language });
      await keep(file, path, options.force === true);
    } finally {
      await http.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });
  terminal.err(`Wrote ${path}.\n`);
}

function stated(what: string, rest: readonly string[]) {
  const page = printed.find((each) => each === what);
  if (!page) {
    const message = `There is no page ${JSON.stringify(what)} to print.`;
    throw optionFailure('option-invalid', message, `Use one of ${printed.join(', ')}.`);
  }
  const [customer, path] = page === 'benchmark' ? rest : [undefined, rest[0]];
  if (path !== undefined && rest.length === (page === 'benchmark' ? 2 : 1)) return { page, customer, path };
  const usage = page === 'benchmark' ? 'benchmark CUSTOMER OUT.pdf' : `${page} OUT.pdf`;
  throw optionFailure('option-invalid', 'What is to be printed where is not plain.', `Write bellwether pdf ${usage}.`);
}

/** Nobody is to hold a page that says nothing. */
async function refuseNothing(
  client: Client,
  page: Printed,
  customer: string | undefined,
  offering: number,
): Promise<void> {
  if (customer !== undefined) return void (await client.call(benchmarkOfCustomer, { customer, offering }));
  const isStatement = page === 'statement';
  const { current } = await client.call(isStatement ? currentStatement : currentPerfectCustomer, { offering });
  if (current) return;
  throw positioningFailure(
    isStatement ? 'statement-missing' : 'perfect-customer-missing',
    `Offering ${offering} has no ${isStatement ? 'statement' : 'perfect customer'} yet.`,
    'Write one on the page, or bring one in: bellwether positioning --import FILE.',
  );
}

function addressOf(page: Printed, customer: string | undefined): string {
  if (customer !== undefined) return `/customers/${encodeURIComponent(customer)}/benchmark`;
  return page === 'statement' ? '/positioning' : '/perfect-customer';
}

async function refuseUnbuilt(address: string): Promise<void> {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  if (answer.ok && (await answer.text()).includes('<script')) return;
  throw commandFailure('something-is-missing', 'The pages are not built.', 'Build them first: npm run build.');
}

async function print(
  chromium: string,
  address: string,
  { file, folder, language }: { readonly file: string; readonly folder: string; readonly language: SaidLanguage },
): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const words = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-pdf-header-footer',
    // Its sandbox does not run as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'browser')}`,
    `--lang=${language}`,
    `--accept-lang=${language}`,
    // Time stands still while the page waits for answers, so that it is printed once it has come to rest.
    `--virtual-time-budget=${RESTED_MS}`,
    `--print-to-pdf=${file}`,
    address,
  ];
  const failed = await promisify(execFile)(chromium, words, { timeout: LONGEST_MS }).then(
    () => undefined,
    (error: Error) => error.message.split('\n')[0],
  );
  const begins = await readFile(file).then(
    (bytes) => bytes.subarray(0, 5).toString('latin1'),
    () => '',
  );
  if (begins === '%PDF-') return;
  const message = `${chromium} has printed nothing${failed === undefined ? '' : `: ${failed}`}.`;
  throw commandFailure('something-is-missing', message, 'Try it again, or open the page and print it there.');
}

const RESTED_MS = 20_000;
const LONGEST_MS = 120_000;

async function keep(file: string, path: string, isForced: boolean): Promise<void> {
  await copyFile(file, path, isForced ? 0 : constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
    const isThere = error.code === 'EEXIST';
    const what = isThere ? 'is there already' : `cannot be written: ${error.message}`;
    const remedy = isThere ? 'Replace it with --force, or name another file.' : 'Name another file.';
    throw commandFailure('file-unwritable', `${path} ${what}.`, remedy, { file: path });
  });
}

function withoutChromium() {
  return commandFailure(
    'something-is-missing',
    'There is no Chromium here, which prints the page.',
    'Install it (apt-get install chromium fonts-noto-cjk), or name one in BELLWETHER_CHROMIUM; or open the page with bellwether serve and print it there.',
  );
}
