import { expect, it } from 'vitest';
import { scrolledTo, stepped } from './heatWalk.ts';

const size = { rows: 448, columns: 15, page: 30 };

it('walks from cell to cell, and never out of the picture', () => {
  const cell = { row: 3, column: 1 };
  expect(stepped(cell, 'ArrowDown', false, size)).toEqual({ row: 4, column: 1 });
  expect(stepped(cell, 'ArrowLeft', false, size)).toEqual({ row: 3, column: 0 });
  expect(stepped({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
  expect(stepped(cell, 'PageDown', false, size)).toEqual({ row: 33, column: 1 });
  expect(stepped(cell, 'End', false, size)).toEqual({ row: 3, column: 14 });
  expect(stepped(cell, 'End', true, size)).toEqual({ row: 447, column: 14 });
  expect(stepped(cell, 'x', false, size)).toBeUndefined();
});

it('scrolls no further than a row needs to be seen', () => {
  expect(scrolledTo(5, 20, 0, 400)).toBe(0);
  expect(scrolledTo(30, 20, 0, 400)).toBe(220);
  expect(scrolledTo(2, 20, 200, 400)).toBe(40);
});
