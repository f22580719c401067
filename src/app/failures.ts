import { evidenceFailures } from '../evidence/failures.ts';
import { learningFailures } from '../learning/failures.ts';
import type { FailureKind } from '../platform/failure.ts';
import { platformFailures } from '../platform/option.ts';
import { readinessFailures } from '../readiness/failures.ts';
import { selectionFailures } from '../selection/failures.ts';

/** Every code the product can refuse with, from the lists of the rooms. */
export const failures: Readonly<Record<string, FailureKind>> = {
  ...platformFailures,
  ...evidenceFailures,
  ...readinessFailures,
  ...selectionFailures,
  ...learningFailures,
};
