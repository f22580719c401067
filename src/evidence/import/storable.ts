/** Whether PostgreSQL and JSON can hold the text: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The text with a replacement character for everything that cannot be stored; for messages that quote cells. */
export function storable(text: string): string {
  return UNSTORABLE.test(text) ? text.replaceAll(EACH_UNSTORABLE, '\uFFFD') : text;
}

const UNSTORABLE = /[\0\p{Cs}]/u;
const EACH_UNSTORABLE = /[\0\p{Cs}]/gu;
