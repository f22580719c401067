import type { Base } from '../../evidence/living/livingBase.ts';
import type { Profile } from '../../evidence/observation/profile.ts';
import { startOfDay } from '../../evidence/portfolio/calendar.ts';
import type { AxisName } from '../../evidence/signal.ts';
import { categoryOf, type Item } from '../item.ts';
import { voiceWeight } from './axisOfBase.ts';

export interface StandingFacts {
  readonly signal: string;
  readonly label: string;
  readonly axis: AxisName;
  readonly facts: {
    readonly observation: string;
    readonly value: string | number | null;
    readonly source: string;
    readonly observedAt: string;
    readonly weight: number;
  }[];
}

/** The facts that the measures of a customer rest on, by item, each with how far it is believed on the day of the base. */
export function standingFacts(base: Base, items: readonly Item[], profile: Profile | undefined): StandingFacts[] {
  return items.flatMap((item) => {
    const facts = (profile?.facts.get(item.id) ?? []).flatMap((fact) => {
      if (!base.sources.has(fact.source)) return [];
      const { observation, value, source, observedAt } = fact;
      const weight = voiceWeight(base, { value, source, observedAt: startOfDay(observedAt) });
      return categoryOf(item, value) === undefined || weight === 0
        ? []
        : [{ observation, value, source, observedAt, weight }];
    });
    return facts.length === 0 ? [] : [{ signal: item.id, label: item.label, axis: item.claim.axis, facts }];
  });
}

/** The items to which sources said that they do not know, and nothing else. */
export function declinedItems(items: readonly Item[], profile: Profile | undefined): Set<string> {
  return new Set(
    items
      .filter(({ id }) => {
        const facts = profile?.facts.get(id) ?? [];
        return facts.length > 0 && facts.every(({ value }) => value === null);
      })
      .map(({ id }) => id),
  );
}
