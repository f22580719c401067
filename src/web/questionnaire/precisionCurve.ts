import type { GradedItem } from '../../stats/gradedResponse.ts';
import { standardNormalGrid } from '../../stats/quadrature.ts';
import { itemInformation } from '../../stats/response/gradedInformation.ts';

/** The places of the picture: within them lie 997 of 1,000 customers. */
export const pictureGrid = standardNormalGrid(61, 3);

/**
 * How well all questions together measure customers at each place of `pictureGrid`, 0 to 1: which part of the spread of measures
 * there is of the customers themselves, information / (information + 1) for a population of variance 1.
 *
 * ```ts
 * precisionCurve([{ discrimination: 2, thresholds: [0] }])[30]; // 0.5: in the middle it adds as much as was known before
 * ```
 */
export function precisionCurve(items: readonly GradedItem[]): Float64Array {
  const information = new Float64Array(pictureGrid.points.length);
  for (const item of items) {
    for (const [point, value] of itemInformation(item, pictureGrid).entries())
      information[point] = (information[point] as number) + value;
  }
  return information.map((value) => value / (value + 1));
}

/** Where a place of the scale stands in the picture, in per cent of its width. */
export function placeOf(trait: number): number {
  return Math.min(100, Math.max(0, (100 * (trait + REACH)) / (2 * REACH)));
}

/** Whether a place lies in the picture at all: the thresholds of a question that tells nothing apart lie nowhere. */
export function isPictured(trait: number): boolean {
  return Math.abs(trait) <= REACH;
}

const REACH = 3;

/** The curve as a path in a box of 100 x 100. */
export function pathOf(curve: Float64Array): string {
  return [...curve]
    .map((value, point) => {
      const trait = pictureGrid.points[point] as number;
      return `${point === 0 ? 'M' : 'L'}${placeOf(trait).toFixed(2)} ${(100 - 100 * value).toFixed(2)}`;
    })
    .join('');
}
