import { posix } from 'node:path';

/** A path that a document names and that does not exist. */
export interface DeadPath {
  readonly document: string;
  readonly path: string;
}

const looksLikeFile = /^[\w.*/-]*\w\.(ts|mjs|md|json)$/;
const looksLikeFolder = /^[\w.-]+\/[\w./-]*$/;

/**
 * The paths in backticks and in links of a document that are nowhere among our files. A name may be given from the root of
 * the repository or by its end alone, as `reading/openTable.ts` or `openTable.ts`; a link is followed from its document.
 *
 * ```ts
 * deadPaths('README.md', 'See `src/gone.ts`.', ['src/main.ts']) // [{ document: 'README.md', path: 'src/gone.ts' }]
 * ```
 */
export function deadPaths(document: string, text: string, files: readonly string[]): DeadPath[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '');
  const named = [...prose.matchAll(/`([^`\s]+)`/g)].flatMap(([, name = '']) => (isNamed(name, files) ? [] : [name]));
  const linked = [...prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].flatMap(([, target = '']) =>
    isLinked(target, document, files) ? [] : [target],
  );
  return [...named, ...linked].map((path) => ({ document, path }));
}

function isNamed(name: string, files: readonly string[]): boolean {
  if (looksLikeFile.test(name)) return files.some((file) => endsWithPath(file, name));
  if (!looksLikeFolder.test(name)) return true;
  if (name.endsWith('/')) return files.some((file) => `/${file}`.includes(`/${name}`));
  return !isOurTop(name, files) || files.some((file) => `${file}/`.startsWith(`${name}/`));
}

function isLinked(target: string, document: string, files: readonly string[]): boolean {
  if (/^[a-z]+:/.test(target)) return true;
  const path = posix.join(posix.dirname(document), target);
  return files.some((file) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`));
}

/** Whether a path ends with this one, folder by folder; `*` stands for any part of a name. */
function endsWithPath(file: string, end: string): boolean {
  const escaped = end.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`(^|/)${escaped}$`).test(file);
}

function isOurTop(name: string, files: readonly string[]): boolean {
  const [top = ''] = name.split('/');
  return files.some((file) => file.startsWith(`${top}/`));
}
