import { useCallback, useMemo } from 'react';
import { kept } from '../connection/kept.ts';
import { useWatched } from '../connection/watched.ts';
import { type Choice, choiceFor } from './choice.ts';

interface StoredChoice {
  readonly question: string | null;
  readonly ids: readonly string[];
}

/** Who is chosen in the table, for as long as this window is open. */
const chosen = kept<StoredChoice>('bellwether.chosen', { question: null, ids: [] }, isChoice, 'sessionStorage');

/** Who is chosen of those that a question finds, and how to choose others. */
export function useChosen(question: string) {
  const stored = useWatched(chosen);
  const choice = useMemo(() => choiceFor(choiceOf(stored), question), [stored, question]);
  const change = useCallback(
    (next: (before: Choice) => Choice) => {
      const { question: asked, ids } = next(choiceFor(choiceOf(chosen.now()), question));
      chosen.put({ question: asked, ids: [...ids] });
    },
    [question],
  );
  return [choice, change] as const;
}

function choiceOf({ question, ids }: StoredChoice): Choice {
  return { question, ids: new Set(ids) };
}

function isChoice(stored: unknown): stored is StoredChoice {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'question' in stored &&
    (stored.question === null || typeof stored.question === 'string') &&
    'ids' in stored &&
    Array.isArray(stored.ids) &&
    stored.ids.every((id) => typeof id === 'string')
  );
}
