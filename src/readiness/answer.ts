import type { SignalValue } from '../evidence/observation/observation.ts';
import { readinessFailure } from './failures.ts';
import { categoryOf, type Item } from './item.ts';

/** What one respondent's answer says on one item. "Don't know" is no answer and never becomes one. */
export interface Answer {
  /** Id of the item. */
  readonly item: string;
  /** 0 to the item's categories - 1, in the direction of the axis. */
  readonly category: number;
  /** How far it is believed, 0 to 1: reliability x 2^(-age / half-life). */
  readonly weight: number;
  readonly respondent: string;
}

/** The part of a fact that an answer needs. */
export interface AnsweredFact {
  readonly value: SignalValue;
  readonly source: string;
  readonly observedAt: string;
}

/**
 * The answers in a customer's facts, those of one item in the order of their sources. Facts that say nothing, or whose
 * weight is 0, give no answer.
 *
 * ```ts
 * answersOfFacts(profile.facts, items, (fact) => weightOf(sources.get(fact.source), fact.observedAt, asOf))
 * ```
 */
export function answersOfFacts<F extends AnsweredFact>(
  facts: ReadonlyMap<string, readonly F[]>,
  items: readonly Item[],
  weightOf: (fact: F) => number,
): Answer[] {
  return items.flatMap((item) =>
    (facts.get(item.id) ?? [])
      .toSorted((a, b) => (a.source < b.source ? -1 : 1))
      .flatMap((fact) => {
        const category = categoryOf(item, fact.value);
        const weight = checkedWeight(weightOf(fact));
        return category === undefined || weight === 0
          ? []
          : [{ item: item.id, category, weight, respondent: fact.source }];
      }),
  );
}

/** Raises `weight-invalid` unless the weight is from 0 to 1. */
export function checkedWeight(weight: number): number {
  if (weight >= 0 && weight <= 1) return weight;
  throw readinessFailure(
    'weight-invalid',
    `An answer cannot be believed with weight ${weight}.`,
    'Give a weight from 0 (not at all) to 1 (fully).',
  );
}

/** Raises `answer-invalid` where the item has no such category. */
export function checkedCategory(item: Item, category: number): number {
  if (Number.isInteger(category) && category >= 0 && category < item.categories) return category;
  throw readinessFailure(
    'answer-invalid',
    `"${item.label}" has answers 0 to ${item.categories - 1} in the direction of its axis, not ${category}.`,
    'Give the position of one of its answers.',
  );
}
