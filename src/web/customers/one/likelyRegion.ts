/** How likely a customer stands in each of so many equal parts of an axis, lowest first. */
export type Spread = readonly number[];

const ROWS = 100;

/**
 * The smallest region of the plane that holds the customer with a probability, as the points of its outline in per cent of
 * the plane, x to the right and y upwards. The axes are independent, so its density is their product; each has one
 * peak, so that every height of the region is one stretch.
 *
 * ```ts
 * likelyRegion(spreadOfWillingness, spreadOfNeeds, 0.8); // [[7, 1], [6, 2], ...]
 * ```
 */
export function likelyRegion(x: Spread, y: Spread, probability: number): readonly (readonly [x: number, y: number])[] {
  const least = leastDensity(x, y, probability);
  const left: [number, number][] = [];
  const right: [number, number][] = [];
  for (let row = 0; row <= ROWS; row++) {
    const height = (row / ROWS) * 100;
    const stretch = stretchAbove(x, least / Math.max(densityAt(y, height), Number.MIN_VALUE));
    if (!stretch) continue;
    left.push([stretch[0], height]);
    right.push([stretch[1], height]);
  }
  return [...left, ...right.toReversed()];
}

/** The densest cells together hold the probability; the least dense of them bounds the region. */
function leastDensity(x: Spread, y: Spread, probability: number): number {
  const cells = x.flatMap((across) => y.map((up) => across * up)).toSorted((a, b) => b - a);
  let held = 0;
  for (const cell of cells) {
    held += cell;
    if (held >= probability) return cell;
  }
  return 0;
}

/** Between the middles of the parts in a straight line, and level beyond the outermost. */
function densityAt(spread: Spread, percent: number): number {
  const at = (percent / 100) * spread.length - 0.5;
  const below = Math.min(Math.max(Math.floor(at), 0), spread.length - 1);
  const above = Math.min(below + 1, spread.length - 1);
  const part = Math.min(Math.max(at - below, 0), 1);
  return (spread[below] as number) * (1 - part) + (spread[above] as number) * part;
}

function stretchAbove(spread: Spread, least: number): readonly [number, number] | null {
  let [first, last]: [number | null, number] = [null, 0];
  for (let percent = 0; percent <= 100; percent += 0.5) {
    if (densityAt(spread, percent) < least) continue;
    first ??= percent;
    last = percent;
  }
  return first === null ? null : [first, last];
}
