import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import { merge } from '../evidenceWorkspace.fixture.ts';
import { questionnaire } from '../questionnaire/questionnaire.ts';
import { questionnaireCsv } from '../questionnaire/questionnaireCsv.ts';
import { getSavedMap, listSavedMaps, removeSavedMap, restoreSavedMap, saveMap } from '../savedMap/contract.ts';
import { listSignals } from '../signal/contract.ts';
import { checkImport, getImport, previewImport, runImport } from './contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

let here: ImportWorkspace;
beforeEach(async () => {
  here = await importWorkspace(3);
});
afterEach(() => here.close());

const map = {
  columns: {
    id: { role: 'identifier' as const },
    seats: { role: 'signal' as const, kind: 'number' as const },
    since: { role: 'signal' as const, kind: 'date' as const },
  },
};
const expected = { seats: 12.5, since: '2024-03-05' };

describe('a file of another format', () => {
  test('as an Excel workbook', async () => {
    const rows = [
      ['id', 'seats', 'since'],
      ['K1', 12.5, new Date(Date.UTC(2024, 2, 5))],
      ['K9', 3, null],
    ];
    const text = await writeXlsx({ sheets: [{ name: 'A', rows }] });
    const { report } = await here.importText(text, { map });
    expect(report.customers).toMatchObject({ new: 1, changed: 1 });
    expect(await here.values('K1')).toEqual(expected);
  });

  test('as Parquet', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: ['K1', 'K9'] },
        { name: 'seats', data: [12.5, 3] },
        { name: 'since', data: ['2024-03-05', null] },
      ],
    });
    await here.importText(new Uint8Array(buffer), { map });
    expect(await here.values('K1')).toEqual(expected);
  });

  test('in French, with semicolons, decimal commas and Western encoding', async () => {
    const text = iconv.encode(
      'id;employés;depuis;région\nK1;12,5;05/03/2024;Île-de-France\nK2;8,25;13/04/2024;Côte\n',
      'windows-1252',
    );
    await here.importText(text, {
      map: {
        columns: {
          id: map.columns.id,
          employés: map.columns.seats,
          depuis: map.columns.since,
          région: { role: 'segment', kind: 'choice' },
        },
      },
    });
    expect(await here.values('K1')).toEqual({ employés: 12.5, depuis: '2024-03-05', région: 'Île-de-France' });
  });

  test('in Chinese, in the national encoding', async () => {
    const text = iconv.encode('客户编号,省份,员工数\nK1,广东省,120\nK2,浙江省,80\nK3,广东省,60\n', 'gb18030');
    await here.importText(text, {
      id: '客户编号',
      map: { columns: { 省份: { role: 'segment', kind: 'choice' }, 员工数: { role: 'signal', kind: 'number' } } },
    });
    expect(await here.values('K1')).toEqual({ 省份: '广东省', 员工数: 120 });
  });
});

describe('a filled-in questionnaire', () => {
  const codes = questionnaire.map((question) => question.answers.at(-1)?.code ?? '');
  const values = Object.fromEntries(questionnaire.map(({ id }, i) => [id, codes[i]]));

  test('with a row per customer fills the built-in questions, by identifier or name', async () => {
    const blank = questionnaireCsv('en', 'wide', ['K2', 'customer 3', 'Somebody new']);
    const rows = blank.trimEnd().split('\r\n');
    const filled = [rows[0], ...rows.slice(1).map((row) => `${row.split(',')[0]},${codes.join(',')}`)].join('\r\n');
    const { report } = await here.importText(filled);
    expect(report).toMatchObject({ source: 'questionnaire', customers: { new: 1, changed: 2 } });
    expect(report.columns.every(({ isNew }) => !isNew)).toBe(true);
    expect(await here.values('K2')).toMatchObject(values);
    expect(await here.values('K3')).toMatchObject(values);
    expect(await here.importText(filled)).toMatchObject({ import: null });
  });

  test('in the long form is one customer', async () => {
    const blank = questionnaireCsv('zh', 'long').trimEnd().split('\r\n');
    let question = 0;
    const filled = blank.map((row) => {
      if (row.startsWith('customer') || row.includes(',customer')) return row.replace(/[^,]*$/, 'K1');
      return row.startsWith('bw-') ? row.replace(/[^,]*$/, codes[question++] ?? '') : row;
    });
    const { report } = await here.importText(filled.join('\r\n'));
    expect(report.source).toBe('questionnaire');
    expect(await here.values('K1')).toMatchObject(values);
  });
});

