/** How the plain numbers of a column are told from everything else. */
export interface PlainNumbers {
  /** Whether a point is the decimal sign. */
  readonly hasPoint: boolean;
  /** Numbers that mean nothing is known here, such as `-99`. */
  readonly gaps: ReadonlySet<string>;
}

const LONGEST_PLAIN = 15;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57] as const;

/**
 * Whether a cell is a number as JSON writes it, so that it can be taken over as it stands: digits without a leading zero,
 * at most 15 characters, a minus before and a fraction after them. Most cells of most columns of numbers are.
 */
export function isPlainNumber(cell: string, { hasPoint, gaps }: PlainNumbers): boolean {
  const length = cell.length;
  if (length === 0 || length > LONGEST_PLAIN) return false;
  let i = cell.charCodeAt(0) === MINUS ? 1 : 0;
  const start = i;
  let code = 0;
  while (i < length && (code = cell.charCodeAt(i)) >= ZERO && code <= NINE) i++;
  const digits = i - start;
  if (digits === 0 || (digits > 1 && cell.charCodeAt(start) === ZERO)) return false;
  if (i < length) {
    if (!hasPoint || code !== POINT || i === length - 1) return false;
    for (i++; i < length; i++) {
      code = cell.charCodeAt(i);
      if (code < ZERO || code > NINE) return false;
    }
  }
  if (start === 1 && Number(cell) === 0) return false;
  return gaps.size === 0 || !gaps.has(cell);
}

/** The same of a cell that stands in bytes from `start` to `end`: the number, and NaN where it is not a plain one. */
export function plainNumberIn(bytes: Uint8Array, start: number, end: number, { hasPoint, gaps }: PlainNumbers): number {
  const length = end - start;
  if (length === 0 || length > LONGEST_PLAIN) return Number.NaN;
  const first = bytes[start] === MINUS ? start + 1 : start;
  let at = first;
  let byte = 0;
  let digits = 0;
  while (at < end && (byte = bytes[at] as number) >= ZERO && byte <= NINE) {
    digits = digits * 10 + (byte - ZERO);
    at++;
  }
  if (at === first || (at > first + 1 && bytes[first] === ZERO)) return Number.NaN;
  let number = digits;
  if (at < end) {
    if (!hasPoint || byte !== POINT || at === end - 1) return Number.NaN;
    const point = at;
    for (at++; at < end; at++) {
      byte = bytes[at] as number;
      if (byte < ZERO || byte > NINE) return Number.NaN;
      digits = digits * 10 + (byte - ZERO);
    }
    // Both are exact, so that one division gives the nearest number, as reading the text does (Clinger 1990).
    number = digits / (POWERS_OF_TEN[end - 1 - point] as number);
  }
  if (gaps.size > 0 && gaps.has(String.fromCharCode(...bytes.subarray(start, end)))) return Number.NaN;
  if (first === start) return number;
  return number === 0 ? Number.NaN : -number;
}

const POWERS_OF_TEN = Array.from({ length: LONGEST_PLAIN }, (_, power) => 10 ** power);
