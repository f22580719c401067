import { type FailureKind, failuresOf } from '../failure.ts';

/** What every operation may refuse with. */
export const operationFailures = {
  'input-invalid': { title: 'The input cannot be used', status: 422, exit: 1 },
  'operation-unknown': { title: 'There is no such operation', status: 404, exit: 2 },
  'cursor-invalid': { title: 'The cursor cannot be used', status: 422, exit: 1 },
  'version-conflict': { title: 'Somebody else changed it meanwhile', status: 412, exit: 1 },
  'idempotency-key-reused': { title: 'The idempotency key was used for something else', status: 422, exit: 1 },
  'idempotent-answer-erased': { title: 'The answer to this key was erased', status: 410, exit: 1 },
  'workspace-unknown': { title: 'There is no such workspace', status: 404, exit: 1 },
  'workspace-busy': { title: 'Another change holds the workspace', status: 503, exit: 1 },
  'event-unknown': { title: 'There is no such event', status: 404, exit: 1 },
  'undo-impossible': { title: 'This change cannot be undone', status: 409, exit: 1 },
  'undo-superseded': { title: 'A later change stands in the way', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const operationFailure = failuresOf(operationFailures);
