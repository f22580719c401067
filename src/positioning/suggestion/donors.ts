import type { SuggestedValue } from './suggestions.ts';

/** A good customer that has a suggested value. */
export interface LikelyDonor {
  readonly row: number;
  /** How many of the other suggested values it has too. */
  readonly has: number;
}

const MOST_DONORS = 5;

/**
 * For each value the customers that would lend it best: good ones that have it, those first that have most of the other values
 * too, then those with the best odds (NaN where there are none). Rows are of the base; ties stay in their order.
 */
export function likelyDonors(
  values: readonly Pick<SuggestedValue, 'holds'>[],
  { outcomes, odds }: { readonly outcomes: Int8Array; readonly odds: ArrayLike<number> },
): LikelyDonor[][] {
  const good = Array.from(outcomes.keys()).filter((row) => outcomes[row] === 1);
  const held = new Map(good.map((row) => [row, values.reduce((sum, { holds }) => sum + (holds[row] as number), 0)]));
  const rank = (row: number) => (Number.isNaN(odds[row]) ? -1 : (odds[row] as number));
  const order = good.toSorted(
    (a, b) => (held.get(b) as number) - (held.get(a) as number) || rank(b) - rank(a) || a - b,
  );
  return values.map(({ holds }) =>
    order
      .filter((row) => holds[row] === 1)
      .slice(0, MOST_DONORS)
      .map((row) => ({ row, has: (held.get(row) as number) - 1 })),
  );
}
