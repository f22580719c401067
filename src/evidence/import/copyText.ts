/**
 * A text as a field of PostgreSQL's COPY in text format. Tabs, line ends and backslashes are written as escapes.
 * Source: PostgreSQL 18 documentation, COPY, "Text Format".
 */
export function copyText(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(EACH_SPECIAL, (character) => escapes[character] as string) : text;
}

/** The field that says null. */
export const COPY_NULL = '\\N';

const SPECIAL = /[\\\t\n\r\b\f\v]/;
const EACH_SPECIAL = /[\\\t\n\r\b\f\v]/g;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};
