import { type FailureKind, failuresOf } from '../failure.ts';

export const backupFailures = {
  'backup-unwritable': { title: 'The backup cannot be written', status: 507, exit: 1 },
  'backup-exists': { title: 'There is such a file already', status: 409, exit: 1 },
  'backup-empty': { title: 'There is nothing to back up', status: 409, exit: 1 },
  'backup-unreadable': { title: 'The backup cannot be read', status: 422, exit: 1 },
  'backup-damaged': { title: 'The backup is damaged', status: 422, exit: 1 },
  'backup-newer': { title: 'The backup was made by a newer Bellwether', status: 422, exit: 1 },
  'backup-unfit': { title: 'The backup is of another kind of database', status: 422, exit: 1 },
  'restore-not-empty': { title: 'There is something already', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const backupFailure = failuresOf(backupFailures);
