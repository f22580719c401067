import { csvText } from '../../platform/csvText.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { rankCsvCells, rankCsvHeader } from './rankCsv.ts';
import type { Ranking } from './ranking.ts';

/** Written a customer at a time, since a million of them are longer than a text may be. */
export async function printJson({ size, customerAt, rest }: Ranking, terminal: Terminal): Promise<void> {
  await terminal.write('{"customers":[');
  await inBatches(size, terminal, (index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(customerAt(index))}`);
  await terminal.write(`],\n${JSON.stringify(rest).slice(1)}\n`);
}

export async function printCsv({ size, customerAt }: Ranking, terminal: Terminal): Promise<void> {
  await terminal.write(csvText([rankCsvHeader]));
  await inBatches(size, terminal, (index) => csvText([rankCsvCells(customerAt(index))]));
}

async function inBatches(size: number, terminal: Terminal, textAt: (index: number) => string): Promise<void> {
  const batch = 500;
  for (let start = 0; start < size; start += batch) {
    const texts: string[] = [];
    for (let index = start; index < Math.min(size, start + batch); index++) texts.push(textAt(index));
    await terminal.write(texts.join(''));
  }
}
