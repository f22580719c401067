import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { intervalBar, shareBar } from './textBar.ts';
import { fit, textTable } from './textTable.ts';

test('columns line up, figures to the right', () => {
  const table = textTable(
    [{ title: 'customer' }, { title: 'odds', align: 'right' }],
    [
      ['row 1', '62 %'],
      ['row 12', '7 %'],
    ],
    80,
  );
  expect(table).toBe('customer  odds\nrow 1     62 %\nrow 12     7 %');
});

test('Chinese characters take two columns', () => {
  const [first, second] = textTable(
    [{ title: '' }, { title: '' }],
    [
      ['客户', 'a'],
      ['ab', 'b'],
    ],
    80,
  ).split('\n');
  expect(stringWidth(first?.slice(0, first.indexOf('a')) ?? '')).toBe(second?.indexOf('b', 2));
});

test('a table never grows wider than the terminal where a column may shrink', () => {
  const text = 'a long reason that does not fit on any line of this narrow terminal';
  const table = textTable([{ title: 'n' }, { title: 'reason', shrinks: true }], [['1', text]], 30);
  expect(Math.max(...table.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(30);
  expect(table).toContain('…');
});

test('fit cuts and pads to exactly the width', () => {
  expect(fit('abcdef', 4)).toBe('abc…');
  expect(fit('客户名', 4)).toBe('客… ');
  expect(fit('ab', 4, 'right')).toBe('  ab');
});

test('an interval bar shows low, mean and high in their places', () => {
  expect(intervalBar({ mean: 0.5, low: 0.2, high: 0.8 }, 11)).toBe('··───●───··');
  expect(intervalBar({ mean: 1, low: 0.9, high: 1.2 }, 5)).toBe('····●');
  expect(shareBar(0.5, 4)).toBe('██░░');
});
