import { type FailureKind, failuresOf } from '../failure.ts';

export const uploadFailures = {
  'upload-unknown': { title: 'There is no such upload', status: 404, exit: 1 },
  'upload-missing': { title: 'No file came along', status: 422, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const uploadFailure = failuresOf(uploadFailures);
