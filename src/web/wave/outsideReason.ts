import type { Explained, Wave } from './waveTypes.ts';

/** One that has no place, in a wave as it stands or as it was kept. */
export interface Outside extends Pick<Explained, 'reasons' | 'worth' | 'margin'> {
  readonly takesPlaceOf: { readonly customer: string; readonly name: string | null } | null;
}

/** Those that have a place, as far as naming them asks. */
export type Holders = readonly Pick<Wave['chosen'][number], 'customer' | 'name' | 'worth' | 'reasons'>[];

/** Worth exactly as much as the one it would have to replace. */
export function isTie({ reasons, margin, worth }: Pick<Outside, 'reasons' | 'margin' | 'worth'>): boolean {
  return reasons[0]?.code === 'below-worth-needed' && worth !== null && margin?.worthNeeded === worth;
}

/** Who has the places kept for others, though worth less; nobody where a reserved place fewer would not do. */
export function reserveHolders({ margin, worth }: Pick<Outside, 'margin' | 'worth'>, chosen: Holders): Holders {
  if (margin === null || margin.reservedFewer === null) return [];
  return chosen.filter(
    ({ reasons, worth: its }) => reasons[0]?.code === 'chosen-reserved' && its !== null && its < (worth ?? 0),
  );
}

/** More are counted. */
export const MOST_NAMED = 3;
