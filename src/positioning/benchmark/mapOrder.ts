/** Alike together, the best fit first, by name, or the nearest to the line first. */
export const mapOrders = ['structure', 'fit', 'name', 'line'] as const;
export type MapOrder = (typeof mapOrders)[number];
