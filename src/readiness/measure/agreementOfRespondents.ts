import type { Base } from '../../evidence/living/livingBase.ts';
import { intraclassCorrelation } from '../../stats/intraclassCorrelation.ts';
import { answersOfFacts } from '../answer.ts';
import type { Item } from '../item.ts';
import { voiceWeight } from './axisOfBase.ts';

/** How alike several respondents of one customer see it, over all customers that have several. */
export interface RespondentAgreement {
  readonly customers: number;
  readonly single: number;
  readonly mean: number;
}

/** So many customers say it; looking at all would make others wait. */
const MOST_CUSTOMERS = 5000;

/** By item; those that cannot be judged are not there. */
export function agreementOfRespondents(base: Base, items: readonly Item[]): ReadonlyMap<string, RespondentAgreement> {
  const casesOf = new Map<string, number[][]>(items.map(({ id }) => [id, []]));
  let looked = 0;
  for (const facts of base.voices.mixed.values()) {
    if (++looked > MOST_CUSTOMERS) break;
    const given = new Map<string, number[]>();
    for (const { item, category } of answersOfFacts(facts, items, (fact) => voiceWeight(base, fact))) {
      given.set(item, [...(given.get(item) ?? []), category]);
    }
    for (const [item, categories] of given) if (categories.length > 1) casesOf.get(item)?.push(categories);
  }
  return new Map(
    [...casesOf].flatMap(([item, cases]) => {
      const found = intraclassCorrelation(cases);
      return found ? [[item, { customers: found.cases, single: found.single, mean: found.mean }] as const] : [];
    }),
  );
}
