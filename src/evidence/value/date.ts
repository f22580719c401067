import { daysOfDate } from '../portfolio/calendar.ts';
import { isWeekday, monthOfWord } from './monthNames.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/**
 * The day a cell writes, as `YYYY-MM-DD`; undefined where it is not a date, or a day that does not exist. `order` says how
 * dates with the year last are written; dates that start with a four-digit year or name their month need no order. A time of
 * day is checked and dropped, and the day stays as written, whatever the zone. Two-digit years 69 to 99 are 1969 to 1999, the
 * others 2000 to 2068 (POSIX `strptime`).
 *
 * ```ts
 * parseDate('29/2/2016 01:16', 'dmy'); // '2016-02-29'
 * parseDate('Mar 5, 2024', 'dmy'); // '2024-03-05'
 * parseDate('1er août 2023', 'dmy'); // '2023-08-01'
 * parseDate('2024年3月5日', 'ymd'); // '2024-03-05'
 * parseDate('30/02/2024', 'dmy'); // undefined
 * ```
 */
export function parseDate(text: string, order: DateOrder): string | undefined {
  const parts = dateParts(text);
  if (!parts) return undefined;
  if ('year' in parts) return calendarDate(parts.year, parts.month, parts.day);
  const [first, second, third] = parts.numbers;
  if (order === 'ymd') return parts.yearDigits === 2 ? calendarDate(fullYear(first), second, third) : undefined;
  const year = parts.yearDigits === 2 ? fullYear(third) : third;
  return order === 'dmy' ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

/**
 * What a cell tells about the order of its column's dates: an order, `either` for the likes of 3/4/2016 (day and month
 * could be exchanged), undefined where it is no date at all. Dates written with points are day first.
 */
export function dateOrderOf(text: string): DateOrder | 'either' | undefined {
  const parts = dateParts(text);
  if (!parts) return undefined;
  if ('year' in parts) return calendarDate(parts.year, parts.month, parts.day) === undefined ? undefined : 'ymd';
  const canBe = (['dmy', 'mdy'] as const).filter((order) => parseDate(text, order) !== undefined);
  if (canBe.length === 2) return parts.separator === '.' ? 'dmy' : 'either';
  if (canBe.length === 1) return canBe[0];
  return parseDate(text, 'ymd') === undefined ? undefined : 'ymd';
}

type DateParts =
  | { readonly year: number; readonly month: number; readonly day: number }
  | { readonly numbers: readonly [number, number, number]; readonly yearDigits: 2 | 4; readonly separator: string };

const LONGEST_DATE = 48;
const STARTS_LIKE_A_DATE = /^[\s'"]*[\d０-９\p{L}]/u;

function dateParts(raw: string): DateParts | undefined {
  if (raw.length < 6 || raw.length > LONGEST_DATE || !STARTS_LIKE_A_DATE.test(raw)) return undefined;
  const text = (/[０-９／：－．]/.test(raw) ? raw.normalize('NFKC') : raw).trim();
  const digitFirst = text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
  return (
    (digitFirst ? (yearFirst(text) ?? yearLast(text) ?? chinese(text) ?? compact(text)) : undefined) ?? monthNamed(text)
  );
}

function yearFirst(text: string): DateParts | undefined {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-])(.*)$/.exec(text);
  if (!found || !isTimeOrNothing(found[5] ?? '')) return undefined;
  return { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) };
}

function yearLast(text: string): DateParts | undefined {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])(.*)$/.exec(text);
  if (!found || !isTimeOrNothing(found[5] ?? '')) return undefined;
  const [, first, separator = '', second, year = ''] = found;
  return { numbers: [Number(first), Number(second), Number(year)], yearDigits: year.length === 2 ? 2 : 4, separator };
}

function chinese(text: string): DateParts | undefined {
  const found = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號](.*)$/u.exec(text);
  if (!found || !isTimeOrNothing((found[4] ?? '').replace(/^\s*(?:星期|周)[一二三四五六日天]/u, ''))) return undefined;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function compact(text: string): DateParts | undefined {
  const found = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(text);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined;
}

/** `5 March 2024`, `5-Mar-24`, `March 5th, 2024`, `lundi 5 mars 2024`, `Mar 2024` is no day and is refused. */
function monthNamed(text: string): DateParts | undefined {
  if (!/\p{L}{3}/u.test(text)) return undefined;
  const words = text.split(/[\s,/-]+/u).filter((word) => word !== '' && word !== 'de' && word !== 'of');
  if (words.length > 3 && isWeekday(words[0] ?? '')) words.shift();
  const [first = '', second = '', third = '', ...rest] = words;
  const dayFirst = monthOfWord(second) !== undefined;
  const month = dayFirst ? monthOfWord(second) : monthOfWord(first);
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?$/i.exec(dayFirst ? first : second)?.[1];
  const year = /^(?:\d{4}|\d{2})$/.exec(third)?.[0];
  if (month === undefined || day === undefined || year === undefined || !isTimeOrNothing(rest.join(' ')))
    return undefined;
  return { year: year.length === 2 ? fullYear(Number(year)) : Number(year), month, day: Number(day) };
}

const TIME =
  /^(?:[T\s,]*(?:at|à)?\s*(?:上午|下午|早上|晚上)?\s*(\d{1,2})(?:[:h时](\d{2})(?:[:分](\d{2})(?:[.,]\d{1,9})?)?秒?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?)$/iu;

function isTimeOrNothing(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  if (!/^[T\s,\d上下早晚a]/iu.test(trimmed)) return false;
  const found = TIME.exec(trimmed);
  if (!found || (found[2] === undefined && !/[ap]\.?m/i.test(trimmed))) return false;
  return Number(found[1]) <= 24 && Number(found[2] ?? 0) < 60 && Number(found[3] ?? 0) < 61;
}

function fullYear(twoDigits: number): number {
  return twoDigits >= 69 ? 1900 + twoDigits : 2000 + twoDigits;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return daysOfDate(text) === undefined ? undefined : text;
}
