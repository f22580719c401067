import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFailure } from './failures.ts';
import type { Home } from './homeFolder.ts';
import { firstClosedFolder } from './serverAccount.ts';

/** The shortest limit of `sun_path` among the systems we run on (macOS), the closing zero included. */
const mostBytes = 104;

/**
 * A folder for the server's socket that only its account can enter: beside the data, or, where that path is too long for a
 * socket, below the folder for temporary files under a name made from the path.
 */
export function socketFolder({ folder, cluster, account }: Home): string {
  const name = `bellwether-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
  const candidates = [join(folder, 'socket'), join(tmpdir(), name), join('/tmp', name)];
  const chosen = candidates.find(
    (candidate) => fits(candidate) && !(account && firstClosedFolder(join(candidate, '..'), account)),
  );
  if (chosen === undefined) throw unusable(candidates.at(-1) ?? '', 'its path is too long for a socket');
  const uid = account?.uid ?? process.getuid?.();
  try {
    mkdirSync(chosen, { mode: 0o700 });
    if (account) chownSync(chosen, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(chosen, (error as Error).message);
  }
  const stats = lstatSync(chosen);
  if (!stats.isDirectory() || stats.uid !== uid || (stats.mode & 0o077) !== 0) {
    throw unusable(chosen, 'others may enter it, or it belongs to somebody else');
  }
  return chosen;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) < mostBytes;
}

function unusable(folder: string, why: string) {
  return databaseFailure(
    'data-folder-unusable',
    `${folder} cannot hold the socket of the database: ${why}.`,
    'Remove it, or choose a data folder with a shorter path.',
    { file: folder },
  );
}
