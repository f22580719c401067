import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { allRows, temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();
const DAY = new Date(Date.UTC(2024, 2, 5));

const SHEETS = [
  { name: 'Cover', rows: [] },
  { name: 'Notes', hidden: true, rows: [['nothing to see']] },
  {
    name: 'Deals & more',
    rows: [
      ['Sales report', null, null, null],
      ['id', 'client', 'since', 'won'],
      ['00042', 'Société "A"', DAY, true],
      [12345678901, '客户', new Date(Date.UTC(2024, 2, 5, 13, 30)), false],
      [0.1 + 0.2, null, null, null],
      ['Total', null, 3, null],
    ],
  },
];

describe('Excel workbooks', () => {
  test('the first visible sheet with something in it, as text', async () => {
    const table = await openTable(file('deals.csv', await writeXlsx({ sheets: SHEETS })));
    expect(table.reading).toMatchObject({
      format: 'workbook',
      sheet: 'Deals & more',
      preambleLines: 1,
      footerLines: 1,
    });
    expect(table.columns).toEqual(['id', 'client', 'since', 'won']);
    expect(await allRows(table)).toEqual([
      ['00042', 'Société "A"', '2024-03-05', 'true'],
      ['12345678901', '客户', '2024-03-05T13:30:00', 'false'],
      ['0.3', '', '', ''],
    ]);
    expect(table.log.counts).toEqual({});
  });

  test('ids of sixteen digits as they are; those longer than a number can be are reported', async () => {
    const rows = [['id', 'size'], ...[1, 3, 5, 7].map((last) => [9_007_199_254_740_980 + last, last]), [2 ** 60, 9]];
    const table = await openTable(file('ids.xlsx', await writeXlsx({ sheets: [{ name: 'A', rows }] })));
    expect((await allRows(table)).slice(0, 2)).toEqual([
      ['9007199254740981', '1'],
      ['9007199254740983', '3'],
    ]);
    expect(table.log.problems).toMatchObject([{ code: 'number-inexact', row: 5, column: 'id' }]);
  });

  test('a stated sheet, also a hidden one; one that is not there', async () => {
    const path = file('deals.xlsx', await writeXlsx({ sheets: SHEETS }));
    const table = await openTable(path, { sheet: 'Notes' });
    expect(table.columns).toEqual(['nothing to see']);
    await expect(openTable(path, { sheet: 'Sales' })).rejects.toMatchObject({
      code: 'reading-invalid',
      remedy: expect.stringContaining('"Deals & more"'),
    });
  });

  test('one that declares gigabytes, and one that hides them', async () => {
    const honest = file(
      'honest.xlsx',
      archive({ 'xl/workbook.xml': { inflated: 3 * 2 ** 30, data: Buffer.alloc(10) } }),
    );
    await expect(openTable(honest)).rejects.toMatchObject({ code: 'file-too-large' });
    const repetitive = file(
      'repetitive.xlsx',
      archive({ 'xl/workbook.xml': { inflated: 200 * 2 ** 20, data: Buffer.alloc(2 ** 20) } }),
    );
    await expect(openTable(repetitive)).rejects.toMatchObject({ code: 'file-too-large' });
    const path = file('lying.xlsx', await bomb());
    await expect(openTable(path)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('other documents in a ZIP archive', async () => {
    const word = file('letter.xlsx', archive({ 'word/document.xml': { inflated: 5, data: Buffer.from('<xml>') } }));
    await expect(openTable(word)).rejects.toMatchObject({
      code: 'file-not-a-table',
      message: expect.stringContaining('Word'),
    });
  });
});

/** A workbook whose sheet is zeros that unpack to far more than its directory declares. */
async function bomb(): Promise<Buffer> {
  const text = (content: string) => ({ inflated: content.length, data: deflateRawSync(content) });
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return archive({
    '[Content_Types].xml': text(`<Types xmlns="${packages}/content-types"></Types>`),
    '_rels/.rels': text(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': { inflated: 1000, data: deflateRawSync(Buffer.alloc(50e6, ' ')) },
  });
}

function archive(parts: Readonly<Record<string, { readonly inflated: number; readonly data: Buffer }>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, { inflated, data }] of Object.entries(parts)) {
    const sizes = Buffer.alloc(22);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(data.length, 14);
    sizes.writeUInt32LE(inflated, 18);
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(name.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), sizes, nameLength, Buffer.from(name), data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(2), sizes, nameLength, place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06'), end]);
}
