/** The customer whose id was typed, else the only one whose whole name was. */
export function oneMeant(
  typed: string,
  items: readonly { readonly id: string; readonly name: string | null }[],
): string | undefined {
  const same = (text: string | null) => text?.toLowerCase() === typed.toLowerCase();
  const byId = items.find(({ id }) => id === typed) ?? items.find(({ id }) => same(id));
  const byName = [...new Set(items.flatMap(({ id, name }) => (same(name) ? [id] : [])))];
  return byId?.id ?? (byName.length === 1 ? byName[0] : undefined);
}
