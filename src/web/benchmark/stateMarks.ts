import type { TraitState } from '../../positioning/benchmark/traitState.ts';

/** What is drawn over the ground of a state, as the `d` of SVG paths, which a canvas reads too. */
export interface StateMark {
  readonly filled?: string;
  readonly stroked?: string;
}

/**
 * The sign of a state in a box: a match is full, near is half full, a gap is crossed out, unknown is empty and hatched. They
 * are told apart without any colour.
 *
 * ```ts
 * stateMark('near', 10, 10).filled; // 'M0 10L10 10L10 0Z'
 * ```
 */
export function stateMark(state: TraitState, width: number, height: number): StateMark {
  if (state === 'match') return { filled: `M0 0H${width}V${height}H0Z` };
  if (state === 'near') return { filled: `M0 ${height}L${width} ${height}L${width} 0Z` };
  if (state === 'gap') return { stroked: cross(width, height) };
  return { stroked: hatching(width, height) };
}

function cross(width: number, height: number): string {
  const arm = Math.min(width, height) * 0.22;
  const [x, y] = [width / 2, height / 2];
  return `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`;
}

/** Slanted lines through the box, each cut at its edges. */
function hatching(width: number, height: number): string {
  const step = Math.max(4, Math.min(width, height) / 3);
  let path = '';
  for (let from = step; from < width + height; from += step) {
    const [x0, y0] = from <= height ? [0, from] : [from - height, height];
    const [x1, y1] = from <= width ? [from, 0] : [width, from - width];
    path += `M${x0} ${y0}L${x1} ${y1}`;
  }
  return path;
}
