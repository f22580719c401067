/** The sign of one kind of points: shapes tell apart what colours alone would not. */
export type MarkShape = 'disc' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring';

/**
 * The outline of a mark as the `d` of an SVG path, which a canvas reads too. All shapes of one radius look equally large; a
 * cross and a ring are stroked, the others filled.
 *
 * ```ts
 * markPath('diamond', 5, 5, 4); // 'M5 0.2L9.8 5L5 9.8L0.2 5Z'
 * ```
 */
export function markPath(shape: MarkShape, x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number) => `${short(x + dx * radius)} ${short(y + dy * radius)}`;
  if (shape === 'square') return `M${at(-0.86, -0.86)}L${at(0.86, -0.86)}L${at(0.86, 0.86)}L${at(-0.86, 0.86)}Z`;
  if (shape === 'triangle') return `M${at(0, -1.12)}L${at(1.06, 0.82)}L${at(-1.06, 0.82)}Z`;
  if (shape === 'diamond') return `M${at(0, -1.2)}L${at(1.2, 0)}L${at(0, 1.2)}L${at(-1.2, 0)}Z`;
  if (shape === 'cross') return `M${at(-0.75, -0.75)}L${at(0.75, 0.75)}M${at(-0.75, 0.75)}L${at(0.75, -0.75)}`;
  const r = short(shape === 'ring' ? radius * 0.8 : radius);
  return `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
