/**
 * How two things are written that are meant together, signals or their answers.
 *
 * ```ts
 * pairLabel('month', 'contact'); // 'month × contact'
 * ```
 */
export function pairLabel(first: string, second: string): string {
  return `${first} × ${second}`;
}
