import { expect, it } from 'vitest';
import { oneMeant } from './oneMeant.ts';

it('knows who is meant by an id or by a whole name, and asks where two have the name', () => {
  const items = [
    { id: 'K1', name: 'Harbour Mills' },
    { id: 'K10', name: 'Slate Works' },
    { id: 'K11', name: 'slate works' },
  ];
  expect(oneMeant('K1', items)).toBe('K1');
  expect(oneMeant('k10', items)).toBe('K10');
  expect(oneMeant('harbour mills', items)).toBe('K1');
  expect(oneMeant('Slate Works', items)).toBeUndefined();
  expect(oneMeant('K', items)).toBeUndefined();
});
