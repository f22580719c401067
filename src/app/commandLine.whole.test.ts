import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../platform/database/database.ts';
import { openDatabase } from '../platform/database/openDatabase.ts';
import { silentTerminal } from '../platform/silentTerminal.fixture.ts';
import type { RankResult } from '../selection/contract.ts';
import { bellwether } from './capturedTerminal.fixture.ts';
import { refusedFiles, reportedFiles, writeHostileFile } from './hostileFiles.fixture.ts';
import { program } from './program.ts';

const deals = 'examples/deals/deals.csv';
const main = 'dist/main.js';
const { commands } = program('0.0.0-test', silentTerminal);

let folder = '';
let database: Database;
beforeAll(async () => {
  if (!existsSync(main)) throw new Error('The command line is not built: npm run build, or npm test.');
  folder = await mkdtemp(join(tmpdir(), 'bellwether-command-line-'));
  // PostgreSQL does not run as root, so its account has to pass.
  await chmod(folder, 0o755);
  process.env['BELLWETHER_DATA'] = join(folder, 'data');
  // Held open, so that not every command has to start it.
  database = await openDatabase({ dataFolder: join(folder, 'data') });
});
afterAll(async () => {
  await database.close();
  delete process.env['BELLWETHER_DATA'];
  await rm(folder, { recursive: true });
});

/** Every command that reads a file as its argument must stand what files are like. */
const fileCommands = commands
  .filter(({ registeredArguments }) => registeredArguments.some((argument) => argument.name() === 'FILE'))
  .map((command) => command.name());

describe('broken files', () => {
  test.each(refusedFiles)('$name is refused with a remedy ($code)', async (file) => {
    const path = await writeHostileFile(folder, file);
    const reading = fileCommands.filter((name) => name !== 'preview' || file.name !== 'header-only.csv');
    for (const command of reading) {
      const { exit, out, err } = await bellwether([command, path]);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toContain(path);
      expect(err).toMatch(new RegExp(`^bellwether: .+\\n.+\\(${file.code}\\)\\n$`));
    }
  });

  test.each(reportedFiles)('$name is ranked, and what is wrong with it is said', async (file) => {
    const path = await writeHostileFile(folder, file);
    for (const command of ['rank', 'preview']) {
      const { exit, out, err } = await bellwether([command, path]);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toMatch(file.says);
    }
  });

  test('a file that is not there, an outcome that does not occur and a column that is not in the file are refused by name', async () => {
    const cases: [string[], RegExp][] = [
      [['rank', join(folder, 'nowhere.csv')], /file-not-found/],
      [['rank', deals, '--outcome', 'Status=Wonn'], /"Wonn" does not occur.*\n.*"Won".*outcome-unknown/],
      [['rank', deals, '--outcome', 'Stattus=Won'], /Stattus.*\n.*Status.*column-unknown/],
      [['rank', deals, '--outcome', 'Status'], /outcome-unknown/],
      [['rank', deals, '--drop', 'Nothing'], /Nothing.*\n.*column-unknown/],
      [['rank', deals, '--map', 'package.json'], /map-invalid/],
      [['rank', deals, '--map', 'nowhere.json'], /file-not-found/],
      [['rank', deals, '--outcome', 'Status=Won', '--gate', 'Nothing is "x"'], /filter-invalid/],
      [['evaluate', deals, '--outcome', 'Status=Wonn'], /outcome-unknown/],
      [['evaluate', deals], /--outcome "Status=Won".*outcome-missing/],
      [['rank', deals, '--learn', deals, '--drop', 'Status'], /outcome-missing/],
    ];
    for (const [words, message] of cases) {
      const { exit, out, err } = await bellwether(words);
      expect(err).toMatch(message);
      expect({ words, exit, out }).toEqual({ words, exit: 1, out: '' });
    }
  });
});

test('a command line that cannot be meant ends with 2 and says how it goes', async () => {
  for (const words of [
    ['rnak', deals],
    ['rank'],
    ['rank', deals, '--take', 'many'],
    ['rank', deals, '--take', '0'],
    ['rank', deals, '--cuts', '50'],
    ['rank', deals, '--json', '--csv'],
    ['rank', deals, '--explain', '449'],
    ['evaluate'],
    ['assess'],
    ['questionnaire', '--language', 'xx'],
    ['shorten', deals, '--agree', '90'],
    ['ask', deals, '--each', '4'],
  ]) {
    const { exit, out, err } = await bellwether(words);
    expect({ words, exit, out }).toEqual({ words, exit: 2, out: '' });
    expect(err).not.toMatch(/fault of ours/);
  }
});

