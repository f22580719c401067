import { useCallback, useMemo } from 'react';
import { useWatched, watched } from '../connection/watched.ts';
import { FIRST_OFFERING } from '../offerings/offeringSearch.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { type Draft, untouched } from './draft.ts';

const KEY = 'bellwether.import.';
/** Uploads are removed by themselves after three days. */
const DAYS_KEPT = 3;
/** By upload, as far as they were looked at. */
const drafts = watched<ReadonlyMap<string, Draft>>(new Map());

/** What has been said of an uploaded file in this browser, and how to say more; it survives reload and going back. */
export function useDraft(upload: string): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const known = useWatched(drafts).get(upload);
  const offering = useOffering();
  const draft = useMemo(() => ofOffering(known ?? stored(upload), offering), [known, upload, offering]);
  const change = useCallback((next: (draft: Draft) => Draft) => keep(upload, next(draftOf(upload))), [upload]);
  return [draft, change];
}

/** Until a person says otherwise a file is about the offering of the page. */
function ofOffering(draft: Draft, offering: number): Draft {
  return draft.offering === undefined && offering !== FIRST_OFFERING ? { ...draft, offering } : draft;
}

function draftOf(upload: string): Draft {
  return drafts.now().get(upload) ?? stored(upload);
}

function stored(upload: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY + upload) ?? 'null') as { readonly draft: Draft } | null;
    return kept ? { ...untouched, ...kept.draft } : untouched;
  } catch {
    return untouched;
  }
}

function keep(upload: string, draft: Draft): void {
  try {
    forgetOld();
    localStorage.setItem(KEY + upload, JSON.stringify({ at: Date.now(), draft }));
  } catch {
    // A full or forbidden storage costs only what a reload would bring back.
  }
  drafts.put(new Map(drafts.now()).set(upload, draft));
}

function forgetOld(): void {
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(KEY))) {
    const { at = 0 } = JSON.parse(localStorage.getItem(key) ?? '{}') as { readonly at?: number };
    if (at < oldest) localStorage.removeItem(key);
  }
}
