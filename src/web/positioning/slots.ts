import type { Said } from '../../positioning/schemas.ts';
import type { StatementContent } from './statementTypes.ts';

/** Every text of a statement, in the order in which it is read; the last two are its plain form "to do X, use Y". */
export const slots = ['target', 'offering', 'value', 'uniqueness', 'to', 'use'] as const;
export type Slot = (typeof slots)[number];

/** The four parts; `slots` without the plain form. */
export const parts = ['target', 'offering', 'value', 'uniqueness'] as const;

export type Texts = Pick<StatementContent, (typeof parts)[number] | 'oneLiner'>;

/** How many characters each may have; the service says so too. */
export const mostCharacters: Readonly<Record<Slot, number>> = {
  target: 1000,
  offering: 1000,
  value: 1000,
  uniqueness: 1000,
  to: 300,
  use: 300,
};

export function saidOf(texts: Texts, slot: Slot): Said {
  return slot === 'to' || slot === 'use' ? texts.oneLiner[slot] : texts[slot];
}

export function withSlot<Content extends Texts>(content: Content, slot: Slot, said: Said): Content {
  return slot === 'to' || slot === 'use'
    ? { ...content, oneLiner: { ...content.oneLiner, [slot]: said } }
    : { ...content, [slot]: said };
}

/** As operations name it: the plain form is one part of two pieces. */
export function slotOf({ part, piece }: { readonly part: string; readonly piece?: 'to' | 'use' | null }): Slot {
  if (piece != null) return piece;
  return parts.find((each) => each === part) ?? 'to';
}

export function partOf(slot: Slot) {
  return slot === 'to' || slot === 'use' ? 'oneLiner' : slot;
}
