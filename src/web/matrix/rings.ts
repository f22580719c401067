import type { Box } from './pointIndex.ts';
import type { Points } from './points.ts';
import { type Size, toPixels } from './view.ts';

/** More rings would hide each other. */
export const MOST_RINGS = 1500;
const RADIUS = 8;

/** The `d` of an SVG path: a ring around each of these rows that is in view; none where they are too many to tell apart. */
export function ringsAround(rows: Uint32Array, { xs, ys }: Pick<Points, 'xs' | 'ys'>, view: Box, size: Size): string {
  if (rows.length > MOST_RINGS) return '';
  const place = toPixels(view, size);
  const rings = new Set<string>();
  for (const row of rows) {
    const [x, y] = [Math.round(place.x(xs[row] as number)), Math.round(place.y(ys[row] as number))];
    const isNear = x >= -RADIUS && y >= -RADIUS && x <= size.width + RADIUS && y <= size.height + RADIUS;
    if (isNear)
      rings.add(
        `M${x - RADIUS} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`,
      );
  }
  return [...rings].join('');
}
