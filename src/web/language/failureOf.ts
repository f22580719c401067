import { Failure } from '../../platform/failure.ts';

export interface ShownFailure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A refusal as `FailureText` shows it; anything else that was thrown is our fault. */
export function failureOf(error: unknown): ShownFailure {
  if (error instanceof Failure || isRefusal(error)) {
    return { code: error.code, message: error.message, remedy: error.remedy };
  }
  return { code: 'fault', message: error instanceof Error ? error.message : String(error), remedy: '' };
}

/** One of a list of refusals that an answer holds. */
function isRefusal(error: unknown): error is ShownFailure {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error && 'remedy' in error;
}
