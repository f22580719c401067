import { customersFailures } from '../customers/failures.ts';
import { evidenceFailures } from '../evidence/failures.ts';
import { learningFailures } from '../learning/failures.ts';
import { backupFailures } from '../platform/backup/failures.ts';
import { databaseFailures } from '../platform/database/failures.ts';
import type { FailureKind } from '../platform/failure.ts';
import { httpFailures } from '../platform/http/failures.ts';
import { jobFailures } from '../platform/job/failures.ts';
import { operationFailures } from '../platform/operation/failures.ts';
import { platformFailures } from '../platform/option.ts';
import { settingFailures } from '../platform/setting/failures.ts';
import { uploadFailures } from '../platform/upload/failures.ts';
import { positioningFailures } from '../positioning/failures.ts';
import { readinessFailures } from '../readiness/failures.ts';
import { selectionFailures } from '../selection/failures.ts';
import { commandFailures } from './commandFailures.ts';

/** Every code the product can refuse with, from the lists of the rooms. */
export const failures: Readonly<Record<string, FailureKind>> = {
  ...platformFailures,
  ...operationFailures,
  ...jobFailures,
  ...settingFailures,
  ...uploadFailures,
  ...httpFailures,
  ...databaseFailures,
  ...backupFailures,
  ...customersFailures,
  ...evidenceFailures,
  ...readinessFailures,
  ...selectionFailures,
  ...positioningFailures,
  ...learningFailures,
  ...commandFailures,
};
