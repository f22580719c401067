import { expect, it } from 'vitest';
import { problemsSearch } from './problemsSearch.ts';

it('reads the version, the problem and the gate of an address, and leaves out what they cannot be', () => {
  const whole = { version: 3, removed: true, problem: 'late-plans', gate: 'urgent' };
  expect(problemsSearch(whole)).toEqual(whole);
  expect(problemsSearch({ version: '2', problem: 7 })).toEqual({ version: 2, problem: '7' });
  expect(problemsSearch({ version: 0, removed: 'yes', problem: ['a'], gate: 'constructor' })).toEqual({});
});
