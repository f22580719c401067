import type { StatementContent } from './contract.ts';
import { type StatementLanguage, type StatementPart, statementParts } from './statementPart.ts';

/** One text of a statement; `piece` says which of the two of the one-liner. */
export interface StatementText {
  readonly part: StatementPart;
  readonly piece: 'to' | 'use' | null;
  readonly language: StatementLanguage;
  readonly text: string;
}

export type StatementTexts = { readonly [Part in StatementText['part']]?: StatementContent[Part] | undefined };

export const statementLanguages = ['en', 'fr', 'zh'] as const satisfies readonly StatementLanguage[];

/** Where a statement can say something, in order. */
export const statementPlaces: readonly Omit<StatementText, 'text'>[] = statementParts.flatMap((part) => {
  const pieces = part === 'oneLiner' ? (['to', 'use'] as const) : [null];
  return pieces.flatMap((piece) => statementLanguages.map((language) => ({ part, piece, language })));
});

/** Every text that is there, by part, then by language. */
export function statementTexts(texts: StatementTexts): StatementText[] {
  return statementPlaces.flatMap((place) => {
    const { part, piece, language } = place;
    const said = part === 'oneLiner' ? texts.oneLiner?.[piece ?? 'to'] : texts[part];
    const text = said?.[language];
    return text === undefined ? [] : [{ ...place, text }];
  });
}
