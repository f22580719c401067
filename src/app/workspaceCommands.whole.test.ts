import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../platform/database/openDatabase.ts';
import { type TestFolder, testFolder } from '../platform/database/testFolder.fixture.ts';
import { bellwether } from './capturedTerminal.fixture.ts';

const deals = 'examples/deals/deals.csv';
let folder: TestFolder;
let data: string[];
let path: (name: string) => string;
let release: () => Promise<void>;

beforeAll(async () => {
  folder = testFolder();
  data = ['--data', folder.dataFolder];
  path = (name) => join(folder.parent, name);
  await done(['import', deals, '--outcome', 'Status=Won', '--id-prefix', 'deal-', ...data]);
  // Held open, so that not every command has to start it.
  const database = await openDatabase({ dataFolder: folder.dataFolder });
  release = () => database.close();
});
afterAll(async () => {
  await release();
  folder.remove();
});

test('where there is no database, none is made by a command that reads one', async () => {
  const nowhere = path('mistyped');
  for (const words of [['verify'], ['export'], ['backup', path('none.backup')], ['imports'], ['undo']]) {
    const { exit, out, err } = await bellwether([...words, '--data', nowhere]);
    expect({ words, exit, out }).toEqual({ words, exit: 1, out: '' });
    expect(err).toMatch(/There is no database in .*mistyped\.\n.*\(database-missing\)/);
  }
  expect((await bellwether(['doctor', '--data', nowhere])).out).toContain('None yet');
  expect(await readdir(folder.parent)).toEqual(['data']);
});

test.skipIf(!existsSync('/proc/self'))(
  'doctor calls a folder writable only where something can be made in it',
  async () => {
    const { exit, out } = await bellwether(['doctor', '--data', '/proc/nowhere']);
    expect({ exit, isSaid: out.includes('/proc cannot be written to') }).toEqual({ exit: 1, isSaid: true });
  },
);

test('a backup replaces no file unasked, and a refused restore leaves nothing behind', async () => {
  const file = path('all.backup');
  expect(await done(['backup', file, ...data])).toMatch(/^Backed up [\d,]+ rows of \d+ tables to /);
  const refused = await bellwether(['backup', file, ...data]);
  expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('backup-exists') });
  await done(['backup', '--force', file, ...data]);

  const packed = await readFile(file);
  await writeFile(path('cut.backup'), packed.subarray(0, packed.length - 100));
  for (const name of ['cut.backup', 'nowhere.backup']) {
    expect(await bellwether(['restore', path(name), '--data', path('restored')])).toMatchObject({ exit: 1, out: '' });
    expect(existsSync(path('restored'))).toBe(false);
  }
  expect(await done(['restore', file, '--data', path('restored')])).toMatch(/^Restored [\d,]+ rows/);
  expect(await done(['verify', '--data', path('restored')])).toMatch(/^Nothing differs\./);
});

test('an import is listed, taken back as a whole and brought back, and an undo says how to do the change again', async () => {
  expect(await done(['imports', ...data])).toMatch(/\n +1 .+ deals\.csv +file +448 +448 +0 +0 +9,744\n$/);
  expect(await done(['imports', '--withdraw', '1', ...data])).toMatch(/448 customers removed, \d+ signals retired/);
  expect(await done(['imports', ...data])).toMatch(/9,744 +withdrawn\n$/);

  expect(await done(['undo', '--check', ...data])).toMatch(
    /^Would take back event \d+: imports\.withdraw of import\/1/,
  );
  const again = /Done\. To do it again: bellwether undo --event (\d+)\n$/.exec(await done(['undo', ...data]))?.[1];
  expect(await done(['imports', ...data])).not.toContain('withdrawn');
  await done(['undo', '--event', again as string, ...data]);
  expect(await done(['imports', ...data])).toContain('withdrawn');
  expect(await done(['imports', '--reinstate', '1', ...data])).toMatch(/448 customers and \d+ signals are back/);
  expect(await done(['undo', '--list', ...data])).toMatch(/imports\.reinstate +import\/1/);
});

test('a scorecard learns again only when something has changed', async () => {
  const words = ['import', deals, '--outcome', 'Status=Won', '--id-prefix', 'deal-', '--learn', ...data];
  expect((await bellwether(words)).err).toMatch(/^Scorecard 1 has learned/);
  expect((await bellwether(words)).err).toMatch(/^Nothing has changed since scorecard 1 learned/);
  await done(['imports', '--withdraw', '1', ...data]);
  await done(['undo', ...data]);
  expect((await bellwether(words)).err).toMatch(/^Scorecard 2 has learned/);
});

test('what cannot be meant together is refused', async () => {
  for (const words of [
    ['undo', '--list', '--check'],
    ['undo', '--event', 'last'],
    ['imports', '--withdraw', '1', '--reinstate', '1'],
    ['import', deals, '--check', '--learn'],
    ['import', deals, '--check', '--save-map', 'deals'],
  ]) {
    const { exit, err } = await bellwether([...words, ...data]);
    expect({ words, exit }).toEqual({ words, exit: 2 });
    expect(err).toContain('option-invalid');
  }
  const { exit, err } = await bellwether(['import', folder.parent, ...data]);
  expect(err).toMatch(/is a folder\.\n.*file-unreadable/);
  expect(exit).toBe(1);
});

async function done(words: readonly string[]): Promise<string> {
  const { exit, out, err } = await bellwether(words);
  if (exit !== 0) throw new Error(`bellwether ${words.join(' ')} ended with ${exit}: ${err}`);
  return out;
}
