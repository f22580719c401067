import { expect, test } from 'vitest';
import { calendarAnswer, calendarLabel } from './calendarWords.ts';

test('parts of a date are called in the language of the reader', () => {
  expect(calendarLabel('opened#weekday', 'Opened: weekday', 'en')).toBe('Opened: weekday');
  expect(calendarLabel('opened#weekday', 'Opened: weekday', 'fr')).toBe('Opened : jour de la semaine');
  expect(calendarLabel('opened#month', 'Opened: month', 'zh')).toBe('Opened：月份');
  expect(calendarAnswer('opened#weekday', 'Monday', 'fr')).toBe('lundi');
  expect(calendarAnswer('opened#month', 'August', 'zh')).toBe('八月');
  expect(calendarAnswer('opened#month', 'missing', 'fr')).toBeUndefined();
  expect(calendarAnswer('day', 'Monday', 'fr')).toBeUndefined();
});
