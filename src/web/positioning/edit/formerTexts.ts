import { type Language, languageCodes } from '../../language/languages.ts';
import { withSaid } from '../said.ts';
import { type Slot, saidOf, slots, type Texts, withSlot } from '../slots.ts';

/** A text that was left as it was while what it said in another language was rewritten. */
export interface FormerText {
  readonly slot: Slot;
  readonly language: Language;
}

/**
 * What would still say in other languages what the former version said, in the order of the statement.
 *
 * ```ts
 * formerTexts({ ...texts, target: { en: 'Dairies of Brittany', fr: 'Les laiteries' } }, texts);
 * // [{ slot: 'target', language: 'fr' }] where `texts.target` was { en: 'Dairies', fr: 'Les laiteries' }
 * ```
 */
export function formerTexts(texts: Texts, before: Texts): FormerText[] {
  return slots.flatMap((slot) => {
    const [now, then] = [saidOf(texts, slot), saidOf(before, slot)];
    const text = (said: typeof now, language: Language) => (said[language] ?? '').trim();
    const isKept = (language: Language) => text(now, language) === text(then, language);
    const isRewritten = languageCodes.some((language) => text(then, language) !== '' && !isKept(language));
    if (!isRewritten) return [];
    return languageCodes
      .filter((language) => text(now, language) !== '' && isKept(language))
      .map((language) => ({ slot, language }));
  });
}

export function withoutTexts(texts: Texts, former: readonly FormerText[]): Texts {
  return former.reduce(
    (whole, { slot, language }) => withSlot(whole, slot, withSaid(saidOf(whole, slot), language, '')),
    texts,
  );
}
