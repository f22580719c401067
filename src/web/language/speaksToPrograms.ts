/**
 * Whether a sentence of the service is for those who call it: it names an operation, or an option of the command line.
 *
 * ```ts
 * speaksToPrograms('decisions.list names those there are.') // true
 * ```
 */
export function speaksToPrograms(sentence: string): boolean {
  return /\b[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z]*\b|(^|\s)--[a-z]|`/.test(sentence);
}
