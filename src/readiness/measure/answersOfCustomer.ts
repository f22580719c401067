import type { Base } from '../../evidence/living/livingBase.ts';
import { type Answer, answersOfFacts } from '../answer.ts';
import type { Item } from '../item.ts';
import { voiceWeight } from './axisOfBase.ts';

/** The answers of one row of a living base, each believed as its source and age deserve. */
export function answersOfCustomer(base: Base, items: readonly Item[], row: number): Answer[] {
  const { classOfRow, weightOfClass, mixed } = base.voices;
  const facts = classOfRow[row] === 0 ? mixed.get(row) : undefined;
  if (facts) return answersOfFacts(facts, items, (fact) => voiceWeight(base, fact));
  const weight = weightOfClass[classOfRow[row] as number] as number;
  if (weight === 0) return [];
  const bandsOf = new Map(base.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  return items.flatMap((item) => {
    const category = item.categoryOfBand[bandsOf.get(item.id)?.[row] ?? 0] ?? -1;
    return category < 0 ? [] : [{ item: item.id, category, weight, respondent: 'all of one source' }];
  });
}
