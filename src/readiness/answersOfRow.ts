import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import type { Answer } from './answer.ts';
import type { Item } from './item.ts';
import { itemWeight } from './itemWeight.ts';

/** The answers that one row of a portfolio holds on these items; what is missing there gives no answer. */
export function answersOfRow(portfolio: Portfolio, items: readonly Item[], row: number): Answer[] {
  const bandsOf = new Map(portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  return items.flatMap((item) => {
    const category = item.categoryOfBand[bandsOf.get(item.id)?.[row] ?? 0] ?? -1;
    if (category < 0) return [];
    return [{ item: item.id, category, weight: itemWeight(item), respondent: 'file' }];
  });
}
