import { evidenceFailures } from '../evidence/failures.ts';
import type { FailureKind } from '../platform/failure.ts';

/** Every code the product can refuse with, from the lists of the rooms. */
export const failures: Readonly<Record<string, FailureKind>> = { ...evidenceFailures };
