import { expect, test } from 'vitest';
import { matrixSearch, viewOf, viewText } from './matrixSearch.ts';

test('what a person chose survives the address, and nonsense is left out', () => {
  const chosen = { x: 'odds', y: 'needs', xAt: 0.42, yRule: 'median', colour: 'field:Scope', filter: 'odds > 0.2' };
  expect(matrixSearch(chosen)).toEqual(chosen);
  expect(matrixSearch({ x: '', xAt: 'far', xRule: 'value', colour: 'loud', view: '1,2,3', filter: ' ' })).toEqual({});
  expect(matrixSearch({ xAt: '42.5', x: 2024 })).toEqual({ xAt: 42.5, x: '2024' });
});

test('the part zoomed to is kept to six figures', () => {
  expect(viewOf(viewText({ x0: 1 / 3, x1: 50, y0: -2, y1: 1e6 }))).toEqual({ x0: 0.333333, x1: 50, y0: -2, y1: 1e6 });
  expect([viewOf('1,1,2,3'), viewOf('a,b,c,d'), viewOf(7)]).toEqual([undefined, undefined, undefined]);
});
