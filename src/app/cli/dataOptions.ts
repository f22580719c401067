import { resolve } from 'node:path';
import { defaultDataFolder } from '../../platform/database/defaultDataFolder.ts';
import type { DatabaseSettings } from '../../platform/database/openDatabase.ts';
import type { Terminal } from '../../platform/terminal.ts';

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
