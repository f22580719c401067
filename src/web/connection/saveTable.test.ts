import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
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
  const bytes = new Uint8Array(await new Response(workbookOf(table)).arrayBuffer());
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.name).toBe('Customers  all');
  expect(sheet?.rows).toEqual([
    ['Customer', 'Seats', 'Odds', 'Since'],
    ['=1+1', 12, 0.25, new Date('2026-11-22T00:00:00Z')],
    ['Müller; "Söhne"', null, null, null],
  ]);
  expect(sheet?.cells?.get('1,0')?.formula).toBeUndefined();
});

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
