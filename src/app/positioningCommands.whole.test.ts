import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../platform/database/openDatabase.ts';
import { type TestFolder, testFolder } from '../platform/database/testFolder.fixture.ts';
import { findChromium } from '../platform/findChromium.ts';
import type { BenchmarkResult, LintResult } from '../positioning/contract.ts';
import { bellwether } from './capturedTerminal.fixture.ts';

const example = 'examples/deals/positioning.json';
let folder: TestFolder;
let data: string[];
let path: (name: string) => string;
let release: () => Promise<void>;

beforeAll(async () => {
  folder = testFolder();
  data = ['--data', folder.dataFolder];
  path = (name) => join(folder.parent, name);
  const deals = ['examples/deals/deals.csv', '--map', 'examples/deals/deals.map.json', '--outcome', 'Status=Won'];
  await done(['import', ...deals, '--id-prefix', 'deal-', '--learn', ...data]);
  // Held open, so that not every command has to start it.
  const database = await openDatabase({ dataFolder: folder.dataFolder });
  release = () => database.close();
});
afterAll(async () => {
  await release();
  folder.remove();
});

test('where nothing was stated yet, that is what is said', async () => {
  expect(await done(['positioning', ...data])).toMatch(/Statement +None yet.*\n +Perfect customer +none yet/);
  expect(await done(['screen', ...data])).toContain('has no problem on its screen yet');
  expect((await bellwether(['benchmark', ...data])).err).toContain('(perfect-customer-missing)');
});

test('a positioning is checked, imported, shown, exported and taken back', async () => {
  expect(await done(['positioning', '--import', example, '--check', ...data])).toBe(
    'statement: new\nperfect customer: new\nproblem screen: new\nIt can be imported.\n',
  );
  const undo = /undo --event (\d+)\n$/.exec(await done(['positioning', '--import', example, ...data]))?.[1] as string;
  const shown = await done(['positioning', '--language', 'fr', ...data]);
  expect(shown).toContain('Les entreprises industrielles');
  expect(shown).toContain('Pour passer à la nouvelle version');
  expect(shown).toMatch(/240 customers match, 202 do not \(44 of them good deals anyway\), 6 unknown/);
  expect(shown).toMatch(/Agreement +marketing has not said/);
  expect(shown).toMatch(/Review +due in \d+ days\n +Drift +/);

  const file = path('positioning.json');
  await done(['positioning', '--export', file, ...data]);
  expect(await bellwether(['positioning', '--export', file, ...data])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('file-unwritable'),
  });
  expect(await readFile(file, 'utf8')).toBe(await done(['positioning', '--json', ...data]));
  expect(await done(['positioning', '--import', file, ...data])).toMatch(/^All of it stands here already/);

  await done(['undo', '--event', undo, ...data]);
  expect(await done(['positioning', ...data])).toContain('None yet');
  expect(await done(['positioning', '--import', file, ...data])).toMatch(/^statement: new/);
});

test('what does not fit is refused by field, and what cannot be read by field and file', async () => {
  const text = await readFile(example, 'utf8');
  await writeFile(path('elsewhere.json'), text.replace('"deal-18"', '"acme"').replace('Client is', 'Klient is'));
  await writeFile(path('unreadable.json'), text.replace('"reviewEveryDays": 90', '"reviewEveryDays": "soon"'));
  await writeFile(path('broken.json'), text.slice(0, 200));
  const refusals: readonly (readonly [string, RegExp])[] = [
    ['elsewhere.json', /statement\.filter: .*Klient[^]*not here: acme[^]*--former-donors[^]*\(positioning-unfit\)/],
    ['unreadable.json', /statement\.reviewEveryDays must be a number, not text[^]*\(positioning-file-invalid\)/],
    ['broken.json', /broken\.json is not JSON[^]*\(positioning-file-invalid\)/],
    ['nowhere.json', /file-not-found/],
  ];
  const before = await done(['positioning', '--json', ...data]);
  for (const [name, message] of refusals) {
    const { exit, err } = await bellwether(['positioning', '--import', path(name), ...data]);
    expect(err).toMatch(message);
    expect(exit).toBe(1);
  }
  expect(await done(['positioning', '--json', ...data])).toBe(before);
});

