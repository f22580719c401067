import { describe, expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { allRows, temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();

describe('what stands around a table is not taken for a part of it', () => {
  test('titles before it, totals and remarks after it', async () => {
    const text =
      'Sales report 2024\nGenerated 2024-01-01; by the system\n\nid;name;umsatz\n1;A;1,5\n2;B;2,75\n3;C;3,5\n\nTotal;;7,75\n-- end of export --\n\n';
    const table = await openTable(file('report.csv', text));
    expect(table.columns).toEqual(['id', 'name', 'umsatz']);
    expect(await allRows(table)).toEqual([
      ['1', 'A', '1,5'],
      ['2', 'B', '2,75'],
      ['3', 'C', '3,5'],
    ]);
    expect(table.reading).toMatchObject({ delimiter: ';', preambleLines: 3, headerRows: 1, footerLines: 4 });
    expect(table.reasons.footerLines).toContain('Total');
    expect(table.log.counts).toEqual({});
  });

  test('the same in a spreadsheet export, where every line has all its delimiters', async () => {
    const text = 'Sales report,,,\n,,,\nid,name,size,when\n1,A,3,2024-01-01\n2,B,4,2024-01-02\nTotal,,7,\n,,,\n';
    const table = await openTable(file('export.csv', text));
    expect(table.columns).toEqual(['id', 'name', 'size', 'when']);
    expect(await allRows(table)).toHaveLength(2);
    expect(table.reading).toMatchObject({ preambleLines: 2, footerLines: 2 });
  });

  test('the footer of a file far larger than what is sampled', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index},Name ${index},"a, b"\n`).join('');
    const table = await openTable(file('large.csv', `id,name,note\n${rows}\n-- 60000 rows --\n`));
    expect(table.reading.footerLines).toBe(2);
    expect(await allRows(table)).toHaveLength(60_000);
  });

  test('a customer called Total is a customer', async () => {
    const table = await openTable(file('total.csv', 'name,size,country\nAcme,3,UK\nTotal,9,FR\n'));
    expect(await allRows(table)).toHaveLength(2);
  });

  test('a row that only names a customer is a row', async () => {
    const table = await openTable(file('bare.csv', 'name,size,country\nAcme,3,UK\nBeta,4,FR\nGamma Inc,,\n'));
    expect(await allRows(table)).toHaveLength(3);
    expect(table.reading.footerLines).toBe(0);
  });
});

describe('headers', () => {
  test('of two rows are joined, titles above several columns carried over', async () => {
    const table = await openTable(
      file('merged.csv', 'Customer,,Deal,\nid,name,size,when\n1,A,3,2024-01-01\n2,B,4,2024-01-02\n'),
    );
    expect(table.columns).toEqual(['Customer / id', 'Customer / name', 'Deal / size', 'Deal / when']);
    expect(await allRows(table)).toHaveLength(2);
  });

  test('with a row of units', async () => {
    const table = await openTable(
      file('units.csv', 'id;name;revenue;staff\n;;(EUR);(count)\n1;A;3,5;4\n2;B;4;5\n3;C;4;5\n'),
    );
    expect(table.columns).toEqual(['id', 'name', 'revenue / (EUR)', 'staff / (count)']);
  });

  test('that are not there are numbered', async () => {
    const table = await openTable(
      file('none.csv', '1,Acme,3.5,2024-01-01\n2,Beta,4,2024-01-02\n3,Gamma,5,2024-01-03\n'),
    );
    expect(table.reading.headerRows).toBe(0);
    expect(table.columns).toEqual(['column 1', 'column 2', 'column 3', 'column 4']);
    expect(await allRows(table)).toHaveLength(3);
  });

  test('of years are names', async () => {
    const table = await openTable(file('years.csv', 'name,2019,2020,2021\nA,5,6,7\nB,6,7,8\n'));
    expect(table.columns).toEqual(['name', '2019', '2020', '2021']);
  });

  test('whose words are also values below, in some columns', async () => {
    const table = await openTable(
      file('words.csv', 'tier,source,won\nlow,source,no\nlow,web,no\nhigh,web,yes\nhigh,source,yes\n'),
    );
    expect(table.columns).toEqual(['tier', 'source', 'won']);
  });

  test('without a name for the numbers of the rows, as R writes them', async () => {
    const table = await openTable(file('r.csv', '"size","age"\n"1",5,6\n"2",7,8\n"3",7,8\n'));
    expect(table.columns).toEqual(['column 1', 'size', 'age']);
  });
});

describe('what is stated is taken as it stands', () => {
  const text = 'a;b,c\n1;2,3\n4;5,6\n';

  test('the delimiter', async () => {
    const table = await openTable(file('stated.csv', text), { delimiter: ',' });
    expect(table.columns).toEqual(['a;b', 'c']);
    expect(table.reasons.delimiter).toBe('Stated by you.');
  });

  test('preamble, header and footer', async () => {
    const table = await openTable(file('stated.csv', text), { preambleLines: 1, headerRows: 0, footerLines: 1 });
    expect(await allRows(table)).toHaveLength(1);
    expect(table.columns[0]).toBe('column 1');
  });

  test('the encoding', async () => {
    const bytes = Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xc4, 0xe3, 0x2c, 0x31, 0x0a]);
    const table = await openTable(file('stated.csv', bytes), { encoding: 'windows-1251' });
    expect(await allRows(table)).toEqual([['Дг', '1']]);
  });

  test('the quote', async () => {
    const table = await openTable(file('stated.csv', 'a,b\n"x",1\n"y",2\n'), { quote: '' });
    expect(await allRows(table)).toEqual([
      ['"x"', '1'],
      ['"y"', '2'],
    ]);
  });
});
