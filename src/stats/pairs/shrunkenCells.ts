import type { CellSums } from './interactionScore.ts';

const MOST_ROUNDS = 100;
const SETTLED = 1e-3;
const MOST_SMOOTHING = 1e7;

/**
 * Points of cells that are drawn to zero by as much as the marginal likelihood of their residuals says: where they are noise,
 * all the way.
 *
 * Source: MacKay 1992, the update that generalised Fellner-Schall is for one penalty (Wood and Fasiolo 2017).
 */
export function shrunkenCells({ residuals, information }: CellSums): Float64Array {
  let smoothing = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let effective = 0;
    let squares = 0;
    for (let cell = 0; cell < residuals.length; cell++) {
      const weight = information[cell] as number;
      effective += weight / (weight + smoothing);
      squares += ((residuals[cell] as number) / (weight + smoothing)) ** 2;
    }
    const next = Math.min(MOST_SMOOTHING, squares > 0 ? effective / squares : MOST_SMOOTHING);
    const change = Math.abs(Math.log(next / smoothing));
    smoothing = next;
    if (change < SETTLED) break;
  }
  return residuals.map((sum, cell) => sum / ((information[cell] as number) + smoothing));
}
