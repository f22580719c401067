import { useDebouncedValue } from '@mantine/hooks';
import { findCustomers } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { MeasureShown } from '../perfectCustomerTypes.ts';
import { isWanted, wantFilter } from '../wantFilter.ts';

const MS_BEFORE_ASKING = 250;

export interface Matching {
  readonly match: number;
  readonly unknown: number;
  readonly all: number;
}

/** How many customers match what is wanted just now, and of how many it is not known. */
export function useMatching(stated: MeasureShown | null): Matching | undefined {
  const [measure] = useDebouncedValue(stated, MS_BEFORE_ASKING);
  const isAsked = measure !== null && isWanted(measure);
  const filter = { ...(measure && wantFilter(measure)) };
  const matching = useOperation(findCustomers, { filter, limit: 1, columns: [] }, isAsked);
  const field = measure?.field ?? '';
  const unknown = useOperation(
    findCustomers,
    { filter: { field, operator: 'isUnknown' }, limit: 1, columns: [] },
    isAsked,
  );
  if (!isAsked || !matching.data || !unknown.data) return undefined;
  return { match: matching.data.matched, unknown: unknown.data.matched, all: matching.data.total };
}
