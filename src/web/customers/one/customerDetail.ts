import type { getCustomer } from '../../../customers/contract.ts';
import type { OutputOf } from '../../../platform/operation/operation.ts';

export type CustomerDetail = OutputOf<typeof getCustomer>;
