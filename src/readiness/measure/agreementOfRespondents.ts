import type { Base } from '../../evidence/living/livingBase.ts';
import { intraclassCorrelation } from '../../stats/intraclassCorrelation.ts';
import { withinGroupOf } from '../agreement.ts';
import { answersOfFacts } from '../answer.ts';
import type { Item } from '../item.ts';
import { voiceWeight } from './axisOfBase.ts';

/** How alike several respondents of one customer see it, over all customers that have several. */
export interface RespondentAgreement {
  readonly customers: number;
  readonly single: number;
  readonly mean: number;
  /** The mean over these customers of r_wg: 1 all say the same, 0 as if at random. */
  readonly withinGroup: number;
}

/** So many customers say it; looking at all would make others wait. */
const MOST_CUSTOMERS = 5000;

/** By item; those that cannot be judged are not there. */
export function agreementOfRespondents(base: Base, items: readonly Item[]): ReadonlyMap<string, RespondentAgreement> {
  const casesOf = new Map<string, number[][]>(items.map(({ id }) => [id, []]));
  const categoriesOf = new Map(items.map(({ id, categories }) => [id, categories]));
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
      if (!found) return [];
      const { cases: customers, single, mean } = found;
      const withinGroup = meanAgreement(cases, categoriesOf.get(item) as number);
      return [[item, { customers, single, mean, withinGroup }] as const];
    }),
  );
}

function meanAgreement(cases: readonly (readonly number[])[], categories: number): number {
  return cases.reduce((sum, voices) => sum + withinGroupOf(voices, categories), 0) / cases.length;
}
