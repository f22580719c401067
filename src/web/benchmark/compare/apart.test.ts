import { expect, it } from 'vitest';
import { apartOf } from './apart.ts';

const states = (first: 'match' | 'near' | 'gap' | 'unknown' | null, second: typeof first) =>
  apartOf({ first: { state: first, value: null }, second: { state: second, value: null } });

it('tells which of two customers has what the other lacks', () => {
  expect(states('match', 'gap')).toBe('first');
  expect(states('near', 'match')).toBe('second');
  expect(states('match', 'match')).toBe('both');
  expect(states('near', 'gap')).toBe('neither');
});

it('says nothing of a trait that is not known of one of them', () => {
  expect(states('match', 'unknown')).toBe('open');
  expect(states(null, null)).toBe('open');
});
