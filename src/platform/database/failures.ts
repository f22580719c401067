import { type FailureKind, failuresOf } from '../failure.ts';

/** Every way the database can refuse. */
export const databaseFailures = {
  'data-folder-unusable': { title: 'The data folder cannot be used', status: 503, exit: 1 },
  'database-changed': { title: 'The database was migrated by other statements than ours', status: 409, exit: 1 },
  'database-newer': { title: 'The database is newer than this program', status: 409, exit: 1 },
  'database-unreachable': { title: 'The database does not answer', status: 503, exit: 1 },
  'database-unsuitable': { title: 'The database cannot hold our texts', status: 409, exit: 1 },
  'postgres-failed': { title: 'PostgreSQL did not start', status: 503, exit: 1 },
  'postgres-missing': { title: 'There is no PostgreSQL to start', status: 503, exit: 1 },
  'postgres-other-major': { title: 'The data were written by another PostgreSQL', status: 409, exit: 1 },
  'postgres-too-old': { title: 'PostgreSQL is too old', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const databaseFailure = failuresOf(databaseFailures);
