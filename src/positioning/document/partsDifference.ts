/** How the parts of two versions differ; parts, such as traits or problems, are told apart by their id. */
export interface PartsDifference<Name extends string> {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly parts: readonly Name[] }[];
  /** Those that both have stand in another order. */
  readonly isReordered: boolean;
}

/** `names`: what of each part is looked at. */
export function partsDifference<
  Name extends string,
  Part extends { readonly id: string } & Readonly<Record<Name, unknown>>,
>(first: readonly Part[], second: readonly Part[], names: readonly Name[]): PartsDifference<Name> {
  const before = new Map(first.map((part) => [part.id, part]));
  const after = new Map(second.map((part) => [part.id, part]));
  const stayed = [...before.keys()].filter((id) => after.has(id));
  const stayedNow = [...after.keys()].filter((id) => before.has(id));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: stayed
      .map((id) => ({ id, parts: names.filter((name) => !isSameKept(before.get(id)?.[name], after.get(id)?.[name])) }))
      .filter(({ parts }) => parts.length > 0),
    isReordered: !isSameKept(stayed, stayedNow),
  };
}

/** The database keeps the fields of an object in an order of its own, the same for both. */
export function isSameKept(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
