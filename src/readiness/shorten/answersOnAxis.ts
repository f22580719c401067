import type { Base } from '../../evidence/living/livingBase.ts';
import type { AxisName } from '../../evidence/signal.ts';
import { type Random, shuffled } from '../../stats/random.ts';
import type { Item } from '../item.ts';
import { itemsOfBase } from '../measure/baseItems.ts';
import type { AnsweredQuestions } from './shorten.ts';

/** What the customers of a base answered to the questions of one axis, all in the direction of the axis. */
export interface AnswersOnAxis extends AnsweredQuestions {
  readonly items: readonly Item[];
  /** Customers who answered each of the items. */
  readonly counts: readonly number[];
  readonly leftOut: readonly { readonly item: Item; readonly counts: number; readonly why: LeftOutWhy }[];
  /** Customers who answered at least half of the items; of them so many were drawn. */
  readonly people: number;
  readonly drawn: number;
  /** Customers who answered some of the items, but less than half. */
  readonly fewAnswered: number;
}

export type LeftOutWhy = 'never-answered' | 'seldom-answered' | 'all-the-same' | 'not-chosen';

/** So many say all there is to say; more would only make others wait. */
const MOST_PEOPLE = 5000;

/**
 * The answers on an axis that a questionnaire can be judged by. Where nobody chose the questions (`chosen`, ids of signals), those
 * answered by less than half as many customers as the one answered most are left out: with them, few would have answered enough.
 */
export function answersOnAxis(
  base: Base,
  axis: AxisName,
  { chosen, random }: { readonly chosen?: readonly string[] | undefined; readonly random: Random },
): AnswersOnAxis {
  const bandsOf = new Map(base.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  const candidates = itemsOfBase(base)
    .items.filter(({ claim }) => claim.axis === axis)
    .map((item) => ({ item, bands: bandsOf.get(item.id) as Uint8Array, ...answered(item, bandsOf.get(item.id)) }));
  const most = Math.max(0, ...candidates.map(({ counts }) => counts));
  const whyLeftOut = ({ item, counts, kinds }: (typeof candidates)[number]): LeftOutWhy | undefined => {
    if (chosen && !chosen.includes(item.id)) return 'not-chosen';
    if (counts === 0) return 'never-answered';
    if (kinds < 2) return 'all-the-same';
    return !chosen && counts * 2 < most ? 'seldom-answered' : undefined;
  };
  const used = candidates.filter((one) => whyLeftOut(one) === undefined);
  const enough: number[] = [];
  let fewAnswered = 0;
  for (let row = 0; row < base.numbers.length; row++) {
    let given = 0;
    for (const { item, bands } of used) if (categoryIn(item, bands, row) >= 0) given++;
    if (given > 0 && given * 2 >= used.length) enough.push(row);
    else if (given > 0) fewAnswered++;
  }
  const drawn = enough.length > MOST_PEOPLE ? shuffled(enough, random).slice(0, MOST_PEOPLE) : enough;
  const categories = new Int8Array(drawn.length * used.length);
  for (const [person, row] of drawn.entries()) {
    for (const [place, { item, bands }] of used.entries())
      categories[person * used.length + place] = categoryIn(item, bands, row);
  }
  return {
    items: used.map(({ item }) => item),
    counts: used.map(({ counts }) => counts),
    leftOut: candidates.flatMap((one) => {
      const why = whyLeftOut(one);
      return why ? [{ item: one.item, counts: one.counts, why }] : [];
    }),
    people: enough.length,
    drawn: drawn.length,
    fewAnswered,
    categories,
    categoriesOfItem: used.map(({ item }) => item.categories),
  };
}

/** How many customers answered an item, and in how many categories. */
function answered(item: Item, bands: Uint8Array | undefined): { readonly counts: number; readonly kinds: number } {
  const ofCategory = new Uint32Array(item.categories);
  for (const band of bands ?? []) {
    const category = item.categoryOfBand[band] ?? -1;
    if (category >= 0) (ofCategory[category] as number)++;
  }
  return {
    counts: ofCategory.reduce((sum, count) => sum + count, 0),
    kinds: ofCategory.filter((count) => count > 0).length,
  };
}

function categoryIn(item: Item, bands: Uint8Array, row: number): number {
  return item.categoryOfBand[bands[row] as number] ?? -1;
}
