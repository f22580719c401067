/**
 * A piece of text that no Western language writes, where it is not the only one: then the bytes were never windows-1252.
 * Western accents stand alone or in twos (`ção`), and within a word stands a small letter, a hyphen or an apostrophe.
 *
 * ```ts
 * westernDoubt('Société Générale, Größe, 12 €'); // undefined
 * westernDoubt('soci‚t‚ g‚n‚rale'); // 'soci‚t‚', as DOS wrote it
 * westernDoubt('«È¤á½s¸¹'); // itself: it is Big5
 * ```
 */
export function westernDoubt(text: string): string | undefined {
  const high = text.match(HIGH)?.length ?? 0;
  const strange = (text.match(STRANGE) ?? []).reduce((sum, piece) => sum + piece.length, 0);
  if (high === 0 || strange < high * LEAST_STRANGE_SHARE) return undefined;
  const at = text.search(STRANGE);
  const before = /[^\s,;|"]*$/u.exec(text.slice(Math.max(0, at - LONGEST_SHOWN), at))?.[0] ?? '';
  const after = /^[^\s,;|"]*/u.exec(text.slice(at, at + LONGEST_SHOWN))?.[0] ?? '';
  return before + after;
}

const LONGEST_SHOWN = 20;
/** Of the characters beyond ASCII; real Western text has next to none. */
const LEAST_STRANGE_SHARE = 0.25;
const HIGH = /[\u0080-\uffff]/gu;
/** Three in a row, a sign between two letters that is no hyphen or apostrophe, a capital between two small letters. */
const STRANGE =
  /[\u0080-\uffff]{3,}|(?<=\p{L})(?![\p{L}’‘´·\u00ad–])[\u0080-\uffff](?=\p{L})|(?<=\p{Ll})(?=\p{Lu})[\u0080-\uffff](?=\p{Ll})/gu;
