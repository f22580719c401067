import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadPaths } from './namedPaths.ts';

const root = new URL('..', import.meta.url);
const files = filesBelow('');
const documents = files.filter((file) =>
  /^([A-Z]+\.md|docs\/.+\.md|src\/[^/]+\/README\.md|examples\/[^/]+\/README\.md)$/.test(file),
);

test('every file and folder that a document names exists', () => {
  expect(documents.length).toBeGreaterThan(15);
  const dead = documents.flatMap((document) =>
    deadPaths(document, readFileSync(new URL(document, root), 'utf8'), files),
  );
  expect(dead).toEqual([]);
});

test.each([
  ['`src/gone.ts`', 'src/gone.ts'],
  ['`gone.ts`', 'gone.ts'],
  ['`evidence/gone.ts`', 'evidence/gone.ts'],
  ['`Table.ts`', 'Table.ts'],
  ['`*Gone.ts`', '*Gone.ts'],
  ['`src/gone`', 'src/gone'],
  ['`gone/`', 'gone/'],
  ['[the page](gone.md#first)', 'gone.md'],
  ['[the page](src/table.ts)', 'src/table.ts'],
])('%s is dead', (text, path) => {
  expect(deadPaths('docs/page.md', text, ['docs/page.md', 'src/evidence/openTable.ts'])).toEqual([
    { document: 'docs/page.md', path },
  ]);
});

test.each([
  '`src/evidence/openTable.ts`',
  '`evidence/openTable.ts` and `openTable.ts` and `*Table.ts`',
  '`src/evidence/` or `src/evidence` or `evidence/`',
  '`<idea>.ts`, `npm test`, `customers.csv`, `shared/data`',
  '```\nnpx bellwether rank --map my.json `my.json`\n```',
  '[the code](../src/evidence/openTable.ts), [the folder](../src), [elsewhere](https://example.org/gone.md)',
])('%s is alive', (text) => {
  expect(deadPaths('docs/page.md', text, ['docs/page.md', 'src/evidence/openTable.ts'])).toEqual([]);
});

/** Our files, from the root of the repository: what is installed, built or hidden is left out. */
function filesBelow(folder: string): string[] {
  return readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || ['node_modules', 'dist'].includes(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`) : [`${folder}${entry.name}`];
  });
}
