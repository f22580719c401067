/**
 * Days since 1970-01-01 of a calendar date written `YYYY-MM-DD`; undefined where there is no such day.
 *
 * ```ts
 * daysOfDate('2010-12-01') // 14944
 * daysOfDate('2010-02-30') // undefined
 * ```
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil (proleptic Gregorian calendar).
 */
export function daysOfDate(date: string): number | undefined {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return undefined;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date written `YYYY-MM-DD` that lies `days` after 1970-01-01 (years 0 to 9999). */
export function dateOfDays(days: number): string {
  return new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 Monday to 6 Sunday, of a day counted from 1970-01-01. */
export function weekdayOfDays(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

/** 0 January to 11 December, of a day counted from 1970-01-01. Source as `daysOfDate`: civil_from_days. */
export function monthOfDays(days: number): number {
  const shifted = days + 719_468;
  const dayOfEra = shifted - Math.floor(shifted / 146_097) * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
}

/** The first instant of the day, UTC, of a date or an instant: `2026-11-21T00:00:00.000Z`. */
export function startOfDay(date: string): string {
  return `${date.slice(0, 10)}T00:00:00.000Z`;
}

/** The last instant of the day, UTC, of a date or an instant: `2026-11-21T23:59:59.999Z`. */
export function endOfDay(date: string): string {
  return `${date.slice(0, 10)}T23:59:59.999Z`;
}

/**
 * Milliseconds since 1970-01-01T00:00:00Z of an ISO 8601 instant in UTC, such as `2026-11-21T08:30:00Z`; undefined
 * for anything else. A time without its `Z` is refused, because it means another moment on another machine.
 */
export function millisecondsOfInstant(instant: string): number | undefined {
  const parts = INSTANT.exec(instant);
  if (!parts) return undefined;
  const days = daysOfDate(parts[1] as string);
  if (days === undefined) return undefined;
  const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  return days * MILLISECONDS_PER_DAY + (hours * 60 + minutes) * 60_000 + seconds * 1000;
}

export const MILLISECONDS_PER_DAY = 86_400_000;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?Z$/;

/** The number written by the digits of `text` from `start` to `end`, or -1 where something else stands there. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let position = start; position < end; position++) {
    const digit = text.charCodeAt(position) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
