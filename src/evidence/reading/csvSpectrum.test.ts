import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { allRows } from './tableFile.fixture.ts';

const SPECTRUM = join(import.meta.dirname, 'fixtures/csv_spectrum');
const CASES = readdirSync(join(SPECTRUM, 'csvs')).map((name) => basename(name, '.csv'));
/** Its published rows contradict its own CSV: another telephone number, two columns missing. */
const CONTRADICTED = 'location_coordinates';

test('all twelve cases of csv-spectrum are there', () => {
  expect(CASES).toHaveLength(12);
});

test.each(CASES.filter((name) => name !== CONTRADICTED))('csv-spectrum %s is read exactly', async (name) => {
  const expected = JSON.parse(readFileSync(join(SPECTRUM, 'json', `${name}.json`), 'utf8')) as Record<string, string>[];
  const table = await openTable(join(SPECTRUM, 'csvs', `${name}.csv`));
  const rows = await allRows(table);
  expect(rows.map((cells) => Object.fromEntries(table.columns.map((column, at) => [column, cells[at]])))).toEqual(
    expected,
  );
  expect(table.log.counts).toEqual({});
});

test('csv-spectrum location_coordinates: quotes inside plain cells are text, lost characters are reported', async () => {
  const table = await openTable(join(SPECTRUM, 'csvs', `${CONTRADICTED}.csv`));
  expect(await allRows(table)).toEqual([
    ['2095257564', '37\ufffd36\'37.8"N 121\ufffd2\'17.9"W', 'Modesto', 'Stanislaus'],
  ]);
  expect(table.columns).toEqual(['Contact Phone Number', 'Location Coordinates', 'Cities', 'Counties']);
  expect(table.log.counts).toEqual({ 'cell-undecodable': 1 });
});
