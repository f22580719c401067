import { emptyLetters, emptyWords } from './commonWord.ts';
import { foldedText, foldedWord } from './foldedText.ts';
import { formSpelling, type LegalForm, legalFormSpelled, mayBeginForm } from './legalForm.ts';
import { wordsOfUnspaced } from './wordsOfUnspaced.ts';

/** A company name without its legal form, as it is compared. */
export interface NameKey {
  /** Folded words in their order, apart by one space; '' where the name has neither letters nor digits. */
  readonly core: string;
  /** The usual short form ("GmbH & Co. KG"); several are joined by a comma; null for none. */
  readonly legalForm: string | null;
  readonly legalForms: readonly string[];
  /** How many words of the core stand before the form; those after it (a site, a remark, a department) tell little. */
  readonly wordsBeforeForm: number;
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
  const split = withoutInnerForm(name);
  let { words } = split;
  let wordsBeforeForm = split.at;
  const forms = [...split.forms];
  for (;;) {
    const found = nextForm(words);
    if (found) {
      const { form, from, to } = found;
      forms.push(form);
      if (from > 0 && to < words.length) wordsBeforeForm = Math.min(wordsBeforeForm, from);
      if (from === 0) wordsBeforeForm -= to;
      words = [...words.slice(0, from), ...words.slice(to)];
      continue;
    }
    const before = tidied(words.slice(0, wordsBeforeForm));
    const fewer = tidied(words);
    if (fewer.length === words.length) break;
    wordsBeforeForm = Math.min(wordsBeforeForm, before.length);
    words = fewer;
  }
  const country = forms.find((form) => form.country)?.country;
  const codes = [...new Set(forms.map(({ code }) => code))];
  return {
    core: words.join(' '),
    legalForm: codes.length > 0 ? codes.join(', ') : null,
    legalForms: codes,
    wordsBeforeForm: wordsBeforeForm > 0 ? Math.min(wordsBeforeForm, words.length) : words.length,
    ...(country && { country }),
  };
}

/** The words of a name without a form that ends it before a dash, comma or bracket, as in "Sandelholm AG - Einkauf". */
function withoutInnerForm(name: string): { words: string[]; forms: LegalForm[]; at: number } {
  const words = wordsOf(name);
  const whole = { words, forms: [], at: words.length };
  const separator = /\s[-–—|]\s|[,;(/]/.exec(name);
  if (!separator || nextForm(words)) return whole;
  const head = wordsOf(name.slice(0, separator.index));
  const found = nextForm(head);
  if (!found || found.from === 0 || found.to < head.length || head.length >= words.length) return whole;
  return { words: [...head.slice(0, found.from), ...words.slice(found.to)], forms: [found.form], at: found.from };
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
  for (let length = Math.min(mostWordsOfForm, words.length - 1); length > 0; length--) {
    const last = words.length - length;
    for (let step = 0; step <= last; step++) {
      // The end first, then from the start on.
      const from = step === 0 ? last : step - 1;
      const form = formAt(words, from, length);
      if (!form) continue;
      const isAllowed = from === last || form.place === 'anywhere' || (from === 0 && form.place === 'before or after');
      if (isAllowed) return { form, from, to: from + length };
    }
  }
  return undefined;
}

function formAt(words: readonly string[], from: number, length: number): LegalForm | undefined {
  if (length > 1 && !mayBeginForm(words[from] ?? '')) return undefined;
  const part = words.slice(from, from + length);
  // U.S.A. does not end in S.A.
  const isLetters = length > 1 && part.every((word) => word.length === 1);
  if (isLetters && (words[from - 1]?.length === 1 || words[from + length]?.length === 1)) return undefined;
  return formOfWords(part);
}

function formOfWords(words: readonly string[]): LegalForm | undefined {
  const solid = words.filter((word) => !emptyWords.has(word));
  if (solid.length === 0) return undefined;
  const spelling = formSpelling(solid);
  // "S A" is a form and "Al Sa" none: a short one in several words stands in letters.
  if (solid.length > 1 && spelling.length <= 4 && solid.some((word) => word.length > 2)) return undefined;
  return legalFormSpelled(spelling);
}

function tidied(words: readonly string[]): string[] {
  return words.length === 0 ? [] : withoutEmptyWords(joinedInitials(words));
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
