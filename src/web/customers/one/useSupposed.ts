import type { OutputOf } from '../../../platform/operation/operation.ts';
import { listSupposedAnswers } from '../../../selection/supposedAnswer/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWatched } from '../../connection/watched.ts';
import { sourceKept } from './useAnswer.ts';

export type Supposed = OutputOf<typeof listSupposedAnswers>;
export type SupposedSignal = Supposed['items'][number];
export type SupposedAnswer = SupposedSignal['answers'][number];

/** Where an answer that is being looked at would place the customer on its axis. */
export interface Looked {
  readonly axis: SupposedSignal['axis'];
  readonly mean: number;
}

/** What every answer would change, said by whom answers are taken from here. */
export function useSupposed(customer: string): Supposed | undefined {
  const source = useWatched(sourceKept);
  return useOperation(listSupposedAnswers, { customer, source }).data;
}
