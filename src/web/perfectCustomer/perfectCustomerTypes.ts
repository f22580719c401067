import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getBenchmark } from '../../positioning/benchmark/contract.ts';
import type {
  comparePerfectCustomers,
  currentPerfectCustomer,
  Section,
  suggestPerfectCustomer,
} from '../../positioning/perfectCustomer/contract.ts';

export type PerfectCustomer = NonNullable<OutputOf<typeof currentPerfectCustomer>['current']>;
export type PerfectCustomerShown = PerfectCustomer['content'];
export type TraitShown = PerfectCustomerShown['traits'][number];
export type DonorShown = NonNullable<TraitShown['donor']>;
export type PortraitShown = NonNullable<PerfectCustomerShown['portrait']>;
export type MeasureShown = NonNullable<TraitShown['measure']>;
export type PerfectCustomerComparison = OutputOf<typeof comparePerfectCustomers>;
export type Suggestions = OutputOf<typeof suggestPerfectCustomer>;
export type Suggestion = Suggestions['items'][number];
export type TraitCounts = NonNullable<OutputOf<typeof getBenchmark>['traits'][number]['counts']>;

/** What a perfect customer is made of, in the order in which it is read. */
export const sectionOrder: readonly Section[] = [
  'organisation',
  'culture',
  'leadership',
  'processes',
  'middleManagement',
  'technology',
  'people',
];
