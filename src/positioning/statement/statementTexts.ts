import type { Said } from '../schemas.ts';
import type { StatementContent } from './contract.ts';
import { languageNamed, statementPart } from './schemas.ts';

/** One text of a statement; `piece` says which of the two of the one-liner. */
export interface StatementText {
  readonly part: (typeof statementPart.options)[number];
  readonly piece: 'to' | 'use' | null;
  readonly language: (typeof languageNamed.options)[number];
  readonly text: string;
}

type Parts = { readonly [Part in StatementText['part']]?: StatementContent[Part] | undefined };

/** Every text that is there, by part, then by language. */
export function statementTexts(parts: Parts): StatementText[] {
  return statementPart.options.flatMap((part) => {
    if (part !== 'oneLiner') return textsOf(part, null, parts[part]);
    return [...textsOf(part, 'to', parts.oneLiner?.to), ...textsOf(part, 'use', parts.oneLiner?.use)];
  });
}

function textsOf(part: StatementText['part'], piece: StatementText['piece'], said: Said | undefined): StatementText[] {
  return languageNamed.options.flatMap((language) => {
    const text = said?.[language];
    return text === undefined ? [] : [{ part, piece, language, text }];
  });
}
