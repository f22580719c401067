const map = { columns: { customer_no: { role: 'identifier' } } };

/** What the examples of saved maps need: `monthly export`, and `last year`, which was removed. */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  { operation: 'maps.save', input: { name: 'monthly export', map } },
  { operation: 'maps.save', input: { name: 'last year', map } },
  { operation: 'maps.remove', input: { name: 'last year' } },
];
