/**
 * Text from a file made harmless for a terminal: line breaks are shown as a sign, other control characters as a dot, so
 * that no cell moves the cursor or changes the colour.
 *
 * ```ts
 * visible('two\nlines') // 'two⏎lines'
 * ```
 */
export function visible(text: string): string {
  return text.replace(/\r\n|[\r\n]/gu, '⏎').replace(/\p{Cc}/gu, '·');
}
