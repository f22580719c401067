/**
 * What the examples of readiness need beyond the imported deals: nothing. `deal-50` stands for a customer of that file; it has
 * no answers yet, so its measures are unknown and every built-in question can be asked.
 */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [];
