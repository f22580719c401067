import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultDataFolder } from '../../platform/database/defaultDataFolder.ts';
import { clusterFolder } from '../../platform/database/homeFolder.ts';
import type { DatabaseSettings } from '../../platform/database/openDatabase.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { commandFailure } from '../commandFailures.ts';

/** The options of every command that opens the database. */
export interface DataOptions {
  readonly data?: string;
  readonly postgres?: string;
}

/**
 * Which database the options and the environment name: `DATABASE_URL` first, else one of our own below `--data`,
 * `BELLWETHER_DATA` or the usual place. Notes go to the terminal's messages.
 */
export function databaseSettings({ data, postgres }: DataOptions, terminal: Terminal): DatabaseSettings {
  const { env } = process;
  return {
    dataFolder: data === undefined ? defaultDataFolder(env, process.getuid?.(), process.cwd()) : resolve(data),
    ...(env['DATABASE_URL'] && { databaseUrl: env['DATABASE_URL'] }),
    ...(postgres !== undefined && { postgresBinaries: resolve(postgres) }),
    onNote: (text) => terminal.err(`bellwether: ${text}\n`),
  };
}

/** Whether the settings name a database that is there; one on a server shows only when it is opened. */
export function hasDatabase({ databaseUrl, dataFolder }: DatabaseSettings): boolean {
  return databaseUrl !== undefined || existsSync(clusterFolder(dataFolder));
}

/** For commands that would otherwise make an empty database where a path was mistyped. Raises `database-missing`. */
export function refuseMissing(settings: DatabaseSettings): void {
  if (hasDatabase(settings)) return;
  throw missing(`There is no database in ${settings.dataFolder}.`);
}

export function missing(message: string) {
  return commandFailure(
    'database-missing',
    message,
    'Check --data, BELLWETHER_DATA and DATABASE_URL; serve, import and restore make a database where there is none.',
  );
}
