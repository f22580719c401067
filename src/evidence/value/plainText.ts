/**
 * A text as values are compared: compatibility forms unified (full-width letters and digits become ordinary ones),
 * lower case, no diacritics, single spaces. Punctuation stays, because `-`, `?` and `N/A` mean something.
 *
 * ```ts
 * plainText('  Février '); // 'fevrier'
 * plainText('ＹＥＳ'); // 'yes'
 * ```
 */
export function plainText(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  if (PLAIN_BUT_FOR_CASE.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const PLAIN_ALREADY = /^[!-&(-@[-_a-~]+$/;
/** Words of ASCII with one space between them: nothing to unify, which saves most of the time. */
const PLAIN_BUT_FOR_CASE = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
