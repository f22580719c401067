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
