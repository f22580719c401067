import { expect, test } from 'vitest';
import { reviewDue } from './reviewDue.ts';

const since = '2026-01-01T08:00:00.000Z';

test('a review is due when its interval has passed, to the moment', () => {
  const due = (now: string) => reviewDue({ everyDays: 90, since, now });
  expect(due('2026-01-01T08:00:00.000Z')).toMatchObject({
    dueAt: '2026-04-01T08:00:00.000Z',
    days: 90,
    isOverdue: false,
  });
  expect(due('2026-04-01T08:00:00.000Z')).toMatchObject({ days: 0, isOverdue: false });
  expect(due('2026-04-01T08:00:00.001Z')).toMatchObject({ days: -1, isOverdue: true });
  expect(due('2026-04-03T08:00:00.000Z')).toMatchObject({ days: -2, isOverdue: true });
});
