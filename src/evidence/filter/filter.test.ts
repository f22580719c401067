import { describe, expect, test } from 'vitest';
import { portfolioBuilder } from '../portfolio/portfolioBuilder.ts';
import { codedColumn, type Field, type FieldColumn, fieldsOfPortfolio, numberColumn } from './field.ts';
import { type Filter } from './filter.ts';
import { checkFilter } from './filterCheck.ts';
import { filterLink, filterOfLink } from './filterLink.ts';
import { matchingRows } from './filterRows.ts';
import { filterText } from './filterText.ts';
import { parseFilterText } from './parseFilterText.ts';
import { readFilter } from './readFilter.ts';

const names = ['Alpha Ltd', 'Beta', null, 'Delta GmbH'];
const columns: FieldColumn[] = [
  numberColumn(
    { name: 'revenue', label: 'Revenue', kind: 'number', unit: 'EUR' },
    Float32Array.of(500, 0.7, Number.NaN, 2000),
  ),
  numberColumn({ name: 'founded', label: 'Founded', kind: 'date' }, Float32Array.of(0, 14_944, Number.NaN, 20_000)),
  codedColumn(
    { name: 'country', label: 'Country', kind: 'choice', values: ['France', 'Spain'] },
    Uint8Array.of(1, 2, 0, 1),
    [null, 'France', 'Spain'],
  ),
  codedColumn(
    { name: 'openness', label: 'Openness', kind: 'choice', values: ['low', 'middle', 'high'], isOrdered: true },
    Uint8Array.of(3, 2, 1, 0),
    [null, 'low', 'middle', 'high'],
  ),
  { field: { name: 'company name', label: 'Company', kind: 'text' }, at: (row) => names[row] ?? null },
];
const fields: Field[] = columns.map((column) => column.field);
const rowsWhere = (text: string) => [...matchingRows(parseFilterText(text), columns, 4)];

describe('a filter finds', () => {
  test.each([
    ['country is "France"', [0, 3]],
    ['country is not "France"', [1]],
    ['country is one of (France, Spain)', [0, 1, 3]],
    ['revenue >= 500', [0, 3]],
    ['revenue is 0.7', [1]],
    ['revenue <= 0.7', [1]],
    ['revenue > 500', [3]],
    ['revenue < 500', [1]],
    ['revenue = 500', [0]],
    ['country != "France"', [1]],
    ['revenue between 0.7 and 500', [0, 1]],
    ['revenue is one of (500, 0.7)', [0, 1]],
    ['founded before 2010-12-01', [0]],
    ['founded after 2010-12-01', [3]],
    ['founded is 2010-12-01', [1]],
    ['founded between 1970-01-01 and 2010-12-01', [0, 1]],
    ['openness >= middle', [0, 1]],
    ['openness between low and middle', [1, 2]],
    ['"company name" contains "LTD"', [0]],
    ['"company name" is one of ("Beta")', [1]],
    ['country is "Spain" or revenue >= 1000 and openness is unknown', [1, 3]],
    ['(country is "Spain" or revenue >= 1000) and openness is known', [1]],
    ['everything', [0, 1, 2, 3]],
  ])('%s', (text, rows) => {
    expect(rowsWhere(text)).toEqual(rows);
  });

  test('nobody of whom the value is not known, nor under not, unless that is what is asked', () => {
    expect(rowsWhere('revenue >= 0')).not.toContain(2);
    expect(rowsWhere('not revenue >= 0')).not.toContain(2);
    expect(rowsWhere('not (revenue >= 0 and openness is high)')).toEqual([1, 2]);
    expect(rowsWhere('revenue is unknown')).toEqual([2]);
    expect(rowsWhere('not revenue is known')).toEqual([2]);
  });
});

describe('a filter is refused, naming the field and what may have been meant, where', () => {
  test.each([
    ['contry is "France"', 'There is no field "contry"', 'Did you mean "country"?'],
    ['country is "Frence"', '"Frence" is not among its answers', 'Did you mean "France"?'],
    ['country is "Peru"', '"Peru" is not among its answers', 'There are "France", "Spain".'],
    ['country is 7', 'its values are texts, and 7 is a number', 'There are "France", "Spain".'],
    ['revenue is "much"', 'it is a number, and "much" is none', 'without quotes'],
    ['founded after "last week"', '"last week" is not a date', 'YYYY-MM-DD'],
    ['founded after 2026-02-30', '"2026-02-30" is not a date', 'YYYY-MM-DD'],
    ['revenue between 10 and 5', 'the range from 10 to 5 is upside down', 'lower end first'],
    ['openness between high and low', 'upside down', 'lower end first'],
    ['country >= "France"', '"atLeast" cannot be asked of it', 'is, isNot, isOneOf'],
    ['revenue contains "5"', '"contains" cannot be asked of it', 'atLeast'],
    ['"company name" contains ""', 'every text contains the empty one', 'which text'],
  ])('%s', (text, message, remedy) => {
    const filter = parseFilterText(text);
    expect(() => checkFilter(filter, fields)).toThrow(
      expect.objectContaining({
        code: 'filter-invalid',
        message: expect.stringContaining(message),
        remedy: expect.stringContaining(remedy),
      }),
    );
    expect(() => matchingRows(filter, columns, 4)).toThrow(message);
  });

  test.each([
    [{ all: [{ all: [] }] }, 'an empty list'],
    [{ any: [] }, 'an empty list'],
    [{ not: { all: [] } }, 'an empty list'],
    [{ all: [], any: [] }, 'has more beside'],
    [{ field: 'country', operator: 'equals', value: 'France' }, 'operator'],
    [{ field: 'country', operator: 'is', value: null }, 'value'],
    [{ field: 'country', operator: 'is', value: 'France', also: 1 }, 'also'],
    [{ field: 'revenue', operator: 'atLeast', value: Number.NaN }, 'value'],
    [{ field: 'country', operator: 'isOneOf', values: [] }, 'values'],
    ['all', 'not a condition'],
    [null, 'not a condition'],
    [[], 'not a condition'],
    [JSON.parse(`${'{"not":'.repeat(30)}1${'}'.repeat(30)}`), 'more than 20 levels'],
    [
      { any: Array.from({ length: 201 }, () => ({ field: 'country', operator: 'isKnown' })) },
      'more than 200 conditions',
    ],
  ])('%j', (json, message) => {
    expect(() => readFilter(json)).toThrow(
      expect.objectContaining({ code: 'filter-invalid', message: expect.stringContaining(message) }),
    );
  });

  test('an empty list built in code stands where it would match everybody', () => {
    expect(() => matchingRows({ any: [{ all: [] }] }, columns, 4)).toThrow('empty list');
  });
});

