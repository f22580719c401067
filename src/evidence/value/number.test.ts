import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSignOf, isPaddedCode, parseNumber } from './number.ts';

describe('numbers as people write them', () => {
  it.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ["1'234'567.89", '.', 1234567.89],
    ['1 234 567,89', ',', 1234567.89],
    ['1\u00a0234', ',', 1234],
    ['1\u202f234,5', ',', 1234.5],
    ['12,34,567', '.', 1234567],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['$1,200', '.', 1200],
    ['€ 12,50', ',', 12.5],
    ['12,50 €', ',', 12.5],
    ['¥3,000', '.', 3000],
    ['EUR 5', '.', 5],
    ['500元', '.', 500],
    ['3.5万', '.', 35000],
    ['12.5 %', '.', 0.125],
    ['(1,200)', '.', -1200],
    ['($5.00)', '.', -5],
    ['5-', '.', -5],
    ['−3', '.', -3],
    ['-$3', '.', -3],
    ['$-3', '.', -3],
    ['+7', '.', 7],
    ['１２３．５', '.', 123.5],
    ['1.5e3', '.', 1500],
    ['.5', '.', 0.5],
    ['-0.0', '.', -0],
    ['007', '.', 7],
  ] as const)('reads %j with %j as %d', (text, decimal, number) => {
    expect(parseNumber(text, decimal)).toBeCloseTo(number, 12);
  });

  it.each([
    ['1,23', '.'],
    ['1.2.3', '.'],
    ['1,2,3', ','],
    ['12 34', '.'],
    ['abc', '.'],
    ['12 kg', '.'],
    ['1-2', '.'],
    ['2016-03-01', '.'],
    ['10:30', '.'],
    ['--5', '.'],
    ['(-5)', '.'],
    ['(5', '.'],
    ['', '.'],
    ['1e', '.'],
    ['1e999', '.'],
    ['Infinity', '.'],
    ['0x10', '.'],
  ] as const)('refuses %j with %j', (text, decimal) => {
    expect(parseNumber(text, decimal)).toBeUndefined();
  });

  it('tells the decimal sign only where a cell tells it', () => {
    expect(['1.5', '1,5', '1,234.5', '1.234,5', '1.234.567', '0,123', '1234,567'].map(decimalSignOf)).toEqual([
      '.',
      ',',
      '.',
      ',',
      ',',
      ',',
      ',',
    ]);
    expect(['1.234', '1,234', '-12,345'].map(decimalSignOf)).toEqual(['either', 'either', 'either']);
    expect(['12', 'abc', '1 234'].map(decimalSignOf)).toEqual([undefined, undefined, undefined]);
  });

  it('knows digits that are a code rather than an amount', () => {
    expect(['01234', '0033612345678', '00'].map(isPaddedCode)).toEqual([true, true, true]);
    expect(['0', '0.5', '1230', '-012'].map(isPaddedCode)).toEqual([false, false, false, false]);
  });

  const styles = [
    { decimal: '.', group: ',' },
    { decimal: '.', group: "'" },
    { decimal: ',', group: '.' },
    { decimal: ',', group: '\u202f' },
    { decimal: ',', group: '' },
  ] as const;

  it('reads back any amount it was written from, in every style', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...styles),
        (whole, cents, { decimal, group }) => {
          const digits = String(Math.abs(whole)).replaceAll(/\B(?=(\d{3})+$)/g, group);
          const text = `${whole < 0 ? '-' : ''}${digits}${decimal}${String(cents).padStart(2, '0')}`;
          const expected = Math.sign(whole || 1) * (Math.abs(whole) + cents / 100);
          expect(parseNumber(text, decimal)).toBeCloseTo(expected, 6);
          expect(decimalSignOf(text)).toBe(decimal);
        },
      ),
      { seed: 20_161 },
    );
  });

  it('gives a finite number or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const number = parseNumber(text, '.');
        expect(number === undefined || Number.isFinite(number)).toBe(true);
      }),
      { seed: 20_162 },
    );
  });
});
