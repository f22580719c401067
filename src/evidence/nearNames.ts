import { distance } from 'fastest-levenshtein';

/**
 * The names a person may have meant, nearest first, at most three: those equal but for case and spacing, those that
 * hold the other whole, and those a few slips of the keyboard away.
 *
 * ```ts
 * nearNames('contry', ['country', 'county', 'revenue']) // ['country', 'county']
 * ```
 */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = folded(name);
  const mostSlips = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .map((candidate) => ({ candidate, slips: slipsApart(wanted, folded(candidate)) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `Did you mean "country" or "county"?`, else the first known names; empty where there are none. */
export function suggestionOf(name: string, known: readonly string[]): string {
  const near = nearNames(name, known);
  if (near.length > 0) return `Did you mean ${near.map((candidate) => `"${candidate}"`).join(' or ')}?`;
  if (known.length === 0) return '';
  const shown = known.slice(0, 12).map((candidate) => `"${candidate}"`);
  return `There ${known.length === 1 ? 'is' : 'are'} ${shown.join(', ')}${known.length > 12 ? ` and ${known.length - 12} more` : ''}.`;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, '')
    .slice(0, 60);
}

/** Slips of the keyboard (Levenshtein 1966); a name that contains the other whole is one slip away. */
function slipsApart(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a))) return 1;
  return distance(a, b);
}
