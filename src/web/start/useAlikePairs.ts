import { useQuery } from '@tanstack/react-query';
import { listDuplicates } from '../../customers/duplicates/contract.ts';
import { listEvents } from '../../platform/event/contract.ts';
import { service } from '../connection/service.ts';
import { useOperation } from '../connection/useOperation.ts';
import type { Facts } from './attention.ts';

type AlikePairs = NonNullable<Facts['duplicates']>;

const MOST_PAIRS = 100;
let counted: { readonly since: string; readonly pairs: Promise<AlikePairs> } | undefined;

/**
 * How many pairs of customers look alike. Finding them takes a look at everybody, so they are counted anew only once a customer,
 * a pair or an import has changed, whatever else has.
 */
export function useAlikePairs(): AlikePairs | undefined {
  const customer = useOperation(listEvents, { kind: 'customer', limit: 1 }).data;
  const pair = useOperation(listEvents, { kind: 'pair', limit: 1 }).data;
  const imported = useOperation(listEvents, { kind: 'import', limit: 1 }).data;
  const isKnown = customer !== undefined && pair !== undefined && imported !== undefined;
  const since = [customer, pair, imported].map((page) => page?.items[0]?.id ?? 0).join();
  return useQuery({ queryKey: ['start.alikePairs', since], queryFn: () => count(since), enabled: isKnown }).data;
}

function count(since: string): Promise<AlikePairs> {
  if (counted?.since === since) return counted.pairs;
  const pairs = service
    .call(listDuplicates, { limit: MOST_PAIRS })
    .then(({ items, next }) => ({ pairs: items.length, isMore: next !== null }));
  counted = { since, pairs };
  pairs.catch(() => {
    counted = undefined;
  });
  return pairs;
}
