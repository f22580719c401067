import type { AnsweredItem } from './answerPatterns.ts';
import { type AxisFigures, AxisSum, logCurvesOf, unknownFigures } from './axisFigures.ts';

/** Measures the rows in `rows`, one for each pattern of answers; NaN where it answers nothing. */
export function measurePatterns(answered: readonly AnsweredItem[], rows: Int32Array, traitCut: number): AxisFigures {
  const logCurves = answered.map(({ item }) => logCurvesOf(item));
  const figures = unknownFigures(rows.length);
  const sum = new AxisSum(traitCut);
  for (let pattern = 0; pattern < rows.length; pattern++) {
    sum.begin();
    for (const [index, { item, bands, weight }] of answered.entries()) {
      const curve = logCurves[index]?.[item.categoryOfBand[bands[rows[pattern] as number] as number] as number];
      if (!curve) continue;
      sum.count();
      sum.add(curve, weight);
    }
    sum.write(figures, pattern);
  }
  return figures;
}
