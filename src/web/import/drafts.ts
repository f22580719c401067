import { useCallback, useSyncExternalStore } from 'react';
import { type Draft, untouched } from './draft.ts';

const KEY = 'bellwether.import.';
/** Uploads are removed by themselves after three days. */
const DAYS_KEPT = 3;
const watchers = new Set<() => void>();
const seen = new Map<string, Draft>();

/** What has been said of an uploaded file in this browser, and how to say more; it survives reload and going back. */
export function useDraft(upload: string): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const draft = useSyncExternalStore(subscribe, () => draftOf(upload));
  const change = useCallback((next: (draft: Draft) => Draft) => keep(upload, next(draftOf(upload))), [upload]);
  return [draft, change];
}

function draftOf(upload: string): Draft {
  const known = seen.get(upload);
  if (known) return known;
  const draft = stored(upload);
  seen.set(upload, draft);
  return draft;
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
  seen.set(upload, draft);
  try {
    forgetOld();
    localStorage.setItem(KEY + upload, JSON.stringify({ at: Date.now(), draft }));
  } catch {
    // A full or forbidden storage costs only what a reload would bring back.
  }
  for (const watcher of watchers) watcher();
}

function forgetOld(): void {
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(KEY))) {
    const { at = 0 } = JSON.parse(localStorage.getItem(key) ?? '{}') as { readonly at?: number };
    if (at < oldest) localStorage.removeItem(key);
  }
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
