import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../platform/operation/operation.ts';
import { shortenQuestionnaire } from '../../readiness/shorten/contract.ts';
import { queries } from '../connection/queries.ts';
import { service } from '../connection/service.ts';
import { aboutOffering } from '../offerings/aboutOffering.ts';
import { useOffering } from '../offerings/useOffering.ts';

export type Shortening = OutputOf<typeof shortenQuestionnaire>;
export type FoundForms = NonNullable<Shortening['found']>;

/** How short it could be, and while that is worked out, how far it is; it can be stopped and begun again. */
export function useShortening(asked: InputOf<typeof shortenQuestionnaire>) {
  const input = aboutOffering(shortenQuestionnaire, asked, useOffering());
  const [done, setDone] = useState<number>();
  const queryKey = [shortenQuestionnaire.id, input];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      setDone(undefined);
      return service.call(shortenQuestionnaire, input, {
        signal,
        onProgress: (steps, total) => setDone(total === null ? undefined : steps / total),
      });
    },
  });
  return {
    data,
    error,
    isWorking: isFetching,
    /** The share that is done; undefined until anything is. */
    done,
    stop: () => void queries.cancelQueries({ queryKey, exact: true }),
    begin: () => void refetch(),
  };
}
