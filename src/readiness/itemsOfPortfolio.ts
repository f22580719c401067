import type { Portfolio, PortfolioColumn } from '../evidence/portfolio/portfolio.ts';
import { type Item, isItem, itemOf, type UnfitSignal } from './item.ts';

/**
 * The items in a portfolio: every signal that claims an axis, placed by this very base where enough rows answered it. A
 * measure is then a percentile among these customers. `leftOut` says which claims could not be used, and why.
 */
export function itemsOfPortfolio(portfolio: Portfolio): {
  readonly items: readonly Item[];
  readonly leftOut: readonly UnfitSignal[];
} {
  const claiming = portfolio.columns.filter((column) => column.signal.axis);
  const candidates = claiming.map((column) => itemOf(column.signal, column.banding, countsOfBands(column)));
  return {
    items: candidates.filter(isItem),
    leftOut: candidates.filter((candidate): candidate is UnfitSignal => !isItem(candidate)),
  };
}

function countsOfBands({ bands, banding }: PortfolioColumn): Uint32Array {
  const counts = new Uint32Array(banding.labels.length);
  for (const band of bands) counts[band] = (counts[band] as number) + 1;
  return counts;
}
