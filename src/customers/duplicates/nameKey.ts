import { emptyLetters, emptyWords } from './commonWord.ts';
import { foldedText, foldedWord } from './foldedText.ts';
import { formSpelling, type LegalForm, legalFormSpelled } from './legalForm.ts';
import { wordsOfUnspaced } from './wordsOfUnspaced.ts';

/** A company name without its legal form, as it is compared. */
export interface NameKey {
  /** Folded words in their order, apart by one space; '' where the name has neither letters nor digits. */
  readonly core: string;
  /** The usual short form ("GmbH & Co. KG"); several are joined by a comma; null for none. */
  readonly legalForm: string | null;
  readonly legalForms: readonly string[];
  /** ISO 3166 code of the only country that has this form. */
  readonly country?: string;
}

/**
 * What identifies a company in its name. `nameKey('Kwiatogród Sp. z o.o.')` is
 * `{ core: 'kwiatogrod', legalForm: 'Sp. z o.o.', country: 'PL', ... }`; that of `'ООО «Лазурит-Плюс»'` has the core
 * `'lazurit plyus'`. The core of a core is itself. A name that is nothing but
 * a form or an article keeps its last word.
 */
export function nameKey(name: string): NameKey {
  let words = wordsOf(name);
  const forms: LegalForm[] = [];
  for (;;) {
    const found = nextForm(words);
    if (found) {
      forms.push(found.form);
      words = [...words.slice(0, found.from), ...words.slice(found.to)];
      continue;
    }
    const fewer = withoutEmptyWords(joinedInitials(words));
    if (fewer.length === words.length) break;
    words = fewer;
  }
  const country = forms.find((form) => form.country)?.country;
  const codes = [...new Set(forms.map(({ code }) => code))];
  return {
    core: words.join(' '),
    legalForm: codes.length > 0 ? codes.join(', ') : null,
    legalForms: codes,
    ...(country && { country }),
  };
}

function wordsOf(name: string): string[] {
  const spaced = foldedText(name)
    .replaceAll(/\(株\)/g, ' 株式会社 ')
    .replaceAll(/\(有\)/g, ' 有限会社 ')
    .replaceAll(/\(주\)/g, ' 주식회사 ')
    .replaceAll(/(?<![\p{L}\p{N}])l['’ʼ`´]/gu, '')
    .replaceAll(/['’ʼ`´"”“]/gu, '')
    .replaceAll(/[&+]/g, ' and ');
  const runs = spaced.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return runs.flatMap((run) => (/^[a-z0-9]+$/.test(run) ? [foldedWord(run)] : wordsOfUnspaced(run)));
}

/** No legal form of the table has more words. */
const mostWordsOfForm = 7;

/** The longest legal form at the end, else at the start, else an unmistakable one in the middle; never the whole name. */
function nextForm(words: readonly string[]): { form: LegalForm; from: number; to: number } | undefined {
  for (let length = Math.min(mostWordsOfForm, words.length); length > 0; length--) {
    const last = words.length - length;
    for (const from of [last, 0, ...Array.from({ length: Math.max(last - 1, 0) }, (_, i) => i + 1)]) {
      const form = formOfWords(words.slice(from, from + length));
      if (!form || length === words.length) continue;
      const isAllowed = from === last || form.place === 'anywhere' || (from === 0 && form.place === 'before or after');
      if (isAllowed) return { form, from, to: from + length };
    }
  }
  return undefined;
}

function formOfWords(words: readonly string[]): LegalForm | undefined {
  const solid = words.filter((word) => !emptyWords.has(word));
  if (solid.length === 0) return undefined;
  const spelling = formSpelling(solid);
  // "S A" is a form and "Al Sa" none: a short one in several words stands in letters.
  if (solid.length > 1 && spelling.length <= 4 && solid.some((word) => word.length > 2)) return undefined;
  return legalFormSpelled(spelling);
}

/** G R T Handel becomes GRT Handel. */
function joinedInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isInitial = /^[a-z]$/.test(word);
    if (isInitial && isOpen) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    isOpen = isInitial;
  }
  return joined.map(foldedWord);
}

function withoutEmptyWords(words: readonly string[]): string[] {
  const solid = words.filter(
    (word, i) =>
      !emptyWords.has(word) &&
      !(emptyLetters.has(word) && (words[i - 1]?.length ?? 0) > 1 && (words[i + 1]?.length ?? 0) > 1),
  );
  return solid.length > 0 ? solid : words.slice(-1);
}
