/**
 * Orders ids as people count: runs of digits by their length first, all else by UTF-16 code units. So what was said in
 * delivery 10 comes after what was said in delivery 9 at the same instant, on every machine.
 *
 * ```ts
 * ['10.3', '9.3'].sort(byId) // ['9.3', '10.3']
 * ```
 */
export function byId(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length && at === b.length) return 0;
  const [digitsOfA, digitsOfB] = [digitsFrom(a, at), digitsFrom(b, at)];
  const isWithinNumber = at > 0 && isDigit(a.charCodeAt(at - 1));
  if (digitsOfA !== digitsOfB && (isWithinNumber || (digitsOfA > 0 && digitsOfB > 0))) return digitsOfA - digitsOfB;
  return a < b ? -1 : 1;
}

function digitsFrom(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
