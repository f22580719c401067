import { expect, it } from 'vitest';
import { newTrait } from '../edit/perfectCustomerDraft.ts';
import type { MeasureShown } from '../perfectCustomerTypes.ts';
import { suggestionStanding } from './suggestionStanding.ts';

const fields = [
  { id: 'size', values: ['Small', 'Mid', 'Big'] },
  { id: 'age', values: null },
];

const steps = (low: string | null, high: string | null): MeasureShown => ({
  field: 'size',
  want: { kind: 'steps', low, high, near: 1 },
});

const range = (low: number | null, high: number | null): MeasureShown => ({
  field: 'age',
  want: { kind: 'range', low, high, near: 0 },
});

const standing = (suggested: MeasureShown, ...own: MeasureShown[]) =>
  suggestionStanding(
    suggested,
    own.map((measure) => ({ ...newTrait([], 'culture'), measure })),
    fields,
  ).kind;

it('calls a suggestion taken only where a trait has answers in common with it', () => {
  expect(standing(steps('Big', null))).toBe('open');
  expect(standing(steps('Big', null), range(0, 10))).toBe('open');
  expect(standing(steps('Mid', null), steps(null, 'Mid'))).toBe('taken');
  expect(standing(steps('Big', null), steps(null, 'Mid'))).toBe('otherwise');
  expect(standing(steps('Big', null), steps(null, 'Mid'), steps('Mid', 'Big'))).toBe('taken');
  const values: MeasureShown = { field: 'size', want: { kind: 'values', values: ['Small'], near: ['Big'] } };
  expect(standing(values, steps('Big', null))).toBe('otherwise');
  expect(standing(values, steps(null, 'Mid'))).toBe('taken');
});

it('finds ranges apart that only touch', () => {
  expect(standing(range(40, null), range(null, 40))).toBe('otherwise');
  expect(standing(range(30, null), range(null, 40))).toBe('taken');
  expect(standing(range(3, null), range(3, 3))).toBe('taken');
  expect(standing(range(null, null), range(1, 2))).toBe('taken');
});
