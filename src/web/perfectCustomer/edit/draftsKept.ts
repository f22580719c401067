import { useCallback } from 'react';
import { kept } from '../../connection/kept.ts';
import { useWatched, type Watched } from '../../connection/watched.ts';
import { isDraft, type PerfectCustomerDraft } from './perfectCustomerDraft.ts';

const byOffering = new Map<number, Watched<PerfectCustomerDraft | null>>();

/** What this browser keeps of a perfect customer that is being written; null: nothing. */
function keptDraft(offering: number): Watched<PerfectCustomerDraft | null> {
  const known = byOffering.get(offering);
  if (known) return known;
  const isFit = (stored: unknown): stored is PerfectCustomerDraft | null => stored === null || isDraft(stored);
  const made = kept<PerfectCustomerDraft | null>(`bellwether.perfectCustomer.${offering}`, null, isFit);
  byOffering.set(offering, made);
  return made;
}

export function useKeptDraft(offering: number) {
  const watched = keptDraft(offering);
  const put = useCallback((draft: PerfectCustomerDraft | null) => watched.put(draft), [watched]);
  return [useWatched(watched), put] as const;
}
