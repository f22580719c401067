import { expect, it } from 'vitest';
import { partOf, saidOf, slotOf, slots, type Texts, withSlot } from './slots.ts';

const texts: Texts = {
  target: { en: 'Dairies' },
  offering: {},
  value: {},
  uniqueness: {},
  oneLiner: { to: { en: 'plan' }, use: {} },
};

it('reads and writes every text of a statement, also the halves of the plain form', () => {
  for (const slot of slots) {
    const written = withSlot(texts, slot, { fr: 'écrit' });
    expect(saidOf(written, slot)).toEqual({ fr: 'écrit' });
    expect(slots.filter((other) => saidOf(written, other) !== saidOf(texts, other))).toEqual([slot]);
  }
});

it('knows the texts by the names that operations give them', () => {
  expect(slotOf({ part: 'value', piece: null })).toBe('value');
  expect(slotOf({ part: 'oneLiner', piece: 'use' })).toBe('use');
  expect(slots.map(partOf)).toEqual(['target', 'offering', 'value', 'uniqueness', 'oneLiner', 'oneLiner']);
});