test('everybody is compared with the perfect customer, or one with its way to the line', async () => {
  const all = await done(['benchmark', '--top', '3', ...data]);
  expect(all).toMatch(/^448 customers against The customer that changes over in ten days .*line at 70 %:\n\d+ over it/);
  const found = JSON.parse(await done(['benchmark', '--filter', 'Client is "Past"', '--json', ...data])) as Extract<
    BenchmarkResult,
    { items: unknown }
  >;
  expect(found.items.every(({ states }) => states.length === found.measured.length)).toBe(true);
  const csv = (await done(['benchmark', '--csv', '--filter', 'Client is "Past"', ...data])).trimEnd().split('\r\n');
  expect(csv).toHaveLength(1 + found.matched);
  expect(csv[0]).toMatch(/^id,name,fit,fitLow,fitHigh,trait\.runs-our-system,/);
  expect(csv[1]?.startsWith(`${found.items[0]?.customer},`)).toBe(true);

  const one = await done(['benchmark', 'deal-50', ...data]);
  expect(one).toMatch(/^deal-50 against the perfect customer/);
  for (const title of ['Strengths', 'Gaps', 'To find out', 'Shortest way to the line: then the fit is']) {
    expect(one).toContain(`\n${title}`);
  }
  expect((await bellwether(['benchmark', 'nobody', ...data])).err).toContain('(customer-unknown)');
  expect((await bellwether(['benchmark', '--filter', 'Nowhere is "x"', ...data])).err).toContain('(filter-invalid)');
});

test('the screen shows its funnel, and what the focus problems say and ask for', async () => {
  const shown = await done(['screen', '--language', 'zh', ...data]);
  expect(shown).toMatch(/4 problems, 1 pass/);
  expect(shown).toMatch(/price meets our profit +1 +0 +3/);
  expect(shown).toContain('message: 十个工作日切换到新版本');
});

test('vague words are marked without any database, and --strict ends with 1', async () => {
  const words = ['lint', 'The leading ERP for small and medium enterprises', '一体化平台'];
  const shown = await done(words);
  expect(shown).toMatch(/^English: The leading[^]*"leading" \(empty praise\): .+ > [^]*\n\nChinese: 一体化平台/);
  const { texts, marks } = JSON.parse(await done([...words, '--json'])) as LintResult;
  expect(texts.flatMap((text) => text.marks)).toHaveLength(marks);
  for (const { text, marks: found } of texts) {
    for (const { start, end, matched, reason, example: better } of found) {
      expect([text.slice(start, end), reason, better]).toEqual([
        matched,
        expect.stringMatching(/./),
        expect.stringMatching(/./),
      ]);
    }
  }
  expect(await bellwether([...words, '--strict'])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('statement-vague'),
  });
  expect(await done(['lint', example, '--strict'])).toBe('No vague word in 18 texts.\n');
  expect(await done(['lint', example, '--part', 'target', '--language', 'fr'])).toBe('No vague word in 1 text.\n');
  await writeFile(path('lines.txt'), 'Improve your management\n\nDairies with 10 to 40 staff\n');
  expect(await done(['lint', path('lines.txt'), '--part', 'value'])).toMatch(/1 vague phrase in 2 texts\.\n$/);
});

test('a page is printed where there is a Chromium, and else says what to do', async () => {
  const nobody = await bellwether(['pdf', 'benchmark', 'nobody', path('nobody.pdf'), ...data]);
  const code = findChromium(process.env) === undefined ? 'something-is-missing' : 'customer-unknown';
  expect(nobody).toMatchObject({ exit: 1, out: '', err: expect.stringContaining(`(${code})`) });
});

test.skipIf(findChromium(process.env) === undefined || !existsSync('dist/web'))(
  'the printed statement is a PDF, and replaces no file unasked',
  async () => {
    const file = path('statement.pdf');
    await done(['pdf', 'statement', file, ...data]);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bellwether(['pdf', 'statement', file, ...data])).err).toContain('(file-unwritable)');
  },
);

test('what cannot be meant together is refused', async () => {
  for (const words of [
    ['positioning', '--check'],
    ['positioning', '--force'],
    ['positioning', '--import', example, '--export', path('other.json')],
    ['positioning', '--import', example, '--check', '--json'],
    ['positioning', '--language', 'de'],
    ['benchmark', '--json', '--csv'],
    ['benchmark', 'deal-1', '--filter', 'Client is "Past"'],
    ['benchmark', '--top', 'all'],
    ['screen', '--offering', 'one'],
    ['lint', 'words', '--part', 'middle'],
    ['pdf', 'benchmark', path('one.pdf')],
    ['pdf', 'matrix', path('one.pdf')],
    ['lint'],
  ]) {
    const { exit } = await bellwether(words[0] === 'lint' ? words : [...words, ...data]);
    expect({ words, exit }).toEqual({ words, exit: 2 });
  }
});

async function done(words: readonly string[]): Promise<string> {
  const { exit, out, err } = await bellwether(words);
  if (exit !== 0) throw new Error(`bellwether ${words.join(' ')} ended with ${exit}: ${err}`);
  return out;
}
