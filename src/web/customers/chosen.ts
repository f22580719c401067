import { useCallback, useSyncExternalStore } from 'react';
import { type Choice, choiceFor, nobody } from './choice.ts';

/** Who is chosen in the table, for as long as this window is open. */
const KEY = 'bellwether.chosen';
let choice: Choice = read();
const watchers = new Set<() => void>();

/** Who is chosen of those that a question finds, and how to choose others. */
export function useChosen(question: string) {
  const known = useSyncExternalStore(subscribe, () => choice);
  const change = useCallback((next: (before: Choice) => Choice) => keep(next(choiceFor(choice, question))), [question]);
  return [choiceFor(known, question), change] as const;
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function keep(next: Choice): void {
  choice = next;
  sessionStorage.setItem(KEY, JSON.stringify({ question: next.question, ids: [...next.ids] }));
  for (const watcher of watchers) watcher();
}

function read(): Choice {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('ids' in stored) || !Array.isArray(stored.ids))
      return nobody;
    const question = 'question' in stored && typeof stored.question === 'string' ? stored.question : null;
    return { question, ids: new Set(stored.ids.filter((id) => typeof id === 'string')) };
  } catch {
    return nobody;
  }
}
