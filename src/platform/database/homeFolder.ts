import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databaseFailure } from './failures.ts';
import { firstClosedFolder, type ServerAccount, serverAccount, statsOf } from './serverAccount.ts';

/** The folder `database` below the data folder, and what lies in it. */
export interface Home {
  readonly folder: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly log: string;
  /** Claims of the processes that use the server. */
  readonly users: string;
  readonly lock: string;
  /** Undefined: PostgreSQL runs under our own account. */
  readonly account: ServerAccount | undefined;
}

/**
 * Makes the folders that an embedded database needs, open only to their owner, except that root lets the account of the
 * server pass. Raises `data-folder-unusable`, naming what stands in the way.
 */
export function homeFolder(dataFolder: string): Home {
  const stated = resolve(dataFolder);
  const uid = process.getuid?.();
  refuseUnreachable(stated);
  makeFolder(stated, uid);
  const cluster = clusterFolder(realpathSync(stated));
  const folder = dirname(cluster);
  makeFolder(folder, uid);
  const account = serverAccount(uid, cluster);
  refuseClosed(folder, account);
  refuseForeign(folder, cluster, uid);
  const [users, lock] = [join(folder, 'users'), join(folder, 'lock')];
  makeFolder(users, uid);
  makeFolder(lock, uid);
  return { folder, cluster, log: join(folder, 'server.log'), users, lock, account };
}

/** Where PostgreSQL keeps its data; it is there from the moment that it is whole. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'database', 'cluster');
}

/** Raises `data-folder-unusable` where the account of the server cannot enter. Makes nothing. */
export function refuseUnreachable(dataFolder: string): void {
  refuseClosed(dataFolder, serverAccount(process.getuid?.(), clusterFolder(dataFolder)));
}

function makeFolder(folder: string, uid: number | undefined): void {
  if (existsSync(folder)) return;
  try {
    const first = mkdirSync(folder, { recursive: true });
    chmodSync(folder, uid === 0 ? 0o711 : 0o700);
    // Root's mask may have closed the folders made on the way.
    if (uid === 0 && first) openWay(first, folder);
  } catch (error) {
    throw databaseFailure(
      'data-folder-unusable',
      `${folder} cannot be made: ${(error as Error).message}.`,
      'Choose another data folder with --data or BELLWETHER_DATA, or ask for permission to write there.',
      { file: folder },
    );
  }
}

function openWay(first: string, last: string): void {
  for (let way = first; way.length < last.length; way = join(way, last.slice(way.length + 1).split(/[\\/]/)[0] ?? '')) {
    chmodSync(way, statSync(way).mode | 0o011);
  }
}

function refuseClosed(folder: string, account: ServerAccount | undefined): void {
  const closed = account && firstClosedFolder(folder, account);
  if (closed === undefined) return;
  throw databaseFailure(
    'data-folder-unusable',
    `PostgreSQL does not run as root; it is to run as ${account?.name}, which cannot enter ${closed}.`,
    `Choose a data folder elsewhere, such as /var/lib/bellwether, or open this one with: chmod o+x ${closed}`,
    { file: closed },
  );
}

/** PostgreSQL starts only on a folder of its own account, and we make files beside it. */
function refuseForeign(folder: string, cluster: string, uid: number | undefined): void {
  if (uid === undefined || uid === 0) return;
  const foreign = [folder, cluster].find((path) => (statsOf(path)?.uid ?? uid) !== uid);
  if (foreign === undefined) return;
  throw databaseFailure(
    'data-folder-unusable',
    `${foreign} belongs to another account (number ${statSync(foreign).uid}).`,
    'Start Bellwether under that account, or as root, or choose another data folder.',
    { file: foreign },
  );
}
