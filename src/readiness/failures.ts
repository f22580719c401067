import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the readiness room can refuse; add a line here to add an error code. */
export const readinessFailures = {
  'answer-invalid': { title: 'The answer does not fit the question', status: 422, exit: 1 },
  'cut-invalid': { title: 'The cut is not a percentile', status: 422, exit: 1 },
  'weight-invalid': { title: 'The weight is not between 0 and 1', status: 422, exit: 1 },
  'answers-too-few': { title: 'There are too few answers to judge a questionnaire by', status: 422, exit: 1 },
  'questions-too-few': { title: 'There are too few questions to shorten', status: 422, exit: 1 },
  'calibration-unknown': { title: 'There is no such calibration', status: 404, exit: 1 },
  'calibration-empty': { title: 'There is too little to estimate questions from', status: 422, exit: 1 },
  'choice-unknown': { title: 'There is no such choice', status: 422, exit: 2 },
} as const satisfies Record<string, FailureKind>;

export const readinessFailure = failuresOf(readinessFailures);
