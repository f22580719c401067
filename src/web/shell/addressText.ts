/** What the values of an address can mean. It turns `42` into a number, and that may be the id of a customer. */
export function addressText(raw: unknown): string | undefined {
  const text = typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** Only what is there: an address holds no empty lists and nothing that is as usual. */
export function stated<Search extends object>(
  search: { readonly [Name in keyof Search]: Search[Name] | undefined },
): {
  [Name in keyof Search]: Search[Name];
} {
  const isStated = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(search).filter(([, value]) => isStated(value))) as Search;
}
