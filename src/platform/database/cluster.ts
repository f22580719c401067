import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { databaseFailure } from './failures.ts';
import { type Binaries, executable } from './findBinaries.ts';
import type { Home } from './homeFolder.ts';

/** The role that owns everything in an embedded database. */
export const embeddedUser = 'bellwether';

/**
 * Makes PostgreSQL's data folder unless it is there. It is made under another name and then renamed, so that one half made
 * by a process that died is never mistaken for data. Call under the lock.
 *
 * Checksums are on; texts are UTF-8 in code point order, so that an index never depends on a library of the machine.
 */
export async function prepareCluster(
  home: Home,
  binaries: Binaries,
  place: () => string,
  durable: boolean,
): Promise<void> {
  dropUnfinished(home.folder);
  if (existsSync(home.cluster)) return refuseOtherMajor(home, binaries);
  const problems: string[] = [];
  for (const characterTypes of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const unfinished = join(home.folder, `cluster.new-${randomBytes(6).toString('hex')}`);
    mkdirSync(unfinished, { mode: 0o700 });
    if (home.account) chownSync(unfinished, home.account.uid, home.account.gid);
    const problem = await initialise(home, binaries, place, unfinished, characterTypes, durable);
    if (problem === undefined) {
      renameSync(unfinished, home.cluster);
      return saveNames(home.folder);
    }
    rmSync(unfinished, { recursive: true, force: true });
    problems.push(problem);
    if (!/locale/.test(problem)) break;
  }
  throw databaseFailure(
    'postgres-failed',
    `PostgreSQL could not make its data folder: ${problems.at(-1)}`,
    'Mend what it says, or name the binaries of an installed PostgreSQL, or set DATABASE_URL to the address of a server.',
    { file: home.cluster },
  );
}

/** An initdb whose caller was killed may still be writing into one; the next start then removes it. */
function dropUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('cluster.new-')) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
}

/** Makes a renaming outlast the loss of power; Windows cannot open folders. */
function saveNames(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function refuseOtherMajor({ cluster }: Home, { major }: Binaries): void {
  const version = join(cluster, 'PG_VERSION');
  const written = existsSync(version) ? readFileSync(version, 'utf8').trim() : undefined;
  if (written === String(major)) return;
  if (written === undefined) {
    throw databaseFailure(
      'data-folder-unusable',
      `${cluster} is there, but holds no data of PostgreSQL (PG_VERSION is missing).`,
      'Restore the folder from a copy. If nothing in it matters, move it away: the next start makes a new one.',
      { file: cluster },
    );
  }
  throw databaseFailure(
    'postgres-other-major',
    `The data were written by PostgreSQL ${written}; this is PostgreSQL ${major}.`,
    `Make a backup with the version of Bellwether that wrote them (or with the binaries of an installed PostgreSQL ${written}, named by the setting), and restore it into a new data folder.`,
    { file: cluster },
  );
}

/** Runs initdb; gives back what it complains of. */
async function initialise(
  { folder, account }: Home,
  { major }: Binaries,
  place: () => string,
  cluster: string,
  characterTypes: string,
  durable: boolean,
): Promise<string | undefined> {
  // The built-in provider exists since PostgreSQL 17; extensions such as pg_trgm still classify letters by LC_CTYPE.
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characterTypes}`]
      : ['--locale=C', `--lc-ctype=${characterTypes}`];
  const child = spawn(
    join(place(), executable('initdb')),
    [
      `--pgdata=${cluster}`,
      `--username=${embeddedUser}`,
      '--encoding=UTF8',
      ...locale,
      '--data-checksums',
      '--no-instructions',
      ...authentication(folder),
      ...(durable ? [] : ['--no-sync']),
    ],
    { cwd: folder, env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'], ...owner(account) },
  );
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) =>
      resolve(code === 0 ? undefined : complaints.trim() || `initdb ended with code ${code}.`),
    );
  });
}

/**
 * The socket lies in a folder that only the owner can enter, which is what admits. Windows has only loopback TCP, open to
 * every account of the machine: there a password in a file of the owner admits.
 */
function authentication(folder: string): string[] {
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=reject'];
  const file = passwordFile(folder);
  writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

export function passwordFile(folder: string): string {
  return join(folder, 'password');
}

/** What PostgreSQL needs of our environment; variables such as PGDATA or LC_ALL must not reach it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { LC_ALL: 'C', TZ: 'UTC', ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) };
}

export function owner(account: Home['account']): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}
