import { useMemo } from 'react';
import type { ScreenFacts } from '../../positioning/screen/computedGate.ts';
import { currentScreen, getScreen, resultOfScreen, type ScreenContent } from '../../positioning/screen/contract.ts';
import { type ScreenResult, screened } from '../../positioning/screen/screen.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { useKeptDraft } from '../versions/keptDrafts.ts';
import { emptyScreen, isSameContent } from './screenDraft.ts';
import { MOST_PAST, type ScreenDraft, screenDrafts } from './screenDrafts.ts';
import type { SavedScreen, ScreenFigures, Who } from './screenTypes.ts';

export interface ShownScreen {
  /** With what is not saved yet. */
  readonly content: ScreenContent;
  /** The version in force, or the former one that is read. */
  readonly saved: SavedScreen | null;
  readonly figures: ScreenFigures;
  readonly result: ScreenResult;
  readonly whoHas: (problem: string) => Who;
  /** A former version cannot be changed. */
  readonly isFormer: boolean;
  /** The version in force. */
  readonly inForce: number | undefined;
  readonly draft: ScreenDraft | null;
  /** Changes the draft, and begins one where there is none. */
  readonly change: (next: ScreenContent) => void;
  readonly back: () => void;
  readonly drop: () => void;
}

/** The screen as it is written now, put through the gates at once: the service gives the figures, the rule is the same. */
export function useScreen(version: number | undefined): {
  readonly shown: ShownScreen | undefined;
  readonly error: unknown;
} {
  const offering = useOffering();
  const current = useOperation(currentScreen, { offering });
  const former = useOperation(getScreen, { screen: version ?? 0 }, version !== undefined);
  const figures = useOperation(resultOfScreen, { offering });
  const [kept, keep] = useKeptDraft(screenDrafts, offering);
  const isFormer = version !== undefined && version !== current.data?.current?.id;
  const saved = isFormer ? former.data : current.data?.current;
  const draft = isFormer ? null : kept;
  const shown = useMemo(() => {
    if (saved === undefined || !figures.data) return undefined;
    const content = draft?.content ?? saved?.content ?? emptyScreen;
    const counted = current.data?.current?.content ?? emptyScreen;
    const whoHas = whoIn(content, counted, figures.data);
    const begin = { base: saved?.id ?? null, content, past: [] };
    return {
      content,
      saved,
      figures: figures.data,
      result: screened(content, factsOf(content, figures.data, whoHas)),
      whoHas,
      isFormer,
      inForce: current.data?.current?.id,
      draft,
      change: (next: ScreenContent) => {
        const { base, past } = draft ?? begin;
        // What was changed back is no change.
        const isAsSaved = base === (saved?.id ?? null) && isSameContent(next, saved?.content ?? emptyScreen);
        keep(isAsSaved ? null : { base, content: next, past: [...past, content].slice(-MOST_PAST) });
      },
      back: () => {
        const before = draft?.past.at(-1);
        if (!draft || !before) return;
        const isFirst = draft.past.length === 1 && isSameContent(before, saved?.content ?? emptyScreen);
        keep(isFirst ? null : { ...draft, content: before, past: draft.past.slice(0, -1) });
      },
      drop: () => keep(null),
    };
  }, [saved, figures.data, current.data, draft, keep, isFormer]);
  return { shown, error: current.error ?? former.error ?? figures.error };
}

/** The service counts who has a problem as the version in force says; what was changed since is counted once it is saved. */
function whoIn(content: ScreenContent, counted: ScreenContent, { problems }: ScreenFigures): ShownScreen['whoHas'] {
  const found = new Map(
    content.problems.map(({ id, has }): [string, Who] => {
      const before = counted.problems.find((problem) => problem.id === id);
      if (has === null) return [id, { state: 'unstated' }];
      const isCounted = before !== undefined && isSameContent(before.has, has);
      return [id, (isCounted && problems.find((problem) => problem.id === id)?.who) || { state: 'unsaved' }];
    }),
  );
  return (id) => found.get(id) ?? { state: 'unstated' };
}

function factsOf(
  { problems }: ScreenContent,
  { price, cost, target }: ScreenFigures,
  whoHas: ShownScreen['whoHas'],
): ScreenFacts {
  const reach = problems.flatMap(({ id }) => {
    const who = whoHas(id);
    return who.state === 'known' && who.target ? [[id, who.target] as const] : [];
  });
  return {
    price: price?.amount ?? null,
    cost,
    target: target.state === 'known' ? target.customers : null,
    reach: Object.fromEntries(reach),
  };
}
