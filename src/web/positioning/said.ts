import type { Said } from '../../positioning/schemas.ts';
import { type Language, languageCodes } from '../language/languages.ts';

/** A text as it can be shown: what was wanted, or what there is. */
export interface ShownText {
  readonly text: string;
  readonly language: Language;
}

/**
 * A text in the language wanted, else in another that it was written in; undefined where nobody has written it.
 *
 * ```ts
 * saidIn({ fr: 'un plan' }, 'en') // { text: 'un plan', language: 'fr' }
 * ```
 */
export function saidIn(said: Said, wanted: Language): ShownText | undefined {
  const language = [wanted, ...languageCodes].find((one) => (said[one] ?? '').trim() !== '');
  return language && { text: said[language] ?? '', language };
}

/** The same with another text in one language; empty: not written. */
export function withSaid(said: Said, language: Language, text: string): Said {
  const { [language]: _, ...others } = said;
  return text === '' ? others : { ...others, [language]: text };
}