describe('the text of a filter', () => {
  test('reads as a sentence', () => {
    const filter: Filter = {
      all: [
        { field: 'country', operator: 'is', value: 'France' },
        {
          any: [
            { field: 'revenue', operator: 'atLeast', value: 1000 },
            { not: { field: 'client', operator: 'is', value: 'New' } },
          ],
        },
      ],
    };
    const text = 'country is "France" and (revenue >= 1000 or not client is "New")';
    expect(filterText(filter)).toBe(text);
    expect(parseFilterText(text)).toEqual(filter);
  });

  test.each([
    ['', 'At character 1: expected the name of a field, found the end.'],
    ['country', 'At character 8: expected is, >=, <=, >, <, between, before, after or contains, found the end.'],
    ['country is', 'At character 11: expected a value, found the end.'],
    ['country is "France', 'At character 12: the quote is never closed.'],
    ['(country is France', 'At character 19: expected ")", found the end.'],
    ['country is France revenue >= 5', 'At character 19: expected "and", "or" or the end, found "revenue".'],
    ['country is and', 'At character 12: expected a value, found "and".'],
    ['revenue ~ 5', 'At character 9: "~" has no meaning here.'],
    ['everything and country is France', 'At character 12: expected "and", "or" or the end, found "and".'],
    [`${'('.repeat(500)}x is 1`, 'fewer levels'],
  ])('says where %j cannot be read', (text, message) => {
    expect(() => parseFilterText(text)).toThrow(
      expect.objectContaining({ code: 'filter-invalid', message: expect.stringContaining(message) }),
    );
  });
});

describe('the link of a filter', () => {
  test('stays short enough to arrive', () => {
    const values = Array.from({ length: 400 }, (_, i) => `country ${i}`);
    expect(() => filterLink({ field: 'country', operator: 'isOneOf', values })).toThrow('needs a link of');
  });

  const link = filterLink({ field: 'country', operator: 'is', value: 'France' });
  test.each([
    '',
    '1.',
    link.slice(0, -2),
    `${link}A`,
    link.slice(2),
    `2${link.slice(1)}`,
    `${link} `,
    '1.____',
    `1.${btoa('{}').replaceAll('=', '')}`,
    'x'.repeat(5000),
  ])('is refused as garbage: %.40s', (garbage) => {
    expect(() => filterOfLink(garbage)).toThrow(expect.objectContaining({ code: 'filter-invalid' }));
  });
});

test('the fields of a portfolio are its signals; answers that share a band are one value', () => {
  const about = { about: 'organisation', role: 'signal' } as const;
  const builder = portfolioBuilder(
    [
      { id: 'employees', label: 'Employees', kind: 'number', ...about },
      { id: 'tender', label: 'Tender', kind: 'yesno', answers: ['no', 'yes'], ...about },
      { id: 'town', label: 'Town', kind: 'choice', ...about },
    ],
    () => {},
  );
  for (let i = 0; i < 100; i++) builder.add(`c${i}`, [i + 0.1, i % 2 === 0 ? 'yes' : null, `town ${i}`]);
  const ofPortfolio = fieldsOfPortfolio(builder.finish());
  expect(ofPortfolio.map(({ field }) => [field.name, field.kind])).toEqual([
    ['employees', 'number'],
    ['tender', 'yesno'],
    ['town', 'choice'],
  ]);
  expect(ofPortfolio[0]?.at(3)).toBe(3.1);
  expect(ofPortfolio[1]?.at(1)).toBeNull();
  expect(matchingRows({ field: 'employees', operator: 'is', value: 3.1 }, ofPortfolio, 100)).toHaveLength(1);
  expect(matchingRows({ field: 'town', operator: 'is', value: 'other' }, ofPortfolio, 100)).toHaveLength(38);
});
