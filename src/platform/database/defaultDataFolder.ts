import { isAbsolute, join, resolve } from 'node:path';
import { databaseFailure } from './failures.ts';

/**
 * Where the data lie unless `--data` says otherwise: what `BELLWETHER_DATA` names, relative to `cwd`; for root a folder that
 * the account running PostgreSQL can reach; for anybody else the usual place for data of a user (XDG base directories).
 *
 * ```ts
 * defaultDataFolder({ HOME: '/home/ada' }, 1000, '/tmp') // '/home/ada/.local/share/bellwether'
 * defaultDataFolder({ HOME: '/root' }, 0, '/tmp') // '/var/lib/bellwether'
 * defaultDataFolder({ BELLWETHER_DATA: 'here' }, 0, '/tmp') // '/tmp/here'
 * ```
 *
 * `uid` is undefined on Windows. Raises `data-folder-unusable` where no home is known.
 */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  uid: number | undefined,
  cwd: string,
): string {
  if (env['BELLWETHER_DATA']) return resolve(cwd, env['BELLWETHER_DATA']);
  if (uid === 0) return '/var/lib/bellwether';
  const dataHome = uid === undefined ? env['LOCALAPPDATA'] : env['XDG_DATA_HOME'];
  // A relative XDG_DATA_HOME is to be ignored, says its specification.
  if (dataHome && isAbsolute(dataHome)) return join(dataHome, 'bellwether');
  const home = uid === undefined ? env['USERPROFILE'] : env['HOME'];
  if (home && isAbsolute(home)) return join(home, '.local', 'share', 'bellwether');
  throw databaseFailure(
    'data-folder-unusable',
    'No data folder is named, and no home folder is known to put one in.',
    'Name one with --data, or set BELLWETHER_DATA or HOME.',
  );
}
