import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDays, daysOfDate, millisecondsOfInstant, monthOfDays, weekdayOfDays } from './calendar.ts';

test('a date and its count of days are each other’s inverse', () => {
  expect(daysOfDate('1970-01-01')).toBe(0);
  expect(daysOfDate('2000-02-29')).toBe(11_016);
  fc.assert(
    fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (days) => {
      expect(daysOfDate(dateOfDays(days))).toBe(days);
    }),
    { seed: 1 },
  );
});

test('month and weekday are those of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      expect(monthOfDays(days)).toBe(date.getUTCMonth());
      expect((weekdayOfDays(days) + 1) % 7).toBe(date.getUTCDay());
    }),
    { seed: 1 },
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026/01/01', '2026-1-001', ''])(
  '%j is no date',
  (text) => {
    expect(daysOfDate(text)).toBeUndefined();
  },
);

test('an instant is one moment however many digits it is written with', () => {
  const moment = millisecondsOfInstant('2026-11-21T08:30:00Z');
  expect(moment).toBe(new Date('2026-11-21T08:30:00Z').getTime());
  expect(millisecondsOfInstant('2026-11-21T08:30Z')).toBe(moment);
  expect(millisecondsOfInstant('2026-11-21T08:30:00.000Z')).toBe(moment);
});

test.each(['2026-11-21', '2026-11-21T08:30:00', '2026-11-21T24:00:00Z', '2026-02-30T00:00:00Z', 'yesterday'])(
  '%j is no instant: it would mean different moments on different machines, or none',
  (text) => {
    expect(millisecondsOfInstant(text)).toBeUndefined();
  },
);