describe('customers that were merged', () => {
  test('are found by the identifier they had, and the survivor shows what the file says', async () => {
    await merge(here, 2, 1);
    const { report } = await here.importText('id,seats\nK2,7\n', {
      map: { columns: { id: map.columns.id, seats: map.columns.seats } },
    });
    expect(report.customers).toMatchObject({ new: 0, changed: 1 });
    expect(await here.values('K1')).toEqual({ seats: 7 });
    const { rows } = await here.database.pool.query('select first_customer from touched order by version desc limit 1');
    expect(rows).toEqual([{ first_customer: null }]);
    await here.importText('id,seats\nK2,8\n');
    const touched = await here.database.pool.query(
      'select first_customer, last_customer from touched where version = (select max(version) from touched) order by 1',
    );
    expect(touched.rows).toEqual([{ first_customer: 1, last_customer: 2 }]);
  });

  test('keep their own evidence, so that the file of before the merge still changes nothing', async () => {
    const text = 'id,seats\nK1,5\nK2,7\n';
    await here.importText(text, { map: { columns: { id: map.columns.id, seats: map.columns.seats } } });
    await merge(here, 2, 1);
    expect(await here.importText(text)).toMatchObject({ import: null });
    await merge(here, 2, null);
    expect(await here.values('K2')).toEqual({ seats: 7 });
  });

  test('and customers that were removed stay removed, and their rows are reported', async () => {
    await here.database.pool.query("update customer set state = 'removed' where number = 3");
    const text = 'id,seats\nK1,5\nK3,7\n';
    const { report } = await here.importText(text, {
      map: { columns: { id: map.columns.id, seats: map.columns.seats } },
    });
    expect(report).toMatchObject({ customers: { leftOut: 1, changed: 1 }, problemCounts: { 'customer-removed': 1 } });
  });
});

describe('a saved map', () => {
  test('reads the next file the same way, is told of in the preview, and every change of it can be undone', async () => {
    const text = 'id,seats,since\nK1,1,2024-01-02\nK2,2,2024-01-03\n';
    await here.importText(text, { map });
    const { map: taken } = await here.call(getImport, { import: 1 });
    const saved = await here.perform(saveMap, { savedMap: 'monthly', map: taken as typeof map });
    expect((await here.call(listSavedMaps, {})).items).toMatchObject([{ id: 'monthly' }]);
    const upload = await here.upload({ text: 'id,seats,since\nK1,9,2024-01-02\nK2,2,2024-01-03\n' });
    expect(await here.call(previewImport, { upload })).toMatchObject({ savedMaps: ['monthly'] });
    expect(await here.call(runImport, { upload, savedMap: 'monthly' })).toMatchObject({ report: { facts: 1 } });
    const replaced = await here.perform(saveMap, { savedMap: 'monthly', map });
    await here.call(undoEvent, { event: replaced.event as number });
    expect(await here.call(getSavedMap, { savedMap: 'monthly' })).toMatchObject({ map: taken });
    await here.call(removeSavedMap, { savedMap: 'monthly' });
    await expect(here.call(checkImport, { upload, savedMap: 'monthly' })).rejects.toMatchObject({
      code: 'saved-map-unknown',
    });
    await here.call(restoreSavedMap, { savedMap: 'monthly' });
    await expect(here.call(restoreSavedMap, { savedMap: 'monthly' })).rejects.toMatchObject({
      code: 'saved-map-state',
    });
    expect(saved.output).toMatchObject({ id: 'monthly', number: 1 });
  });

  test('that contradicts itself is refused', async () => {
    const wrong = { columns: { seats: { role: 'signal' as const, axis: 'needs' as const } } };
    await expect(here.call(saveMap, { savedMap: 'wrong', map: wrong })).rejects.toMatchObject({ code: 'map-invalid' });
    const nul = { columns: { 'a\u0000': { role: 'ignore' as const } } };
    await expect(here.call(saveMap, { savedMap: 'nul', map: nul })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

test('an outcome stays as its texts, and a second outcome of the offering is refused', async () => {
  const text = `id,status,end\n${Array.from({ length: 12 }, (_, i) => `c${i},${['Won', 'Lost', 'Open'][i % 3]},${['Yes', 'No'][i % 2]}`).join('\n')}\n`;
  await here.importText(text, { outcome: 'status=Won', map: { columns: { id: map.columns.id } } });
  expect(await here.values('c0')).toMatchObject({ status: 'Won' });
  const [outcome] = (await here.call(listSignals, { role: 'outcome' })).items;
  expect(outcome).toMatchObject({ kind: 'choice', outcome: { good: ['Won'], notGood: ['Lost'], notEnded: ['Open'] } });
  await expect(here.importText(text, { outcome: 'end=Yes' })).rejects.toMatchObject({ code: 'outcome-exists' });
});
