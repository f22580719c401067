import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { shownNumber } from './shownNumber.ts';
import { tableText } from './tableText.ts';
import type { TableToSave } from './tableToSave.ts';
import { workbookOf } from './workbookOf.ts';

const table: Omit<TableToSave, 'fileName'> = {
  title: 'Customers: all',
  columns: [
    { label: 'Customer', kind: 'text' },
    { label: 'Seats', kind: 'number' },
    { label: 'Odds', kind: 'share' },
    { label: 'Since', kind: 'date' },
  ],
  rows: [
    ['=1+1', 12, 0.25, '2026-11-22'],
    ['Müller; "Söhne"\u0001', null, null, null],
  ],
};

test('a workbook holds numbers as numbers, dates as dates, and no text as a formula', async () => {
  const [sheet] = await sheetsOf(table);
  expect(sheet?.name).toBe('Customers  all');
  expect(sheet?.rows).toEqual([
    ['Customer', 'Seats', 'Odds', 'Since'],
    ['=1+1', 12, 0.25, new Date('2026-11-22T00:00:00Z')],
    ['Müller; "Söhne"', null, null, null],
  ]);
  expect(sheet?.cells?.get('1,0')?.formula).toBeUndefined();
});

test('a workbook is fit to read: a bold heading that stays, figures with their digits, and a sheet of what it rests on', async () => {
  const [sheet, about] = await sheetsOf({
    title: 'Trial wave',
    columns: [
      { label: 'Odds', kind: 'share' },
      { label: 'Worth', kind: 'number', decimals: 2 },
      { label: 'Why', kind: 'text', isLong: true },
    ],
    rows: [[0.914732871, 0.7, 'Among the best by odds and group.']],
    about: { title: 'Rules', lines: ['22 November 2026', '10 places'] },
  });
  expect(sheet?.rows[1]).toEqual([0.9147, 0.7, 'Among the best by odds and group.']);
  expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
  expect(sheet?.cells?.get('1,1')?.style?.numFmt).toBe('0.00');
  expect(sheet?.cells?.get('1,2')?.style?.alignment?.wrapText).toBe(true);
  expect(sheet?.freezePane?.rows).toBe(1);
  expect([about?.name, about?.rows]).toEqual(['Rules', [['Trial wave'], ['22 November 2026'], ['10 places']]]);
});

test('a long table keeps every row', async () => {
  const rows = Array.from({ length: 20_002 }, (_, i) => [i]);
  const [sheet] = await sheetsOf({ title: 'Long', columns: [{ label: 'No.', kind: 'number' }], rows });
  expect([sheet?.rows.length, sheet?.rows[0], sheet?.rows.at(-1)]).toEqual([20_003, ['No.'], [20_001]]);
});

test('a number loses digits that mean nothing, and no whole one', () => {
  expect([0.914732871, 1_234_567.891, 1234.56789, 42].map((value) => shownNumber(value, { kind: 'number' }))).toEqual([
    0.914733, 1_234_568, 1234.57, 42,
  ]);
});

async function sheetsOf(saved: Omit<TableToSave, 'fileName'>) {
  return (await readXlsx(await workbookOf(saved), { readStyles: true })).sheets;
}

async function written(language: 'en' | 'fr') {
  let text = '';
  for await (const part of tableText(table, language)) text += part;
  return text;
}

test('a text stands behind an apostrophe where a spreadsheet would take it for a formula', async () => {
  expect(await written('en')).toBe(
    'Customer,Seats,Odds,Since\r\n\'=1+1,12,0.25,2026-11-22\r\n"Müller; ""Söhne""\u0001",,,\r\n',
  );
});

test('French has semicolons and decimal commas', async () => {
  expect(await written('fr')).toContain("'=1+1;12;0,25;2026-11-22\r\n");
});
