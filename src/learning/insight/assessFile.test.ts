import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { printedByRoom } from '../../platform/silentTerminal.fixture.ts';
import { learningCommands } from '../commands.ts';
import { type AssessResult, assessSchema } from '../contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellwether-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

const deals = join(folder, 'deals.csv');
const lines = Array.from({ length: 160 }, (_, row) => {
  const client = row % 2 ? 'Current' : 'New';
  const status = row % 10 < (client === 'Current' ? 8 : 3) ? 'Won' : 'Lost';
  const signed = status === 'Won' ? `S${row % 3}` : '';
  return `${1000 + row},${client},${['small', 'medium', 'large'][row % 3]},${signed},${status}`;
});
writeFileSync(deals, `Id,Client,Size,Signed,Status\n${lines.join('\n')}\n`);

const run = (...words: string[]) => printedByRoom(learningCommands, ['assess', ...words]);

async function assessed(...words: string[]): Promise<AssessResult> {
  return assessSchema.parse(JSON.parse(await run(...words, '--json')));
}

describe('assess', () => {
  it('prints JSON as published, what tells most first, the same every time', async () => {
    const result = await assessed(deals, '--outcome', 'Status=Won');
    expect(result.restsOn).toBe('outcomes');
    expect(result.signals.map(({ label }) => label)).toEqual(['Client', 'Size']);
    expect(result.signals[0]?.answers.find(({ answer }) => answer === 'Current')).toMatchObject({ rows: 80 });
    expect(await assessed(deals, '--outcome', 'Status=Won')).toEqual(result);
  });

  it('names the column that was filled in afterwards instead of ranking it', async () => {
    const { leftOut } = await assessed(deals, '--outcome', 'Status=Won');
    expect(leftOut.find(({ isFilledAfterwards }) => isFilledAfterwards)?.label).toBe('Signed');
    const text = await run(deals, '--outcome', 'Status=Won');
    expect(text).toContain('Signed seems to be filled in after the end');
  });

  it('says what was published where nothing says how the rows ended, and which outcome it may be', async () => {
    const result = await assessed(deals);
    expect(result).toMatchObject({ restsOn: 'published', outcome: null, signals: [], outcomes: 0 });
    expect(result.published.both).toMatchObject({ good: 2, rows: 46 });
    const text = await run(deals);
    expect(text).toMatch(/chose both answers +4 %/);
    expect(text).toContain('--outcome');
  });

  it('prints for people within the width of their terminal', async () => {
    for (const words of [[deals, '--outcome', 'Status=Won'], [deals]]) {
      for (const line of (await run(...words)).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(72);
    }
  });
});
