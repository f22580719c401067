import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { databaseFailure } from './failures.ts';

/** The account that PostgreSQL runs under when it cannot be our own. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of its data, and as `nobody` when there are none
 * yet; undefined means: under our own account.
 */
export function serverAccount(uid: number | undefined, cluster: string): ServerAccount | undefined {
  if (uid !== 0) return undefined;
  const owner = statsOf(cluster);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith('nobody:'));
  const [, , nobodyUid, nobodyGid] = line?.split(':') ?? [];
  if (nobodyUid === undefined || nobodyGid === undefined) {
    throw databaseFailure(
      'postgres-failed',
      'PostgreSQL does not run as root, and there is no account "nobody" to run it under.',
      'Start Bellwether under an ordinary account, or set DATABASE_URL to the address of a server.',
    );
  }
  return { uid: Number(nobodyUid), gid: Number(nobodyGid), name: 'nobody' };
}

/**
 * The first folder on the way to this path, the path itself included, that the account cannot pass; undefined when it can
 * pass all. Reads the permission bits only: access lists may grant more.
 */
export function firstClosedFolder(path: string, account: ServerAccount): string | undefined {
  const way: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    way.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return way.find((folder) => {
    const stats = statsOf(folder);
    return stats !== undefined && !isGranted(stats, account, 0o1);
  });
}

/** Whether the account may do with a file what the bits ask: 4 read, 1 execute or pass. */
export function isGranted(stats: Stats, { uid, gid }: Pick<ServerAccount, 'uid' | 'gid'>, bits: number): boolean {
  const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}

/** Undefined where nothing is, be it that a file stands in the way. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
