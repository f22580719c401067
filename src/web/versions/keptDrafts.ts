import { useCallback } from 'react';
import { kept } from '../connection/kept.ts';
import { useWatched, type Watched } from '../connection/watched.ts';

/**
 * What this browser keeps of a document that is being written, for each offering; null: nothing.
 *
 * ```ts
 * const statementDrafts = keptDrafts('statement', isDraft);
 * const [draft, keep] = useKeptDraft(statementDrafts, offering);
 * ```
 */
export function keptDrafts<Draft>(name: string, isDraft: (stored: unknown) => stored is Draft) {
  const byOffering = new Map<number, Watched<Draft | null>>();
  const isFit = (stored: unknown): stored is Draft | null => stored === null || isDraft(stored);
  return (offering: number): Watched<Draft | null> => {
    const known = byOffering.get(offering);
    if (known) return known;
    const made = kept<Draft | null>(`bellwether.${name}.${offering}`, null, isFit);
    byOffering.set(offering, made);
    return made;
  };
}

/** The draft and how to put another in its place. */
export function useKeptDraft<Draft>(drafts: (offering: number) => Watched<Draft | null>, offering: number) {
  const watched = drafts(offering);
  const put = useCallback((draft: Draft | null) => watched.put(draft), [watched]);
  return [useWatched(watched), put] as const;
}
