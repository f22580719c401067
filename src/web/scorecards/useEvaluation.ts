import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getEvaluation } from '../../learning/scorecardEvaluation/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { queries } from '../connection/queries.ts';
import { service } from '../connection/service.ts';

export type ShownEvaluation = OutputOf<typeof getEvaluation>;

/** Whether a scorecard was right: begun by hand, with how far it is; kept while the page is open. */
export function useEvaluation(scorecard: number) {
  const [done, setDone] = useState(0);
  const queryKey = [getEvaluation.id, { scorecard }];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    enabled: false,
    queryFn: ({ signal }) => {
      setDone(0);
      return service.call(
        getEvaluation,
        { scorecard },
        { signal, onProgress: (steps, total) => setDone(total === null ? 0 : steps / total) },
      );
    },
  });
  return {
    data,
    error,
    isWorking: isFetching,
    /** The share that is done. */
    done,
    stop: () => void queries.cancelQueries({ queryKey, exact: true }),
    begin: () => void refetch(),
  };
}
