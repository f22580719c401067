import type { HeatLook } from './heatLook.ts';
import type { HeatRow } from './heatPainting.ts';
import { stateOf } from './stateOf.ts';

/**
 * Everybody at a glance: a pixel for each customer and trait, which the page then makes larger. Where there are more customers
 * than pixels some of them are left out; none is mixed with another, for there is no state between two.
 */
export function paintOverview(
  canvas: CanvasRenderingContext2D,
  rows: readonly HeatRow[],
  columns: number,
  look: HeatLook,
): void {
  const { width, height } = canvas.canvas;
  canvas.clearRect(0, 0, width, height);
  const cell = width / Math.max(1, columns);
  for (let y = 0; y < height; y++) {
    const row = rows[Math.floor((y / height) * rows.length)];
    if (!row) continue;
    for (let column = 0; column < columns; column++) {
      const state = stateOf(row.states, column);
      const { fill, mark } = look.states[state];
      canvas.fillStyle = fill;
      const [from, to] = [Math.round(column * cell), Math.round((column + 1) * cell)];
      canvas.fillRect(from, y, to - from, 1);
      // The grain of what is unknown, so that it is not taken for a pale state.
      if (state === 'unknown' && (y + column) % 3 === 0) {
        canvas.fillStyle = mark;
        canvas.fillRect(from + ((y * 2) % Math.max(1, to - from)), y, 1, 1);
      }
    }
  }
}
