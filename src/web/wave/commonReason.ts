import type { Said } from './reasonWords.ts';

/** Reasons that say the same of everybody they are given for. */
const sayable: ReadonlySet<string> = new Set(['chosen-on-odds', 'chosen-on-suitability']);

/** The reason that more than half share, where it can be said of all of them at once; undefined for fewer than three. */
export function commonReason(reasons: readonly (Said | undefined)[]): Said | undefined {
  if (reasons.length < 3) return undefined;
  return reasons.find(
    (reason) =>
      reason !== undefined &&
      sayable.has(reason.code) &&
      reasons.filter((other) => other?.code === reason.code).length * 2 > reasons.length,
  );
}
