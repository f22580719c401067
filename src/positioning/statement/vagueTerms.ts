import type { StatementPart } from './statementPart.ts';

export const vagueKinds = [
  'size-class',
  'everyone',
  'empty-praise',
  'all-in-one',
  'unmeasurable-improvement',
  'acronym',
  'unsupported-claim',
  'buzzword',
  'vague-quantity',
] as const;

export type VagueKind = (typeof vagueKinds)[number];

/**
 * Phrases that are vague for one reason, in the notation of `phrasePattern.ts`.
 *
 * ```ts
 * const praise: VagueTerms = {
 *   id: 'leading',
 *   kind: 'empty-praise',
 *   phrases: 'leading; market leader*',
 *   unless: 'leading edge; leading zero*',
 *   reason: 'Nobody can check who leads, and in what.',
 *   example: 'used by 40 of the 60 dairies in Brittany',
 * };
 * ```
 */
export interface VagueTerms extends VagueMeaning {
  /** Parted by semicolons. */
  readonly phrases: string;
  /** Phrases with a plain meaning too, `platform` or `everyone`: vague unless the sentence holds many concrete words. */
  readonly weakPhrases?: string;
  /** Phrases around a match that make it harmless. */
  readonly unless?: string;
  /** Harmless where the same sentence holds one of these facts. */
  readonly excusedBy?: readonly FactName[];
  /** Harmless shortly after one of these facts in the same clause: `instead of an ERP`. */
  readonly excusedAfter?: readonly FactName[];
}

/** Why something is vague, and what to say instead. */
export interface VagueMeaning {
  readonly id: string;
  readonly kind: VagueKind;
  /** The parts of the statement where it is vague; without it, all. */
  readonly parts?: readonly StatementPart[];
  readonly reason: string;
  readonly example: string;
}

/**
 * The words that fit any firm and any product, in the notation of `phrasePattern.ts`, parted by blanks. A text in which hardly
 * another word is found says nothing, whichever of them it holds: `a tool that helps your people make the right choice`. A word
 * belongs here if it could stand in a statement of any trade; one that is vague wherever it stands belongs into the phrases.
 */
export interface GenericWords {
  readonly words: Readonly<Record<'grammar' | 'deeds' | 'people' | 'things' | 'qualities', string>>;
  readonly meanings: readonly VagueMeaning[];
}

/** `existing` is what the customer has already: `reads the orders from the ERP`. `condition` is what a list of customers can be filtered by. */
export const factNames = ['figure', 'alternative', 'condition', 'existing'] as const;

export type FactName = (typeof factNames)[number];

/** How one language says a fact, and what only looks like it: `than ever` names no alternative. */
export interface FactPhrases {
  readonly phrases: string;
  readonly unless?: string;
}

export interface VagueLanguage {
  readonly facts: Readonly<Record<FactName, FactPhrases>>;
  readonly terms: readonly VagueTerms[];
  readonly generic: GenericWords;
}
