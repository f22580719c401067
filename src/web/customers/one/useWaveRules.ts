import { useSearch } from '@tanstack/react-router';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { getDecision, listDecisions } from '../../../selection/decision/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { WaveSearch } from '../../wave/waveSearch.ts';
import { rulesOfDecision } from './rulesOfDecision.ts';

export interface WaveRulesFound {
  readonly rules: WaveSearch;
  /** The wave one came from, the newest decision, or what holds where nobody has stated anything. */
  readonly from: 'address' | 'decision' | 'standard';
  readonly decision?: Pick<OutputOf<typeof getDecision>, 'id' | 'madeAt'>;
}

/** The rules of the wave that a customer is judged by; undefined until it is known which. */
export function useWaveRules(): WaveRulesFound | undefined {
  const { rules } = useSearch({ from: '/customers/$customer' });
  const { data: newest, error } = useOperation(listDecisions, { limit: 1 }, rules === undefined);
  const id = newest?.items[0]?.id;
  const { data: decision } = useOperation(getDecision, { decision: id ?? 1 }, rules === undefined && id !== undefined);
  if (rules) return { rules, from: 'address' };
  if (error || newest?.items.length === 0) return { rules: {}, from: 'standard' };
  if (!decision || decision.id !== id) return undefined;
  return { rules: rulesOfDecision(decision.inputs), from: 'decision', decision };
}
