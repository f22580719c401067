import type { listDuplicates } from '../../customers/duplicates/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';

/** Two customers that may be the same. */
export type Pair = OutputOf<typeof listDuplicates>['items'][number];
