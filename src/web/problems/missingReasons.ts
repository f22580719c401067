import type { MissingFigure } from '../../positioning/screen/missingFigure.ts';

/** What is missing, in the words of one sentence: price and cost are said together. */
export function missingReasons(figures: readonly MissingFigure[]): readonly (MissingFigure | 'priceAndCost')[] {
  if (!figures.includes('price') || !figures.includes('cost')) return figures;
  return ['priceAndCost', ...figures.filter((figure) => figure !== 'price' && figure !== 'cost')];
}
