import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bellwether } from './capturedTerminal.fixture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refusedWithMap(content: string | Buffer): Promise<string> {
  const table = join(folder, 'deals.csv');
  const map = join(folder, 'deals.map.json');
  await writeFile(table, 'id,size,status\n1,3,Won\n2,4,Lost\n');
  await writeFile(map, content);
  const { exit, err } = await bellwether(['rank', table, '--map', map]);
  expect(exit).toBe(1);
  return err;
}

test('a refusal shows the text of a file without letting it steer the terminal', async () => {
  const err = await refusedWithMap('{"columns":{"\\u001b[31mred\\u202e":{"role":"sgnal"}}}');
  expect(err).toContain('"·[31mred·"');
  expect(err).not.toMatch(/[^\P{Cc}\n]/u);
});

test('a map that cannot be read says why: a folder, another encoding, far too large', async () => {
  const { err } = await bellwether(['rank', 'examples/deals/deals.csv', '--map', folder]);
  expect(err).toMatch(/is a folder.*\n/);
  expect(await refusedWithMap(Buffer.from('{"columns":{"Gr\xf6\xdfe":{"role":"ignore"}}}', 'latin1'))).toMatch(/UTF-8/);
  expect(await refusedWithMap(Buffer.alloc(80_000_000, ' '))).toMatch(/larger than a map/);
});
