import { type FailureKind, failuresOf } from '../failure.ts';

export const settingFailures = {
  'setting-unknown': { title: 'There is no such setting', status: 404, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const settingFailure = failuresOf(settingFailures);
