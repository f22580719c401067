import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDays } from '../portfolio/calendar.ts';
import { dateOrderOf, parseDate } from './date.ts';

describe('dates as people write them', () => {
  it.each([
    ['2016-02-29', 'ymd', '2016-02-29'],
    ['2016/2/9', 'dmy', '2016-02-09'],
    ['2010-12-01 08:26:00', 'ymd', '2010-12-01'],
    ['2010-12-01T23:59:59.123Z', 'ymd', '2010-12-01'],
    ['2010-12-01T23:30:00+02:00', 'ymd', '2010-12-01'],
    ['29/2/2016 01:16', 'dmy', '2016-02-29'],
    ['10/20/2016', 'mdy', '2016-10-20'],
    ['3/4/2016', 'dmy', '2016-04-03'],
    ['3/4/2016', 'mdy', '2016-03-04'],
    ['03.04.2016', 'dmy', '2016-04-03'],
    ['1/2/68', 'dmy', '2068-02-01'],
    ['1/2/69', 'dmy', '1969-02-01'],
    ['5-Mar-24', 'dmy', '2024-03-05'],
    ['5 March 2024', 'mdy', '2024-03-05'],
    ['March 5th, 2024', 'dmy', '2024-03-05'],
    ['Mon, 4 Mar 2024 10:00', 'dmy', '2024-03-04'],
    ['1er août 2023', 'dmy', '2023-08-01'],
    ['lundi 5 févr. 2024', 'dmy', '2024-02-05'],
    ['2024年3月5日', 'ymd', '2024-03-05'],
    ['2024年03月05日 14:30', 'dmy', '2024-03-05'],
    ['２０２４年３月５日', 'ymd', '2024-03-05'],
    ['12/31/2016 11:59 PM', 'mdy', '2016-12-31'],
    ['20160229', 'dmy', '2016-02-29'],
  ] as const)('reads %j in the order %s as %s', (text, order, date) => {
    expect(parseDate(text, order)).toBe(date);
  });

  it.each([
    ['30/02/2024', 'dmy'],
    ['29/2/2015', 'dmy'],
    ['2015-02-29', 'ymd'],
    ['2024-13-01', 'ymd'],
    ['13/13/2016', 'dmy'],
    ['20/10/2016', 'mdy'],
    ['3/4/2016', 'ymd'],
    ['31 April 2024', 'dmy'],
    ['March 2024', 'dmy'],
    ['2016-03-01 25:00', 'ymd'],
    ['2016-03-01 10:75', 'ymd'],
    ['192.168.1.1', 'dmy'],
    ['1.2.3', 'dmy'],
    ['May be 5, 2024', 'dmy'],
    ['20161399', 'ymd'],
    ['soon', 'dmy'],
  ] as const)('refuses %j in the order %s rather than roll it over', (text, order) => {
    expect(parseDate(text, order)).toBeUndefined();
  });

  it('tells the order only where a cell tells it', () => {
    expect(
      ['29/2/2016', '10/20/2016', '3/4/2016', '03.04.2016', '2016-03-04', '5 March 2024', 'x'].map(dateOrderOf),
    ).toEqual(['dmy', 'mdy', 'either', 'dmy', 'ymd', 'ymd', undefined]);
  });

  const months = [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ];
  const writers: readonly (readonly ['dmy' | 'mdy' | 'ymd', (year: string, month: string, day: string) => string])[] = [
    ['dmy', (year, month, day) => `${day}/${month}/${year}`],
    ['mdy', (year, month, day) => `${Number(month)}/${Number(day)}/${year} 09:05`],
    ['dmy', (year, month, day) => `${day}.${month}.${year}`],
    ['ymd', (year, month, day) => `${year}-${month}-${day}T00:00:00Z`],
    ['ymd', (year, month, day) => `${year}年${Number(month)}月${Number(day)}日`],
    ['mdy', (year, month, day) => `${Number(day)} ${months[Number(month) - 1]} ${year}`],
  ];

  it('reads back any day it was written from, in every format', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), fc.constantFrom(...writers), (days, [order, write]) => {
        const date = dateOfDays(days);
        const [year = '', month = '', day = ''] = date.split('-');
        expect(parseDate(write(year, month, day), order)).toBe(date);
      }),
      { seed: 20_163 },
    );
  });

  it('gives a day that exists or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const date = parseDate(text, 'dmy');
        expect(date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
      { seed: 20_164 },
    );
  });
});
