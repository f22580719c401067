import { expect, test } from 'vitest';
import { nobody, withChosen } from '../choice.ts';
import { toWave } from './toWave.ts';

test('a few customers are locked in, and have places', () => {
  expect(toWave(withChosen(nobody, ['a', 'b'], true), {}, 10)).toEqual({ in: ['a', 'b'] });
  const thirty = Array.from({ length: 30 }, (_, index) => `c${index}`);
  expect(toWave(withChosen(nobody, thirty, true), {}, 10)).toEqual({ in: thirty, take: 30 });
});

test('of everybody that a filter finds, the others are kept out', () => {
  const all = { question: '', ids: new Set(['x']) };
  expect(toWave(all, { filter: 'odds >= 0.5' }, 10)).toEqual({
    gates: ['not odds >= 0.5 or odds is unknown'],
    out: ['x'],
  });
  expect(toWave({ question: '', ids: new Set() }, {}, 10)).toEqual({});
});

test('who a customer is cannot be asked by a gate', () => {
  expect(toWave({ question: '', ids: new Set() }, { q: 'north' }, 10)).toBeNull();
  expect(toWave({ question: '', ids: new Set() }, { filter: 'name contains north' }, 10)).toBeNull();
});
