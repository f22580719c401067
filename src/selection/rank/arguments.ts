import type { Explanation } from '../scorecard/explanation.ts';

const MOST_FOR = 3;
const MOST_AGAINST = 1;
/** Points that move odds of one half by less than about two in a hundred are not worth a word. */
const LEAST_POINTS = 0.1;

/**
 * The points that weigh most, in words: what speaks for a customer and what against it.
 *
 * ```ts
 * argumentsText(explanation) // 'for it: Up_sale yes +0.83, Client Current +0.51; against it: Scope Low −0.20'
 * ```
 */
export function argumentsText({ points }: Pick<Explanation, 'points'>): string {
  const strongest = [...points].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const pick = (sign: 1 | -1, most: number) =>
    strongest
      .filter(({ points }) => sign * points >= LEAST_POINTS)
      .slice(0, most)
      .map(({ label, bandLabel, points }) => `${label} ${bandLabel} ${signedPoints(points, 2)}`)
      .join(', ');
  const [speaksFor, speaksAgainst] = [pick(1, MOST_FOR), pick(-1, MOST_AGAINST)];
  const parts = [speaksFor && `for it: ${speaksFor}`, speaksAgainst && `against it: ${speaksAgainst}`].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : 'nothing speaks strongly for or against it';
}

/** Points with their sign, a true minus among them. */
export function signedPoints(points: number, digits: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(digits)}`;
}
