/** Which pair of suspected duplicates is open; the first of the list where absent. */
export interface DuplicatesSearch {
  readonly first?: string;
  readonly second?: string;
}

export function duplicatesSearch({ first, second }: Readonly<Record<string, unknown>>): DuplicatesSearch {
  const [one, other] = [idOf(first), idOf(second)];
  return one !== undefined && other !== undefined ? { first: one, second: other } : {};
}

/** An address turns `42` into a number. */
function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
