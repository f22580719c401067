import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the learning room can refuse; add a line here to add an error code. */
export const learningFailures = {
  'outcomes-too-few': { title: 'There is too little to evaluate on', status: 422, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const learningFailure = failuresOf(learningFailures);
