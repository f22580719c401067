import { optionFailure, refuseSeveral, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { traitFieldPrefix } from '../../positioning/benchmark/benchmarkOfBase.ts';
import { benchmarkOfCustomer, getBenchmark, mapBenchmark } from '../../positioning/benchmark/contract.ts';
import { exportCustomers } from '../../selection/find/contract.ts';
import { benchmarkText } from '../benchmarkText.ts';
import { customerBenchmarkText } from '../customerBenchmarkText.ts';
import { statedLanguage } from '../saidText.ts';
import type { DataOptions } from './dataOptions.ts';
import { type Session, withService } from './withService.ts';

export interface BenchmarkOptions extends DataOptions {
  readonly offering?: string;
  readonly filter?: string;
  readonly top?: string;
  readonly language?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** `bellwether benchmark`: everybody against the perfect customer and the best of them, or one customer with its way to the line. */
export async function benchmark(
  customer: string | undefined,
  options: BenchmarkOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  refuseSeveral({ '--csv': options.csv, '--json': options.json });
  if (customer !== undefined && (options.csv || options.filter !== undefined || options.top !== undefined)) {
    const message = '--csv, --filter and --top are about several customers.';
    throw optionFailure('option-invalid', message, 'Leave them away, or name no customer.');
  }
  const reader = { language: statedLanguage(options.language), width: terminal.width };
  const offering = wholeNumber('--offering', options.offering, { least: 1 }) ?? 1;
  await withService({ ...options, mayBeNew: false }, appVersion, terminal, async ({ client, signal }) => {
    if (customer !== undefined) {
      const found = await client.call(benchmarkOfCustomer, { customer, offering });
      return terminal.out(options.json ? asJson(found) : customerBenchmarkText(found, reader));
    }
    const everybody = await client.call(getBenchmark, { offering });
    if (options.csv) return printCsv({ client, signal }, everybody.traits, { ...options, offering }, terminal);
    const { filter } = options;
    const limit = wholeNumber('--top', options.top, { least: 1, most: MOST_TOP }) ?? STANDARD_TOP;
    const found = { offering, order: 'fit' as const, limit, ...(filter !== undefined && { filter }) };
    const { items, matched, traits } = await client.call(mapBenchmark, found);
    const measured = traits.map(({ id }) => id);
    const result = { ...everybody, filter: filter ?? null, matched, measured, items };
    terminal.out(options.json ? asJson(result) : benchmarkText(result, reader));
  });
}

const STANDARD_TOP = 15;
const MOST_TOP = 2000;

/** Everybody, however many: the fit with its interval, and a column for each trait that is measured. */
async function printCsv(
  { client, signal }: Pick<Session, 'client' | 'signal'>,
  traits: readonly { readonly id: string; readonly measure: object | null; readonly problem: string | null }[],
  { offering, filter }: { readonly offering: number; readonly filter?: string },
  terminal: Terminal,
): Promise<void> {
  const measured = traits.filter(({ measure, problem }) => measure !== null && problem === null);
  const columns = ['fit', 'fitLow', 'fitHigh', ...measured.map(({ id }) => `${traitFieldPrefix}${id}`)];
  const finding = { offering, columns, sort: 'fit', ...(filter !== undefined && { filter }) };
  const { content } = await client.fetchFile(exportCustomers, finding, { signal });
  const decoder = new TextDecoder();
  for await (const piece of content) await terminal.write(decoder.decode(piece, { stream: true }));
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
