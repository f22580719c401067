import { useMemo } from 'react';
import type { Filter } from '../../../evidence/filter/filter.ts';
import { findCustomers } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { onlyThese } from './onlyThese.ts';
import { MOST_IN_ADDRESS } from './toWave.ts';

const notEnded: Filter = { field: 'outcome', operator: 'isUnknown' };
const notInTrial: Filter = { not: { field: 'trial', operator: 'is', value: 'yes' } };

export interface Candidates {
  readonly ids: ReadonlySet<string>;
  /** How many places a trial wave has at least, unless told. */
  readonly places: number;
}

/** Those of some customers that a trial wave can take or leave; where every deal has ended, a wave looks back at all. */
export function useCandidates(ids: ReadonlySet<string>): Candidates | undefined {
  const isWanted = ids.size > 0 && ids.size <= MOST_IN_ADDRESS;
  const anybody = useOperation(findCustomers, { filter: { ...notEnded }, columns: [], limit: 1 }, isWanted).data;
  const among = useOperation(
    findCustomers,
    { filter: { all: [onlyThese(ids), notEnded, notInTrial] }, columns: [], limit: MOST_IN_ADDRESS },
    isWanted,
  ).data;
  return useMemo(() => {
    if (!isWanted) return { ids, places: 1 };
    if (!anybody || !among) return undefined;
    const places = Math.min(25, Math.max(1, Math.floor((anybody.matched || anybody.total) / 10)));
    if (anybody.matched === 0) return { ids, places };
    return { ids: new Set(among.items.map(({ id }) => id).filter((id) => ids.has(id))), places };
  }, [anybody, among, ids, isWanted]);
}
