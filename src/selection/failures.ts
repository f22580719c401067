import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the selection room can refuse; add a line here to add an error code. */
export const selectionFailures = {
  'scorecard-mismatch': { title: 'The scorecard does not fit the table', status: 422, exit: 1 },
  'wave-rule-invalid': { title: 'A rule of the wave cannot be used', status: 422, exit: 1 },
  'wave-lock-conflict': { title: 'A lock contradicts the rules', status: 409, exit: 1 },
  'nothing-in-common': { title: 'The files have nothing in common', status: 422, exit: 1 },
  'wave-impossible': { title: 'No wave keeps all the rules', status: 409, exit: 1 },
  'scorecard-unknown': { title: 'There is no such scorecard', status: 404, exit: 1 },
  'scorecard-removed': { title: 'The scorecard was removed', status: 409, exit: 1 },
  'band-unknown': { title: 'The signal has no such band', status: 404, exit: 1 },
  'point-edit-unknown': { title: 'There are no such edited points', status: 404, exit: 1 },
  'point-edit-removed': { title: 'The edited points were taken back', status: 409, exit: 1 },
  'signals-suspect': { title: 'A signal may know the outcome', status: 409, exit: 1 },
  'scorecard-file-invalid': { title: 'The file holds no scorecard that can be used here', status: 422, exit: 1 },
  'outcomes-missing': { title: 'There are no outcomes to learn from', status: 409, exit: 1 },
  'outcome-signal-missing': { title: 'The offering has no outcome signal', status: 409, exit: 1 },
  'outcome-invalid': { title: 'The text is no outcome', status: 422, exit: 1 },
  'matrix-axis-invalid': { title: 'The field cannot be an axis of the matrix', status: 422, exit: 1 },
  'column-invalid': { title: 'The column cannot be shown or sorted by', status: 422, exit: 1 },
  'decision-unknown': { title: 'There is no such decision', status: 404, exit: 1 },
  'decision-removed': { title: 'The decision was removed', status: 409, exit: 1 },
  'trial-unknown': { title: 'There is no such trial', status: 404, exit: 1 },
  'trial-closed': { title: 'The trial is closed', status: 409, exit: 1 },
  'trial-closing-invalid': { title: 'The trial cannot have closed then', status: 422, exit: 1 },
  'trial-members-open': { title: 'Members of the trial have no outcome yet', status: 409, exit: 1 },
  'trial-not-closed': { title: 'The trial is not closed', status: 409, exit: 1 },
  'trial-removed': { title: 'The trial was removed', status: 409, exit: 1 },
  'trial-without-customers': { title: 'The trial would have no customers', status: 422, exit: 1 },
  'trial-member-unknown': { title: 'The customer is not in this trial', status: 404, exit: 1 },
  'customer-in-trial': { title: 'The customer is in a running trial', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const selectionFailure = failuresOf(selectionFailures);
