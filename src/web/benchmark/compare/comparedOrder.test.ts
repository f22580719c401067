import { expect, it } from 'vitest';
import { comparedOrder } from './comparedOrder.ts';

type State = 'match' | 'near' | 'gap' | 'unknown' | null;

const trait = (id: string, section: 'culture' | 'technology', importance: number, first: State, second: State) => ({
  id,
  section,
  importance,
  first: { state: first, value: null },
  second: { state: second, value: null },
});

const traits = [
  trait('both', 'technology', 5, 'match', 'match'),
  trait('open', 'culture', 4, 'unknown', 'match'),
  trait('light', 'culture', 1, 'gap', 'match'),
  trait('heavy', 'technology', 3, 'match', 'gap'),
  trait('told', 'culture', 5, null, null),
];

const idsBy = (order: 'differences' | 'sections') => comparedOrder(traits, order).map(({ id }) => id);

it('puts first where the two differ, the weightiest before the others', () => {
  expect(idsBy('differences')).toEqual(['heavy', 'light', 'both', 'told', 'open']);
});

it('keeps sections together, in the order in which a perfect customer is read', () => {
  expect(idsBy('sections')).toEqual(['told', 'open', 'light', 'both', 'heavy']);
});
