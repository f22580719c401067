/**
 * Text from a file made harmless for a terminal: line breaks are shown as a sign, other control characters and
 * those that turn the direction of writing as a dot, so that no cell moves the cursor, changes the colour or reorders a line.
 *
 * ```ts
 * visible('two\nlines') // 'two⏎lines'
 * ```
 */
export function visible(text: string): string {
  return text.replace(/\r\n|[\r\n]/gu, '⏎').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');
}
