/**
 * A number of things, in words that agree with it.
 *
 * ```ts
 * counted(1, 'fact') // '1 fact'
 * counted(1448, 'customer') // '1,448 customers'
 * ```
 */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`;
}
