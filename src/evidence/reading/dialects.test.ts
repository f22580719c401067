import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { allRows, temporaryFiles } from './tableFile.fixture.ts';

interface Written {
  readonly name: string;
  readonly delimiter: string;
  readonly quote: '"' | "'";
  readonly lineBreak: string;
  readonly escape?: 'backslash';
  readonly quotesAll?: true;
  readonly requoted?: true;
  readonly announced?: true;
}

const DIALECTS: readonly Written[] = [
  { name: 'commas', delimiter: ',', quote: '"', lineBreak: '\n' },
  { name: 'commas, all cells quoted, CRLF', delimiter: ',', quote: '"', lineBreak: '\r\n', quotesAll: true },
  { name: 'semicolons, CRLF', delimiter: ';', quote: '"', lineBreak: '\r\n' },
  { name: 'tabs', delimiter: '\t', quote: '"', lineBreak: '\n' },
  { name: 'pipes', delimiter: '|', quote: '"', lineBreak: '\n' },
  { name: 'carets, CRLF', delimiter: '^', quote: '"', lineBreak: '\r\n' },
  { name: 'colons', delimiter: ':', quote: '"', lineBreak: '\n' },
  { name: 'commas, single quotes', delimiter: ',', quote: "'", lineBreak: '\n' },
  {
    name: 'semicolons, single quotes, backslashes',
    delimiter: ';',
    quote: "'",
    lineBreak: '\r\n',
    escape: 'backslash',
  },
  { name: 'commas, backslashes', delimiter: ',', quote: '"', lineBreak: '\n', escape: 'backslash' },
  { name: 'commas, every line quoted once more', delimiter: ',', quote: '"', lineBreak: '\n', requoted: true },
  { name: 'semicolons, announced, carriage returns', delimiter: ';', quote: '"', lineBreak: '\r', announced: true },
];

const ENCODINGS = [
  { name: 'UTF-8', encoding: 'utf-8', mark: false, hasChinese: true },
  { name: 'UTF-8 with mark', encoding: 'utf-8', mark: true, hasChinese: true },
  { name: 'UTF-16 LE with mark', encoding: 'utf-16le', mark: true, hasChinese: true },
  { name: 'UTF-16 BE without mark', encoding: 'utf-16be', mark: false, hasChinese: true },
  { name: 'windows-1252', encoding: 'windows-1252', mark: false, hasChinese: false },
  { name: 'GB18030', encoding: 'gb18030', mark: false, hasChinese: true },
] as const;

const HEADER = ['code', 'société', 'Umsatz', 'note', 'since', 'willing?'];
const ROWS = [
  ['00042', 'Épicerie Müller', '1234,50', 'said "maybe", twice', '2024-03-01', 'yes'],
  ['00043', 'Fjord & Søn', '987,00', 'a;b|c^d', '2023-11-30', 'no'],
  ['00044', "L'Atelier", '12,25', 'first line\nsecond line', '2022-01-05', 'yes'],
  ['00045', '', '-3,75', 'path C:\\temp\\new', '2021-07-19', ''],
  ['00046', 'Ñandú S.A.', '45000,00', "it's \"quoted\": 'twice'", '2020-02-29', 'no'],
  ['00047', 'Crème, brûlée', '0,10', '12:30, tab\there', '2019-12-31', 'yes'],
  ['00048', 'Straße GmbH', '77,77', '', '2018-06-15', 'no'],
];
const CHINESE_ROWS = [
  ['00049', '上海电子有限公司', '66,60', '客户愿意试用，但要求很高', '2024-05-01', 'yes'],
  ['00050', '北京信息技术公司', '88,80', '经理说："再看看"', '2024-06-01', 'no'],
];

const file = temporaryFiles();

describe('the same table in twelve dialects and six encodings is read the same, with nothing stated', () => {
  for (const dialect of DIALECTS) {
    test.each(ENCODINGS)(`${dialect.name}, $name`, async ({ encoding, mark, hasChinese }) => {
      const rows = hasChinese ? [...ROWS, ...CHINESE_ROWS] : ROWS;
      const bytes = iconv.encode(written([HEADER, ...rows], dialect), encoding, { addBOM: mark });
      const table = await openTable(file('table.csv', bytes));
      expect(table.columns).toEqual(HEADER);
      expect(await allRows(table)).toEqual(rows);
      expect(table.log.counts).toEqual({});
      expect(table.reading).toMatchObject({ encoding, delimiter: dialect.delimiter, headerRows: 1, footerLines: 0 });
    });
  }
});

function written(rows: readonly (readonly string[])[], dialect: Written): string {
  const lines = rows.map((cells) => cells.map((cell) => writtenCell(cell, dialect)).join(dialect.delimiter));
  const wrapped = dialect.requoted ? lines.map((line) => `"${line.replaceAll('"', '""')}"`) : lines;
  const announced = dialect.announced ? [`sep=${dialect.delimiter}`] : [];
  return [...announced, ...wrapped].map((line) => line + dialect.lineBreak).join('');
}

function writtenCell(cell: string, { delimiter, quote, escape, quotesAll }: Written): string {
  if (!quotesAll && ![delimiter, quote, '\n', '\r'].some((special) => cell.includes(special))) return cell;
  const inner =
    escape === 'backslash'
      ? cell.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
      : cell.replaceAll(quote, quote + quote);
  return quote + inner + quote;
}
