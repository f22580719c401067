import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { everywhere } from './everywhere.ts';

const web = fileURLToPath(new URL('..', import.meta.url));

/** The folder of every message. */
const folderOf = new Map(
  readdirSync(web).flatMap((folder) => {
    const path = join(web, folder, 'en.json');
    return existsSync(path)
      ? Object.keys(JSON.parse(readFileSync(path, 'utf8'))).map((id) => [id, folder] as const)
      : [];
  }),
);

/** Files that load their own words: what they use is theirs to name. */
const loaders = ['shell/router.tsx', 'shell/positioningRoutes.ts', 'start/StartPage.tsx'].map((path) => ({
  path,
  text: codeOf(join(web, path)),
}));
const loads = loaders.flatMap(({ path, text }) =>
  [...text.matchAll(/withWords\(\s*import\('(?<page>[^']+)'\),(?<folders>[^)]*)\)/g)].map(({ groups }) => ({
    page: join(dirname(path), groups?.['page'] ?? ''),
    folders: [...(groups?.['folders'] ?? '').matchAll(/'(?<folder>\w+)'/g)].map(([, folder]) => folder),
  })),
);

it.each(loads)('$page brings the words that it shows', ({ page, folders }) => {
  const shown = wordsBelow(join(web, page)).filter((folder) => !everywhere.includes(folder));
  // Name what is missing in `withWords`.
  expect(shown.filter((folder) => !folders.includes(folder))).toEqual([]);
});

it('has the words of the frame everywhere', () => {
  expect(loads.length).toBeGreaterThan(10);
  expect(wordsBelow(join(web, 'shell/show.tsx')).filter((folder) => !everywhere.includes(folder))).toEqual([]);
});

/** Folders whose messages this file names, or one that it imports, itself or later. */
function wordsBelow(start: string): string[] {
  const seen = new Set<string>();
  const rest = [start];
  for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
    if (seen.has(path) || !path.startsWith(web)) continue;
    seen.add(path);
    const loadsPages = loaders.some((each) => join(web, each.path) === path);
    const code = loadsPages ? codeOf(path).replaceAll(/withWords\([^;]*?\)/g, '') : codeOf(path);
    for (const { groups } of code.matchAll(/(?:from|import\() ?'(?<target>\.[^']+\.tsx?)'/g)) {
      rest.push(join(dirname(path), groups?.['target'] ?? ''));
    }
  }
  return [...new Set([...seen].flatMap((path) => foldersNamed(codeOf(path))))].toSorted();
}

function foldersNamed(code: string): string[] {
  const whole = [...code.matchAll(/['"](?<id>[a-z]+\.[\w.-]+)['"]/g)].map(({ groups }) => groups?.['id'] ?? '');
  const openings = [...code.matchAll(/`(?<opening>[a-z]+\.[\w.-]*)\$\{/g)].map(
    ({ groups }) => groups?.['opening'] ?? '',
  );
  const begun = openings.flatMap((opening) => [...folderOf.keys()].filter((id) => id.startsWith(opening)));
  return [...whole, ...begun].flatMap((id) => folderOf.get(id) ?? []);
}

/** Without comments and without what only types are taken from. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/^import type [^;]*;$/gm, '');
}
