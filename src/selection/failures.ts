import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the selection room can refuse; add a line here to add an error code. */
export const selectionFailures = {
  'scorecard-mismatch': { title: 'The scorecard does not fit the table', status: 422, exit: 1 },
  'wave-rule-invalid': { title: 'A rule of the wave cannot be used', status: 422, exit: 1 },
  'wave-lock-conflict': { title: 'A lock contradicts the rules', status: 409, exit: 1 },
  'nothing-in-common': { title: 'The files have nothing in common', status: 422, exit: 1 },
  'wave-impossible': { title: 'No wave keeps all the rules', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const selectionFailure = failuresOf(selectionFailures);
