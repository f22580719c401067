import type { ScreenContent } from '../../positioning/screen/contract.ts';
import { kept } from '../connection/kept.ts';

/** What a person has changed of a screen and not saved yet. */
export interface ScreenDraft {
  /** Id of the version that it changes; null where there is none. */
  readonly base: number | null;
  readonly content: ScreenContent;
  /** Before each change, the newest last; so much that a slip can be taken back. */
  readonly past: readonly ScreenContent[];
}

/** By offering. This browser keeps them until they are saved or dropped. */
export const screenDrafts = kept<Readonly<Record<string, ScreenDraft>>>('bellwether.screenDrafts', {}, isDrafts);

export const MOST_PAST = 20;

function isDrafts(stored: unknown): stored is Readonly<Record<string, ScreenDraft>> {
  return typeof stored === 'object' && stored !== null && Object.values(stored).every(isDraft);
}

function isDraft(stored: unknown): boolean {
  const { content, past } = (stored ?? {}) as Partial<ScreenDraft>;
  return Array.isArray(content?.problems) && Array.isArray(content.relaxed) && Array.isArray(past);
}
