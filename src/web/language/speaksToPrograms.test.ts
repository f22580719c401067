import { expect, it } from 'vitest';
import { speaksToPrograms } from './speaksToPrograms.ts';

it('tells what is said to programs from what is said to people', () => {
  expect(speaksToPrograms('customers.list finds customers by a part of their id or name.')).toBe(true);
  expect(speaksToPrograms('Record it (trials.recordOutcome), or close the trial.')).toBe(true);
  expect(speaksToPrograms('State it: --outcome "Status=Won".')).toBe(true);
  expect(speaksToPrograms('Close with `openMembers`.')).toBe(true);
  expect(speaksToPrograms('Worth 0.38, and 0.43 is needed. Close it first, then look at K-17 again.')).toBe(false);
});
