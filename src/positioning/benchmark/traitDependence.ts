import type { StatedTrait } from './statedTrait.ts';
import { creditOfState, UNKNOWN } from './traitState.ts';

/** How far traits go together; at `i * traits + j` what is known of two of them. */
export interface TraitDependence {
  readonly traits: number;
  /** Of their credits, among the rows of which both are known. */
  readonly correlation: Float64Array;
  /** How many those are. */
  readonly rows: Float64Array;
}

/** Of more rows than `MOST_ROWS` every so manieth is looked at, which leaves a correlation unsure by a hundredth. */
export function traitDependence(traits: readonly StatedTrait[], size: number): TraitDependence {
  const [correlation, rows] = [new Float64Array(traits.length ** 2), new Float64Array(traits.length ** 2)];
  const step = Math.max(1, Math.ceil(size / MOST_ROWS));
  // Traits that are never unknown add nothing that is.
  const open = [...traits.keys()].filter((i) => traits[i]?.counts[UNKNOWN] !== 0);
  open.forEach((i, at) => {
    for (const j of open.slice(0, at)) {
      const pair = pairOf((traits[i] as StatedTrait).states, (traits[j] as StatedTrait).states, step);
      for (const place of [i * traits.length + j, j * traits.length + i]) {
        correlation[place] = pair.correlation;
        rows[place] = pair.rows;
      }
    }
  });
  return { traits: traits.length, correlation, rows };
}

const MOST_ROWS = 10_000;
const DOUBT = 10;

/** How far two traits go together, and how many rows say so. */
function pairOf(one: Uint8Array, other: Uint8Array, step: number): { rows: number; correlation: number } {
  const cells = new Float64Array(16);
  for (let row = 0; row < one.length; row += step) cells[4 * (one[row] as number) + (other[row] as number)]!++;
  let [rows, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let a = 1; a < 4; a++) {
    for (let b = 1; b < 4; b++) {
      const count = cells[4 * a + b] as number;
      const [u, v] = [creditOfState[a] as number, creditOfState[b] as number];
      rows += count;
      x += count * u;
      y += count * v;
      xx += count * u * u;
      yy += count * v * v;
      xy += count * u * v;
    }
  }
  const spread = (rows * xx - x * x) * (rows * yy - y * y);
  return { rows, correlation: spread <= 0 ? 0 : (rows * xy - x * y) / Math.sqrt(spread) };
}

/**
 * By how much what open traits add spreads wider than if they were independent: the root of the variance of their sum over
 * the sum of their variances. Never below 1, since that they make up for one another is not relied upon.
 *
 * A pair of which few rows are known counts as if `DOUBT` more had said what all open pairs say together, and those as if
 * `DOUBT` had said that they are independent.
 */
export function widening(
  { traits, correlation, rows }: TraitDependence,
  open: readonly number[],
  deviations: ArrayLike<number>,
): number {
  let [alone, said, unsaid, sayers, usual] = [0, 0, 0, 0, 0];
  for (let at = 0; at < open.length; at++) {
    const i = open[at] as number;
    const deviation = deviations[i] as number;
    alone += deviation * deviation;
    for (let before = 0; before < at; before++) {
      const place = i * traits + (open[before] as number);
      const known = rows[place] as number;
      const both = (2 * deviation * (deviations[open[before] as number] as number)) / (known + DOUBT);
      said += both * known * (correlation[place] as number);
      unsaid += both * DOUBT;
      sayers += known;
      usual += known * (correlation[place] as number);
    }
  }
  const together = said + unsaid * (usual / (sayers + DOUBT));
  return together <= 0 ? 1 : Math.sqrt(1 + together / alone);
}

/** Of what each trait adds where it is unknown. */
export function deviationsOf(traits: readonly Pick<StatedTrait, 'importance' | 'chances'>[]): Float64Array {
  return Float64Array.from(traits, ({ importance, chances: [, , near, match] }) => {
    const mean = near + 2 * match;
    return importance * Math.sqrt(near + 4 * match - mean * mean);
  });
}
