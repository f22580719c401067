import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** What a command of the service may end with although it did its work. */
export const commandFailures = {
  'something-is-missing': { title: 'Something that Bellwether needs is missing', status: 503, exit: 1 },
  'state-differs': { title: 'The state differs from what was said', status: 500, exit: 1 },
  'database-missing': { title: 'There is no database', status: 404, exit: 1 },
  'workspace-not-empty': { title: 'The workspace is not empty', status: 409, exit: 1 },
  'positioning-unfit': { title: 'The positioning does not fit here', status: 422, exit: 1 },
  'file-unwritable': { title: 'The file cannot be written', status: 422, exit: 1 },
  'sample-unknown': { title: 'There is no such sample', status: 404, exit: 2 },
} as const satisfies Record<string, FailureKind>;

export const commandFailure = failuresOf(commandFailures);
