import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the evidence room can refuse; add a line here to add an error code. */
export const evidenceFailures = {
  'file-not-found': { title: 'There is no such file', status: 404, exit: 1 },
  'file-unreadable': { title: 'The file cannot be read', status: 422, exit: 1 },
  'file-empty': { title: 'The file is empty', status: 422, exit: 1 },
  'file-not-a-table': { title: 'The file is not a table', status: 422, exit: 1 },
  'file-too-large': { title: 'The file is too large', status: 413, exit: 1 },
  'reading-invalid': { title: 'The file cannot be read that way', status: 422, exit: 2 },
  'map-invalid': { title: 'The map cannot be used', status: 422, exit: 1 },
  'column-unknown': { title: 'There is no such column', status: 422, exit: 1 },
  'outcome-missing': { title: 'No outcome was stated', status: 422, exit: 1 },
  'outcome-unknown': { title: 'The outcome does not occur', status: 422, exit: 1 },
  'observation-invalid': { title: 'The observation cannot be used', status: 422, exit: 1 },
  'customer-unknown': { title: 'There is no such customer', status: 404, exit: 1 },
  'observation-unknown': { title: 'There is no such observation', status: 404, exit: 1 },
  'observation-state': { title: 'The observation is in that state already', status: 409, exit: 1 },
  'source-unknown': { title: 'There is no such source', status: 404, exit: 1 },
  'source-exists': { title: 'There is such a source already', status: 409, exit: 1 },
  'source-in-use': { title: 'The source has said something', status: 409, exit: 1 },
  'signal-unknown': { title: 'There is no such signal', status: 404, exit: 1 },
  'signal-exists': { title: 'There is such a signal already', status: 409, exit: 1 },
  'signal-invalid': { title: 'The signal contradicts itself', status: 422, exit: 1 },
  'signal-in-use': { title: 'Something is known of the signal', status: 409, exit: 1 },
  'signal-state': { title: 'The signal is in that state already', status: 409, exit: 1 },
  'signal-retired': { title: 'The signal is retired', status: 409, exit: 1 },
  'outcome-exists': { title: 'The offering has an outcome already', status: 409, exit: 1 },
  'questionnaire-unknown': { title: 'There is no such questionnaire', status: 404, exit: 1 },
  'answers-invalid': { title: 'The answers cannot be used', status: 422, exit: 1 },
  'bands-unknown': { title: 'There are no such bands', status: 404, exit: 1 },
  'bands-unfit': { title: 'The bands do not fit the signal', status: 422, exit: 1 },
  'filter-invalid': { title: 'The filter cannot be used', status: 422, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const evidenceFailure = failuresOf(evidenceFailures);
