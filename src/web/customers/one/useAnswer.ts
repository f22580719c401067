import { useState } from 'react';
import { recordObservations } from '../../../evidence/observation/contract.ts';
import { kept } from '../../connection/kept.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWatched } from '../../connection/watched.ts';

/** Who is taken to have said the answers given in this browser; a colleague's estimate until told. */
export const sourceKept = kept('bellwether.customers.source', 'colleague', (stored) => typeof stored === 'string');

/** Records an answer about a customer: the code, or null for "don't know". */
export function useAnswer(customer: string) {
  const source = useWatched(sourceKept);
  const change = useChange(recordObservations, { said: 'customers.answered' });
  const [answered, setAnswered] = useState<string>();
  const answer = (signal: string, value: string | number | null) => {
    setAnswered(signal);
    change.mutate({ input: { customer, source, facts: [{ signal, value }] } });
  };
  return { answer, answered, isBusy: change.isPending };
}