test('--json prints only JSON, and it keeps the published schema', async () => {
  const ajv = new Ajv({ strict: false });
  const runs = [
    ['rank', ['rank', deals, '--outcome', 'Status=Won', '--json']],
    [
      'rank',
      ['rank', deals, '--map', 'examples/deals/deals.map.json', '--outcome', 'Status=Won', '--json', '--explain', '7'],
    ],
    ['rank', ['rank', deals, '--json']],
    ['ask', ['ask', deals, '--outcome', 'Status=Won', '--questions', '6', '--json']],
    ['evaluate', ['evaluate', deals, '--outcome', 'Status=Won', '--json']],
    ['assess', ['assess', deals, '--outcome', 'Status=Won', '--json']],
    ['assess', ['assess', deals, '--json']],
    ['preview', ['preview', deals, '--json']],
    ['questionnaire', ['questionnaire', '--json']],
    ['shorten', ['shorten', deals, '--json']],
    ['import', ['import', deals, '--outcome', 'Status=Won', '--id-prefix', 'deal-', '--check', '--json']],
    [
      'import',
      'import FILE --map examples/deals/deals.map.json --outcome Status=Won --id-prefix deal- --json'
        .split(' ')
        .map((word) => (word === 'FILE' ? deals : word)),
    ],
    ['verify', ['verify', '--json']],
    ['doctor', ['doctor', '--json']],
    ['lint', ['lint', 'The leading ERP', 'examples/deals/positioning.json', '--json']],
    ['positioning', ['positioning', '--json']],
    ['screen', ['screen', '--json']],
  ] as [string, string[]][];
  const positioned = [
    ['positioning', ['positioning', '--json']],
    ['benchmark', ['benchmark', '--json']],
    ['benchmark', ['benchmark', 'deal-50', '--json']],
    ['screen', ['screen', '--json']],
  ] as [string, string[]][];
  const printing = commands.filter(({ options }) => options.some(({ long }) => long === '--json'));
  expect(
    [...new Set([...runs, ...positioned].map(([name]) => name))].toSorted(),
    'add a run of the new command to the list above',
  ).toEqual(printing.map((command) => command.name()).toSorted());
  const keep = async (printed: typeof runs) => {
    for (const [name, words] of printed) {
      const { status, stdout, stderr } = spawned(words);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const schema = JSON.parse(await readFile(`docs/schemas/${name}.schema.json`, 'utf8')) as object & { $id: string };
      const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
      expect(validate(JSON.parse(stdout)) ? null : validate.errors).toBeNull();
    }
  };
  await keep(runs);
  await bellwether(['positioning', '--import', 'examples/deals/positioning.json']);
  await keep(positioned);
});

test('a proposed map keeps the published schema, and changes nothing when it is passed back', async () => {
  const proposed = spawned(['preview', deals, '--propose-map']).stdout;
  const path = join(folder, 'proposed.map.json');
  await writeFile(path, proposed);
  const plain = JSON.parse(spawned(['rank', deals, '--outcome', 'Status=Won', '--json']).stdout) as RankResult;
  const mapped = JSON.parse(
    spawned(['rank', deals, '--outcome', 'Status=Won', '--map', path, '--json']).stdout,
  ) as RankResult;
  expect(mapped.customers).toEqual(plain.customers);
});

test('the maps of the samples keep the published schema of maps', async () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(await readFile('docs/schemas/map.schema.json', 'utf8')) as object,
  );
  for (const map of ['examples/deals/deals.map.json', 'examples/wholesale/customers.map.json']) {
    expect(validate(JSON.parse(await readFile(map, 'utf8'))) ? null : validate.errors).toBeNull();
  }
});

test('--csv prints a row per customer that reads back as the same table', async () => {
  const { status, stdout } = spawned(['rank', deals, '--outcome', 'Status=Won', '--csv']);
  const lines = stdout.trimEnd().split('\r\n');
  expect(status).toBe(0);
  expect(lines).toHaveLength(449);
  expect(lines[0]).toMatch(/^row,id,name,segment,odds,odds_low,odds_high/);
  expect(lines.filter((line) => line.includes(',yes,yes,'))).toHaveLength(25);
});

test.each([60, 80, 100, 140])('a terminal of %d columns is never written past its edge', async (width) => {
  const words = ['rank', deals, '--map', 'examples/deals/deals.map.json', '--outcome', 'Status=Won', '--explain', '3'];
  const { out } = await bellwether(words, width);
  const tooWide = out.split('\n').filter((line) => stringWidth(line) > width);
  expect(tooWide).toEqual([]);
});

test('colour only where it may be: none in a pipe, none with NO_COLOR, some with FORCE_COLOR', () => {
  const words = ['rank', deals, '--outcome', 'Status=Won', '--top', '1'];
  expect(spawned(words).stdout).not.toContain('\u001b[');
  expect(spawned(words, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b[');
  expect(spawned(words, { FORCE_COLOR: '1' }).stdout).toContain('\u001b[');
});

test('a reader that has seen enough ends the command quietly', () => {
  const result = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" ${main} rank ${deals} --outcome Status=Won --json | head -c 100`],
    {
      encoding: 'utf8',
    },
  );
  expect(result.stdout).toHaveLength(100);
  expect(result.stderr).toBe('');
});

test.skipIf(!existsSync('/dev/full'))('a full disk is refused in words (skipped where there is no /dev/full)', () => {
  const result = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" ${main} rank ${deals} --outcome Status=Won --json > /dev/full`],
    { encoding: 'utf8' },
  );
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/cannot be written.*\n.+/);
});

function spawned(words: readonly string[], environment: Record<string, string> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...inherited, ...environment },
  });
}
