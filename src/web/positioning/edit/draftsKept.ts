import { useCallback } from 'react';
import { kept } from '../../connection/kept.ts';
import { useWatched, type Watched } from '../../connection/watched.ts';
import { isDraft, type StatementDraft } from './statementDraft.ts';

const byOffering = new Map<number, Watched<StatementDraft | null>>();

/** What this browser keeps of a statement that is being written; null: nothing. */
export function keptDraft(offering: number): Watched<StatementDraft | null> {
  const known = byOffering.get(offering);
  if (known) return known;
  const isFit = (stored: unknown): stored is StatementDraft | null => stored === null || isDraft(stored);
  const made = kept<StatementDraft | null>(`bellwether.statement.${offering}`, null, isFit);
  byOffering.set(offering, made);
  return made;
}

export function useKeptDraft(
  offering: number,
): readonly [StatementDraft | null, (draft: StatementDraft | null) => void] {
  const watched = keptDraft(offering);
  const put = useCallback((draft: StatementDraft | null) => watched.put(draft), [watched]);
  return [useWatched(watched), put];
}
