import { describe, expect, it } from 'vitest';
import { summariseColumns } from './summarise.ts';
import { tableOfColumns, textTable } from './textTable.fixture.ts';

async function summariesOf(columns: Readonly<Record<string, readonly string[]>>) {
  const summaries = await summariseColumns(tableOfColumns(columns));
  return Object.fromEntries(summaries.map((summary) => [summary.column, summary]));
}

describe('the summary of a column', () => {
  it('counts what is missing by the text that says so, and the rest most frequent first', async () => {
    const [colour] = await summariseColumns(textTable('colour', 'blue', 'red', ' red', 'Unknown', '', 'red', 'n/a'));
    expect(colour?.missing).toEqual(
      new Map([
        ['Unknown', 1],
        ['', 1],
        ['n/a', 1],
      ]),
    );
    expect([...(colour?.values ?? [])]).toEqual([
      ['red', 3],
      ['blue', 1],
    ]);
    expect(colour).toMatchObject({
      rows: 7,
      present: 4,
      distinct: 2,
      isComplete: true,
      isUnique: false,
      longestTextLength: 4,
    });
  });

  it('takes -1, -99 and 999 for missing only where the other numbers make them implausible', async () => {
    const { days, change, keying, age, price } = await summariesOf({
      days: ['-1', '0', '12', '40', '-1'],
      change: ['-1', '-2', '0', '4', '-1'],
      keying: ['-1', '1', '-1', '1', '1'],
      age: ['31', '45', '999', '22', '-99'],
      price: ['999', '850', '120', '99', '9'],
    });
    expect(days?.missing).toEqual(new Map([['-1', 2]]));
    expect(days?.numbers).toMatchObject({ minimum: 0, maximum: 40 });
    expect(change?.missing.size).toBe(0);
    expect(keying?.missing.size).toBe(0);
    expect([...(age?.missing.keys() ?? [])].toSorted()).toEqual(['-99', '999']);
    expect(price?.missing.size).toBe(0);
  });

  it('takes "None" for a gap among numbers, and among words only where the same file does so among numbers', async () => {
    const words = ['None', 'Phone', 'Web', 'Web'];
    const alone = await summariesOf({ complaints: ['None', 'Few', 'Many', 'None'] });
    expect(alone['complaints']?.values.get('None')).toBe(2);
    const beside = await summariesOf({ revenue: ['None', '12', '15', 'None'], source: words });
    expect(beside['revenue']?.missing).toEqual(new Map([['None', 2]]));
    expect(beside['source']?.missing).toEqual(new Map([['None', 1]]));
  });

  it('keeps NA as North America among regions', async () => {
    const { region, grade } = await summariesOf({ region: ['EMEA', 'NA', 'APAC'], grade: ['A', 'NA', 'B'] });
    expect(region?.values.has('NA')).toBe(true);
    expect(grade?.missing.has('NA')).toBe(true);
  });

  it('takes a lone negative number among words for missing, and 1900-01-01 among the dates of this century', async () => {
    const { state, signed } = await summariesOf({
      state: ['New', 'Closed', '-100', 'New'],
      signed: ['2021-03-01', '1900-01-01', '2020-05-06', '2022-07-09'],
    });
    expect([...(state?.missing.keys() ?? [])]).toEqual(['-100']);
    expect([...(signed?.missing.keys() ?? [])]).toEqual(['1900-01-01']);
  });

  it('decides the decimal sign by the column, else by the file, else calls it ambiguous', async () => {
    const { price, weight } = await summariesOf({ price: ['1.234', '12,50', '3'], weight: ['1.234', '2.500', '8'] });
    expect(price).toMatchObject({ decimal: ',', decimalEvidence: 'column', numberShare: 1 });
    expect(weight).toMatchObject({ decimal: ',', decimalEvidence: 'file' });
    expect(weight?.numbers).toMatchObject({ maximum: 2500 });
    const alone = await summariesOf({ weight: ['1.234', '2.500', '8'] });
    expect(alone['weight']).toMatchObject({ decimal: '.', decimalEvidence: 'ambiguous' });
  });

  it('decides the order of day and month by the column, else by the file, else calls it ambiguous', async () => {
    const { start, end, iso } = await summariesOf({
      start: ['3/4/2016', '10/20/2016'],
      end: ['3/4/2016', '5/6/2016'],
      iso: ['2016-03-04', '2016-10-20'],
    });
    expect(start).toMatchObject({ dateOrder: 'mdy', dateOrderEvidence: 'column', dateShare: 1 });
    expect(end).toMatchObject({ dateOrder: 'mdy', dateOrderEvidence: 'file', dateShare: 1 });
    expect(iso).toMatchObject({ dateOrder: 'ymd', dateOrderEvidence: 'column', dateShare: 1 });
    const alone = await summariesOf({ end: ['3/4/2016', '5/6/2016'] });
    expect(alone['end']).toMatchObject({ dateOrder: 'dmy', dateOrderEvidence: 'ambiguous' });
  });

  it('sees that codes with leading zeros are not amounts', async () => {
    const { zip } = await summariesOf({ zip: ['01234', '02139', '75001', '00501'] });
    expect(zip).toMatchObject({ paddedCodeShare: 0.75, numberShare: 0.25 });
  });

  it('stays within its limits and still counts distinct texts well past them', async () => {
    const ids = Array.from({ length: 60_000 }, (_, row) => `C${row}`);
    const { id, pair, long } = await summariesOf({
      id: ids,
      pair: ids.map((_, row) => `P${row % 30_000}`),
      long: ids.map((_, row) => (row === 7 ? 'x'.repeat(1_000_000) : 'short')),
    });
    expect(id).toMatchObject({ isUnique: true, isComplete: false });
    expect(id?.values.size).toBe(5000);
    expect(id?.distinct).toBe(60_000);
    expect(pair?.isUnique).toBe(false);
    expect(Math.abs((pair?.distinct ?? 0) / 30_000 - 1)).toBeLessThan(0.03);
    expect(long).toMatchObject({ longestTextLength: 1_000_000, isComplete: false });
    expect([...(long?.values.keys() ?? [])]).toEqual(['short']);
  });

  it('judges only the first rows where that is asked for, and says how many', async () => {
    const table = textTable('size', '1', '2', '3', 'unknown', 'many');
    const [first] = await summariseColumns(table, { rows: 3 });
    expect(first).toMatchObject({ rows: 3, numberShare: 1 });
    expect(first?.missing.size).toBe(0);
    expect(await summariseColumns(table, { rows: 9 })).toEqual(await summariseColumns(table));
  });

  it('reads a column without rows as empty', async () => {
    const [summary] = await summariseColumns(textTable('a'));
    expect(summary).toMatchObject({ rows: 0, present: 0, distinct: 0, isUnique: false, numberShare: 0 });
  });
});
