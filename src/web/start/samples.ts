import dealsFile from '../../../examples/deals/deals.csv?url';
import wholesaleFile from '../../../examples/wholesale/customers.csv?url';
import type { Mapping } from '../../evidence/mapping/mapping.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { importPositioning } from '../../positioning/positioningFile/contract.ts';

type PositioningFileInput = InputOf<typeof importPositioning>['file'];

/** What comes with the product to be looked at, as `app/cli/loadSample.ts` brings it in. */
export interface Sample {
  readonly name: 'deals' | 'wholesale';
  readonly fileName: string;
  readonly address: string;
  readonly customers: number;
  readonly outcome: string;
  readonly idPrefix?: string;
  readonly map: () => Promise<Mapping>;
  /** An invented positioning of its offering, to be looked at. */
  readonly positioning?: () => Promise<PositioningFileInput>;
}

export const samples: readonly Sample[] = [
  {
    name: 'deals',
    fileName: 'deals.csv',
    address: dealsFile,
    customers: 448,
    outcome: 'Status=Won',
    idPrefix: 'deal-',
    map: async () => (await import('../../../examples/deals/deals.map.json')).default as Mapping,
    positioning: async () => (await import('../../../examples/deals/positioning.json')).default as PositioningFileInput,
  },
  {
    name: 'wholesale',
    fileName: 'customers.csv',
    address: wholesaleFile,
    customers: 4268,
    outcome: 'retained_6m=1',
    map: async () => (await import('../../../examples/wholesale/customers.map.json')).default as Mapping,
  },
];
