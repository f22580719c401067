import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { databaseFailure } from './failures.ts';
import type { Binaries } from './findBinaries.ts';
import { firstClosedFolder, isGranted, type ServerAccount } from './serverAccount.ts';

/**
 * The folder to run the binaries from. Those of the package lack their library links and permission to run when npm ran no
 * install scripts: they are mended in place, or, where the package is read-only or closed to the account that is to run
 * them, copied into `home`. Installed ones are used where they are.
 */
export function placeBinaries(binaries: Binaries, home: string, account: ServerAccount | undefined): string {
  if (binaries.source === 'installed') {
    const closed = account && firstClosedFolder(binaries.folder, account);
    if (closed === undefined) return binaries.folder;
    throw databaseFailure(
      'postgres-missing',
      `PostgreSQL is to run as ${account?.name}, which cannot enter ${closed}.`,
      `Open it with: chmod o+x ${closed}, or name another folder of binaries.`,
      { file: closed },
    );
  }
  const native = dirname(binaries.folder);
  if (isOpenTo(native, account) && tryToMend(native)) return binaries.folder;
  const copy = join(home, `binaries-${binaries.version}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  return join(copy, 'bin');
}

/** Copies of earlier versions, which nobody runs once a server of this version is to start. */
export function dropOtherCopies(home: string, used: string): void {
  for (const name of readdirSync(home)) {
    const folder = join(home, name);
    if (name.startsWith('binaries-') && folder !== dirname(used)) rmSync(folder, { recursive: true, force: true });
  }
}

function isOpenTo(native: string, account: ServerAccount | undefined): boolean {
  if (!account) return true;
  const folders = [join(native, 'bin'), join(native, 'lib', 'postgresql'), join(native, 'share', 'postgresql')];
  if (folders.some((folder) => firstClosedFolder(folder, account))) return false;
  const files = [join(native, 'bin', 'postgres'), join(native, 'share', 'postgresql', 'postgres.bki')];
  return files.every((file) => isGranted(statSync(file), account, 0o4));
}

function tryToMend(native: string): boolean {
  try {
    mend(native);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Makes what is missing, so that binaries in order are left untouched. */
function mend(native: string): void {
  for (const name of readdirSync(join(native, 'bin'))) {
    const file = join(native, 'bin', name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  for (const { source, target } of libraryLinks(native)) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) makeLink(relative(dirname(target), source), link);
  }
}

/** Another process may have made it meanwhile. */
function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Paths below the package, `native/lib/...`: the link `target` leads to `source`. */
function libraryLinks(native: string): readonly { readonly source: string; readonly target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

/** A copy appears under its name only when it is whole. */
function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.new-${process.pid}`;
  const links = new Set(libraryLinks(native).map(({ target }) => basename(target)));
  rmSync(unfinished, { recursive: true, force: true });
  copyFolder(
    native,
    unfinished,
    (name) => links.has(name) || name.endsWith('.a') || /^(pgxs|pkgconfig|include)$/.test(name),
  );
  for (const { source, target } of libraryLinks(native)) {
    makeLink(relative(dirname(target), source), join(unfinished, relative('native', target)));
  }
  renameSync(unfinished, copy);
}

function copyFolder(from: string, to: string, isLeftOut: (name: string) => boolean): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const { name } of readdirSync(from, { withFileTypes: true })) {
    if (isLeftOut(name)) continue;
    const source = join(from, name);
    const target = join(to, name);
    if (statSync(source).isDirectory()) {
      copyFolder(source, target, isLeftOut);
      continue;
    }
    copyFileSync(source, target);
    chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
