import { expect, test } from 'vitest';
import { turnsOf } from './turns.ts';

test('an undo of an undo does again what was done in the first place', () => {
  const removed = { operation: 'trials.remove', undoes: null };
  const back = { operation: 'events.undo', undoes: 1 };
  const again = { operation: 'events.undo', undoes: 2 };
  const known = new Map<number, { operation: string; undoes: number | null }>([
    [1, removed],
    [2, back],
  ]);
  expect(turnsOf(removed, known)).toEqual({ operation: 'trials.remove', way: 'did' });
  expect(turnsOf(back, known)).toEqual({ operation: 'trials.remove', way: 'tookBack' });
  expect(turnsOf(again, known)).toEqual({ operation: 'trials.remove', way: 'didAgain' });
});
