import { expect, it } from 'vitest';
import { cellAt, heatPlan } from './heatPlan.ts';

it.each([328, 360, 700, 1040, 1120, 2200])(
  'shows 15 traits within %i pixels, with and without marks beside',
  (width) => {
    for (const hasSide of [true, false]) {
      const plan = heatPlan(width, 15, hasSide);
      expect(plan.width).toBe(width);
      const end = plan.fit.from + plan.fit.width + (plan.figure?.width ?? 0);
      expect(end).toBeLessThanOrEqual(width);
      expect(plan.cells.each).toBeGreaterThanOrEqual(9);
    }
  },
);

it('names the traits above the columns where they can be read, and numbers them where they cannot', () => {
  expect(heatPlan(1120, 15, true).heads).toBe('wrapped');
  expect(heatPlan(328, 15, true).heads).toBe('numbered');
  expect(heatPlan(1120, 60, true).heads).toBe('numbered');
});

it('becomes wider than its room where there are more traits than it can tell apart', () => {
  const plan = heatPlan(328, 60, false);
  expect(plan.cells.each).toBe(9);
  expect(plan.width).toBeGreaterThan(328);
});

it('tells the cell at a place', () => {
  const plan = heatPlan(1120, 15, true);
  const { from, each } = plan.cells;
  expect(cellAt(plan, 448, from + 2.5 * each, 5 * plan.rowHeight + 1)).toEqual({ row: 5, column: 2 });
  expect(cellAt(plan, 448, 3, 0)).toEqual({ row: 0, column: null });
  expect(cellAt(plan, 448, from, 448 * plan.rowHeight + 1)).toBeNull();
});
