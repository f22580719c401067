import type { Said } from '../schemas.ts';
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

/** Every text that is there, by part, then by language. */
export function statementTexts(parts: StatementTexts): StatementText[] {
  return statementParts.flatMap((part) => {
    if (part !== 'oneLiner') return textsOf(part, null, parts[part]);
    return [...textsOf(part, 'to', parts.oneLiner?.to), ...textsOf(part, 'use', parts.oneLiner?.use)];
  });
}

function textsOf(part: StatementText['part'], piece: StatementText['piece'], said: Said | undefined): StatementText[] {
  return statementLanguages.flatMap((language) => {
    const text = said?.[language];
    return text === undefined ? [] : [{ part, piece, language, text }];
  });
}
