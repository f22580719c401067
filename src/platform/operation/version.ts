import { operationFailure } from './failures.ts';
import type { ChangeContext } from './handled.ts';

/**
 * Refuses to change what the caller has not seen as it is now. Callers that state no version overwrite knowingly.
 * Raises `version-conflict`.
 */
export function expectVersion({ ifMatch }: Pick<ChangeContext, 'ifMatch'>, current: number, what: string): void {
  if (ifMatch === undefined || ifMatch === current) return;
  throw operationFailure(
    'version-conflict',
    `${what} was changed since you looked: it is at version ${current}, you have seen ${ifMatch}.`,
    'Look at it again, and repeat your change where it still fits.',
  );
}
