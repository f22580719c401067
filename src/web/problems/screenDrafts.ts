import type { ScreenContent } from '../../positioning/screen/contract.ts';
import { keptDrafts } from '../versions/keptDrafts.ts';

/** What a person has changed of a screen and not saved yet. */
export interface ScreenDraft {
  /** Id of the version that it changes; null where there is none. */
  readonly base: number | null;
  readonly content: ScreenContent;
  /** Before each change, the newest last; so much that a slip can be taken back. */
  readonly past: readonly ScreenContent[];
}

/** The screens that are being written here. */
export const screenDrafts = keptDrafts('screen', isDraft);

export const MOST_PAST = 20;

function isDraft(stored: unknown): stored is ScreenDraft {
  const { content, past } = (stored ?? {}) as Partial<ScreenDraft>;
  return Array.isArray(content?.problems) && Array.isArray(content.relaxed) && Array.isArray(past);
}
