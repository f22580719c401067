import { useState } from 'react';
import { getScreen, judgeProblems, saveScreen } from '../../positioning/screen/contract.ts';
import { refresh } from '../connection/freshness.ts';
import { service } from '../connection/service.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeDone, noticeFailed } from '../shell/notices.ts';
import { addedJudgements } from './screenDraft.ts';
import type { ShownScreen } from './useScreen.ts';

/**
 * Saves the draft as a new version: answers beside those that others give meanwhile, everything else only over what was seen,
 * unless it is meant to replace what somebody else has saved since.
 */
export function useSaveScreen({ draft, saved, drop }: ShownScreen) {
  const offering = useOffering();
  const [isPending, setPending] = useState(false);
  const attempt = async (note: string, isReplacing: boolean) => {
    if (!draft) return;
    setPending(true);
    try {
      const { base, content } = draft;
      const isMoved = base !== null && base !== saved?.id && !isReplacing;
      const seen = isMoved
        ? await service.call(getScreen, { screen: base })
        : base === null && !isReplacing
          ? null
          : saved;
      const judgements = seen && !isReplacing ? addedJudgements(seen.content, content) : undefined;
      const input = { offering, note: note.trim() === '' ? null : note };
      const idempotencyKey = crypto.randomUUID();
      const { output, event } = judgements
        ? await service.perform(judgeProblems, { ...input, judgements }, { idempotencyKey })
        : await service.perform(saveScreen, { ...input, content }, { idempotencyKey, ifMatch: seen?.version ?? 0 });
      drop();
      noticeDone({ said: 'problems.saved', values: { id: output.id } }, event);
      await refresh();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setPending(false);
    }
  };
  return { save: (note: string, isReplacing = false) => void attempt(note, isReplacing), isPending };
}
