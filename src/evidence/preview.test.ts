import { expect, test } from 'vitest';
import type { Terminal } from '../platform/terminal.ts';
import { preview } from './preview.ts';
import { openTable } from './reading/openTable.ts';
import { allRows, temporaryFiles } from './reading/tableFile.fixture.ts';

const file = temporaryFiles();

function recorder(): Terminal & { printed(): string; said(): string } {
  let printed = '';
  let said = '';
  return {
    out: (text) => void (printed += text),
    err: (text) => void (said += text),
    write: async (text) => void (printed += text),
    width: 60,
    colour: false,
    progress: () => ({ update: () => {}, end: () => {} }),
    printed: () => printed,
    said: () => said,
  };
}

const REPORT = 'Report\n\nid;客户;note\n1;"a ""b""";"x;\ny"\n2;上海电子有限公司;\n3;c\nTotal;;\n';

test('the page shows each guess with its reason, the first rows within the width, what the columns seem to be, and the problems', async () => {
  const terminal = recorder();
  await preview(file('report.csv', REPORT), {}, terminal);
  const page = terminal.printed();
  expect(page).toContain('3 rows, 3 columns');
  expect(page).toMatch(/^delimiter +; +Cut there/mu);
  expect(page).toMatch(/^row +id +客户 +note$/mu);
  expect(page).toMatch(/^column +seems to be +/mu);
  expect(page).toContain('row 3, line 7, column "note"');
  expect(page.split('\n').every((line) => line.length <= 60)).toBe(true);
});

test('a cell cannot move the cursor of the terminal', async () => {
  const terminal = recorder();
  await preview(file('escape.csv', 'a,b\n\u001b[2Jx,1\ny,2\n'), {}, terminal);
  expect(terminal.printed()).not.toContain('\u001b');
});

test('--csv prints the table alone, as RFC 4180, and reading it again gives the same table', async () => {
  const terminal = recorder();
  const path = file('report.csv', REPORT);
  await preview(path, { csv: true }, terminal);
  expect(terminal.printed()).toBe('id,客户,note\r\n1,"a ""b""","x;\ny"\r\n2,上海电子有限公司,\r\n3,c,\r\n');
  expect(terminal.said()).toContain('1 problem');
  const [table, again] = [await openTable(path), await openTable(file('again.csv', terminal.printed()))];
  expect(again.columns).toEqual(table.columns);
  expect(await allRows(again)).toEqual(await allRows(table));
});

test('--json is data: reading, reasons, columns, first rows, row count, proposal, problems', async () => {
  const terminal = recorder();
  await preview(file('report.csv', REPORT), { json: true }, terminal);
  expect(JSON.parse(terminal.printed())).toMatchObject({
    rowCount: 3,
    columns: ['id', '客户', 'note'],
    reading: { delimiter: ';', preambleLines: 2, footerLines: 1 },
    problemCounts: { 'row-short': 1 },
    proposal: { columns: [{ column: 'id' }, { column: '客户' }, { column: 'note' }] },
    firstRows: [{ row: 1, line: 4 }, { row: 2 }, { row: 3, cells: ['3', 'c', ''] }],
  });
});

test('options state the reading; a wrong one is refused as wrong use', async () => {
  const terminal = recorder();
  const path = file('report.csv', REPORT);
  await preview(path, { csv: true, headerRows: '0', preamble: '3', footer: '1' }, terminal);
  expect(terminal.printed()).toMatch(/^column 1,column 2,column 3\r\n1,/u);
  await expect(preview(path, { footer: 'two' }, terminal)).rejects.toMatchObject({
    code: 'reading-invalid',
    kind: { exit: 2 },
  });
  await expect(preview(path, { csv: true, json: true }, terminal)).rejects.toMatchObject({ kind: { exit: 2 } });
});
