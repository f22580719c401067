import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getEvent, undoEvent } from '../../platform/event/contract.ts';
import { readMapping } from '../mapping/readMapping.ts';
import { listSignals } from '../signal/contract.ts';
import {
  checkImport,
  getImport,
  listImportLines,
  listImportRows,
  listImports,
  previewImport,
  reinstateImport,
  runImport,
  withdrawImport,
} from './contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

const deals = fileURLToPath(new URL('../../../examples/deals/deals.csv', import.meta.url));
const dealsMap = fileURLToPath(new URL('../../../examples/deals/deals.map.json', import.meta.url));

describe('the deals', () => {
  let here: ImportWorkspace;
  beforeAll(async () => {
    here = await importWorkspace();
  });
  afterAll(() => here.close());
  const options = { idPrefix: 'K', idFrom: 1001, outcome: 'Status=Won' } as const;

  test('a check says what the import will do, and changes nothing', async () => {
    const upload = await here.upload({ path: deals });
    const map = readMapping(JSON.parse(await readFile(dealsMap, 'utf8')), dealsMap);
    const { report, refusals } = await here.call(checkImport, { upload, map, ...options });
    expect(refusals).toEqual([]);
    expect(report).toMatchObject({ fileName: 'deals.csv', rows: { read: 448 }, customers: { new: 448 }, records: 448 });
    expect(await here.count('customer')).toBe(0);
    expect(await here.count('record')).toBe(0);
  });

  test('come in whole, with their outcome and bands', async () => {
    const upload = await here.upload({ path: deals });
    const map = readMapping(JSON.parse(await readFile(dealsMap, 'utf8')), dealsMap);
    const done = await here.call(runImport, { upload, map, ...options });
    expect(done).toMatchObject({ import: 1, report: { customers: { new: 448, changed: 0 } } });
    expect(await here.count('customer')).toBe(448);
    expect(await here.count('record')).toBe(448);
    expect(await here.values('K1001')).toMatchObject({ Authority: 'Mid', Status: 'Won', RFP: 'yes' });
    expect((await here.call(listImports, {})).items).toHaveLength(1);
    expect((await here.call(getImport, { import: 1 })).report).toEqual(done.report);
    const outcome = (await here.call(listSignals, { role: 'outcome' })).items;
    expect(outcome).toMatchObject([{ id: 'Status', offering: 1, outcome: { good: ['Won'], notGood: ['Lost'] } }]);
    const segments = (await here.call(listSignals, { role: 'segment' })).items;
    expect(segments).toMatchObject([{ id: 'Product', bands: 1 }]);
  });

  test('the same file again changes nothing, without the map too', async () => {
    const upload = await here.upload({ path: deals });
    const again = await here.perform(runImport, { upload, ...options });
    expect(again.output).toMatchObject({
      import: null,
      report: { customers: { new: 0, changed: 0, unchanged: 448 }, records: 0, facts: 0 },
    });
    expect(await here.count('record')).toBe(448);
    expect(await here.count('delivery')).toBe(1);
    const event = await here.call(getEvent, { event: again.event as number });
    expect(event).toMatchObject({ detail: { facts: 0, newCustomers: 0 }, canBeUndone: false });
  });

  test('withdrawn they are gone, reinstated they are back as they were', async () => {
    const before = await here.values('K1017');
    const gone = await here.perform(withdrawImport, { import: 1 });
    expect(gone.output).toMatchObject({ isWithdrawn: true, removedCustomers: 448, retiredSignals: 23 });
    expect((await here.call(listSignals, { role: 'outcome' })).items).toEqual([]);
    await expect(here.call(withdrawImport, { import: 1 })).rejects.toMatchObject({ code: 'import-state' });
    expect((await here.call(listImports, {})).items).toEqual([]);
    expect((await here.call(listImports, { withdrawn: true })).items).toMatchObject([{ id: 1, newCustomers: 448 }]);
    await here.call(undoEvent, { event: gone.event as number });
    expect(await here.values('K1017')).toEqual(before);
    expect((await here.call(listSignals, { role: 'outcome' })).items).toHaveLength(1);
    await expect(here.call(reinstateImport, { import: 1 })).rejects.toMatchObject({ code: 'import-state' });
  });
});

describe('a small file', () => {
  let here: ImportWorkspace;
  beforeEach(async () => {
    here = await importWorkspace();
  });
  afterEach(() => here.close());

  const january = 'id,name,employees,region\nA,Alder,10,North\nB,Birch,20,South\nC,Cedar,30,North\n';
  /** Its columns are too small to be recognised for sure. */
  const map = {
    columns: {
      id: { role: 'identifier' as const },
      name: { role: 'name' as const },
      employees: { role: 'signal' as const, kind: 'number' as const },
      region: { role: 'segment' as const, kind: 'choice' as const },
    },
  };

  test('that has changed adds only what has changed', async () => {
    await here.importText(january, { map });
    const february =
      'id,name,employees,region\nA,Alder,10,North\nB,Birch,25,South\nC,Cedar,30,East\nD,Dogwood,5,East\n';
    const { report } = await here.importText(february);
    expect(report).toMatchObject({ customers: { new: 1, changed: 2, unchanged: 1 }, records: 3, facts: 4 });
    expect(await here.values('B')).toEqual({ employees: 25, region: 'South' });
    expect(await here.values('C')).toEqual({ employees: 30, region: 'East' });
  });

  test('whose cell has become empty says nothing new, unless that is to mean unknown', async () => {
    await here.importText(january, { map });
    const emptied = 'id,name,employees,region\nA,Alder,,North\nB,Birch,20,South\nC,Cedar,30,North\n';
    expect(await here.importText(emptied)).toMatchObject({ import: null, report: { facts: 0 } });
    expect((await here.importText(emptied, { emptyMeans: 'unknown' })).report).toMatchObject({ records: 1, facts: 1 });
    expect((await here.values('A'))['employees'] ?? null).toBeNull();
    expect(await here.importText(emptied, { emptyMeans: 'unknown' })).toMatchObject({ import: null });
  });

  test('with a new column later brings that column alone', async () => {
    await here.importText(january, { map });
    const more = 'id,name,employees,region,seats\nA,Alder,10,North,3\nB,Birch,20,South,\nC,Cedar,30,North,7\n';
    const { report } = await here.importText(more, { map: { columns: { seats: { role: 'signal', kind: 'number' } } } });
    expect(report).toMatchObject({ customers: { new: 0, changed: 2, unchanged: 1 }, facts: 2 });
    expect(report.columns.filter(({ isNew }) => isNew)).toMatchObject([{ column: 'seats', kind: 'number' }]);
    expect(await here.values('C')).toEqual({ employees: 30, region: 'North', seats: 7 });
  });

  test('with rows of one customer that contradict each other is refused by row and column, and leaves nothing', async () => {
    const contrary = 'id,employees\nA,10\nB,20\nA,10.0\nB,21\n';
    const upload = await here.upload({ text: contrary });
    const inexact = { columns: { id: map.columns.id, employees: map.columns.employees } };
    await expect(here.call(runImport, { upload, map: inexact })).rejects.toMatchObject({
      code: 'rows-contradict',
      message: expect.stringContaining('row 4 differs from row 2, both "B", in "employees"'),
      place: { row: 4, column: 'employees' },
    });
    expect([await here.count('customer'), await here.count('record'), await here.count('import')]).toEqual([0, 0, 0]);
    const { report, refusals } = await here.call(checkImport, { upload, map: inexact });
    expect(refusals).toMatchObject([{ code: 'rows-contradict' }]);
    expect(report).toMatchObject({
      rows: { repeated: 1, contradicting: 1 },
      contradictions: [{ customer: 'B', row: 4, firstRow: 2, columns: ['employees'] }],
    });
  });

  test('with several rows per customer follows the rule: latest, first, by a column, or each', async () => {
    const visits = 'id,day,employees\nA,2026-03-01,30\nA,2026-01-01,10\nA,2026-02-01,20\nB,2026-01-05,7\n';
    const stated = {
      columns: { id: map.columns.id, employees: map.columns.employees, day: { role: 'ignore' as const } },
    };
    const employeesBy = async (input: object) => {
      const fresh = await importWorkspace();
      const { report } = await fresh.importText(visits, { map: stated, ...input });
      const values = await fresh.values('A');
      await fresh.close();
      return [values['employees'], report.rows.passedOver, report.records];
    };
    expect(await employeesBy({ rows: 'latest' })).toEqual([20, 2, 2]);
    expect(await employeesBy({ rows: 'first' })).toEqual([30, 2, 2]);
    expect(await employeesBy({ rows: 'latest', orderedBy: 'day' })).toEqual([30, 2, 2]);
    expect(await employeesBy({ rows: 'first', orderedBy: 'day' })).toEqual([10, 2, 2]);
    expect(await employeesBy({ rows: 'each', observedAtColumn: 'day' })).toEqual([30, 0, 4]);
  });

  test('with each row an observation is not repeated, and a further row is added alone', async () => {
    const visits = 'id,day,employees\nA,2026-03-01,30\nA,2026-01-01,10\nA,2026-03-01,30\nB,2026-01-05,7\n';
    const input = {
      rows: 'each',
      observedAtColumn: 'day',
      map: { columns: { id: map.columns.id, employees: map.columns.employees } },
    } as const;
    expect((await here.importText(visits, input)).report).toMatchObject({ records: 3, rows: { repeated: 1 } });
    expect(await here.importText(visits, input)).toMatchObject({
      import: null,
      report: { customers: { unchanged: 2 } },
    });
    const { report } = await here.importText(`${visits}B,2026-04-01,8\n`, input);
    expect(report).toMatchObject({ records: 1, customers: { changed: 1, unchanged: 1 } });
    expect(await here.values('B')).toEqual({ employees: 8 });
  });

  test('that orders its rows by words is told to name dates or numbers', async () => {
    const input = { map, rows: 'latest', orderedBy: 'region' } as const;
    await expect(here.importText(january, input)).rejects.toMatchObject({ code: 'rows-unordered' });
  });

  test('without identifiers is refused with what to do, and may number its rows', async () => {
    const text = 'size,colour\nbig,red\nsmall,red\nbig,green\nbig,red\n';
    await expect(here.importText(text)).rejects.toMatchObject({ code: 'identifier-missing' });
    const { report } = await here.importText(text, { idPrefix: 'row-' });
    expect(report).toMatchObject({ identifiedBy: null, customers: { new: 4 } });
    expect(await here.importText(text, { idPrefix: 'row-' })).toMatchObject({ import: null });
  });

  test('renames customers, and its withdrawal gives the names back', async () => {
    await here.importText(january, { map });
    const { report } = await here.importText('id,name\nA,Alder & Sons\nB,Birch\nC,Cedar\n', {
      map: { columns: { id: map.columns.id, name: map.columns.name } },
    });
    expect(report.customers).toMatchObject({ renamed: 1, unchanged: 3 });
    expect(await nameOf(here, 'A')).toBe('Alder & Sons');
    await here.call(withdrawImport, { import: 2 });
    expect(await nameOf(here, 'A')).toBe('Alder');
    await here.call(reinstateImport, { import: 2 });
    expect(await nameOf(here, 'A')).toBe('Alder & Sons');
  });

  test('with customers that are not here is refused where only known ones are wanted', async () => {
    await here.importText(january, { map });
    const more = `${january}E,Elm,4,North\n`;
    await expect(here.importText(more, { newCustomers: 'refuse' })).rejects.toMatchObject({
      code: 'customers-unknown',
      message: expect.stringContaining('"E"'),
    });
    expect(await here.importText(january, { newCustomers: 'refuse' })).toMatchObject({ import: null });
  });

  test('whose column is another kind of thing now is refused, and says which', async () => {
    await here.importText(january, { map });
    const words = 'id,employees\nA,few\nB,many\nC,several\n';
    await expect(here.importText(words, { map: { columns: { id: map.columns.id } } })).rejects.toMatchObject({
      code: 'signal-unfit',
      place: { column: 'employees' },
    });
    const asChoice = {
      columns: { id: map.columns.id, employees: { role: 'signal' as const, kind: 'choice' as const } },
    };
    await expect(here.importText(words, { map: asChoice })).rejects.toMatchObject({ code: 'signal-unfit' });
  });

  test('imported wrongly can be withdrawn and imported anew, the column as another kind', async () => {
    const asChoice = { columns: { ...map.columns, employees: { role: 'signal' as const, kind: 'choice' as const } } };
    await here.importText(january, { map: asChoice });
    await here.call(withdrawImport, { import: 1 });
    const { report } = await here.importText(january, { map });
    expect(report).toMatchObject({ customers: { new: 0, changed: 3 }, facts: 6 });
    expect(await here.values('A')).toEqual({ employees: 10, region: 'North' });
    await here.call(withdrawImport, { import: 2 });
    expect((await here.call(listSignals, { role: 'segment' })).items).toEqual([]);
    await here.call(reinstateImport, { import: 2 });
    expect(await here.values('A')).toEqual({ employees: 10, region: 'North' });
  });

  test('withdrawn leaves the customers of whom something else is known', async () => {
    await here.importText(january, { map });
    await here.importText('id,seats\nA,3\n', {
      map: { columns: { id: map.columns.id, seats: { role: 'signal', kind: 'number' } } },
    });
    expect(await here.call(withdrawImport, { import: 1 })).toMatchObject({ removedCustomers: 2 });
    expect(await here.values('A')).toEqual({ seats: 3 });
  });

  test('of dated rows counts from their dates, and an older file does not overrule a newer one', async () => {
    const input = {
      observedAtColumn: 'day',
      map: { columns: { id: map.columns.id, employees: map.columns.employees } },
    };
    await here.importText('id,day,employees\nA,2026-05-01,50\n', input);
    await here.importText('id,day,employees\nA,2026-01-01,10\n', input);
    expect(await here.values('A')).toEqual({ employees: 50 });
    expect(await here.importText('id,day,employees\nA,2026-01-01,10\n', input)).toMatchObject({ import: null });
    expect(await here.importText('id,day,employees\nA,2026-05-01,50\n', input)).toMatchObject({ import: null });
  });

  test('about persons leaves them out, unless the map calls them personal signals', async () => {
    const people = 'id,email,employees\nA,ann@alder.example,10\nB,bob@birch.example,20\n';
    const { report } = await here.importText(people, {
      map: { columns: { id: map.columns.id, employees: map.columns.employees } },
    });
    expect(report.leftOut).toMatchObject([{ column: 'email' }]);
    const email = { role: 'signal' as const, kind: 'choice' as const, personal: true };
    const again = await here.importText(people, {
      map: { columns: { id: map.columns.id, employees: map.columns.employees, email } },
    });
    expect(again.report.columns).toContainEqual(
      expect.objectContaining({ column: 'email', isPersonal: true, isNew: true }),
    );
  });

  test('cancelled midway leaves nothing', async () => {
    const upload = await here.upload({
      text: `id,n\n${Array.from({ length: 120_000 }, (_, i) => `c${i},${i % 50}`).join('\n')}\n`,
    });
    const cancelling = new AbortController();
    const progress = (done: number) => {
      if (done > 60_000) cancelling.abort(new Error('cancelled'));
    };
    const options = { signal: cancelling.signal, progress };
    await expect(here.call(runImport, { upload, id: 'id' }, options)).rejects.toThrow('cancelled');
    expect([await here.count('customer'), await here.count('record')]).toEqual([0, 0]);
    await here.call(runImport, { upload, id: 'id' });
    expect(await here.count('customer')).toBe(120_000);
  });

  test('with hostile cells keeps them letter by letter', async () => {
    const texts = [
      'a "quoted" one',
      'back\\slash \\N \\.',
      'tab\there',
      'two\nlines',
      '🦊 ünïcode',
      "'; drop table record; --",
      '\\',
    ];
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = `id,what\n${texts.map((each, i) => `${quoted(`k${i}${each}`)},${quoted(each)}`).join('\n')}\n`;
    const what = { role: 'signal' as const, kind: 'choice' as const };
    await here.importText(text, { map: { columns: { id: map.columns.id, what } } });
    for (const [i, each] of texts.entries()) expect(await here.values(`k${i}${each}`)).toEqual({ what: each });
    expect(await here.importText(text)).toMatchObject({ import: null });
  });

  test('with a NUL is refused by row and column', async () => {
    const lines = `{"id":"A","what":"x"}\n{"id":"B","what":"y\\u0000z"}\n{"id":"C","what":"x"}\n`;
    const what = { role: 'signal' as const, kind: 'choice' as const };
    await expect(here.importText(lines, { map: { columns: { id: map.columns.id, what } } })).rejects.toMatchObject({
      code: 'cell-unstorable',
      place: { row: 2, column: 'what' },
    });
    await expect(
      here.importText(lines.replace('"B"', '"B\\u0000"').replace('y\\u0000z', 'y'), { id: 'id' }),
    ).rejects.toMatchObject({
      code: 'cell-unstorable',
      place: { row: 2, column: 'id' },
    });
    expect(await here.count('customer')).toBe(0);
  });

  test('that breaks off leaves nothing, and is called by its own name', async () => {
    await expect(here.importText('')).rejects.toMatchObject({ code: 'file-empty', place: { file: 'customers.csv' } });
    await expect(here.importText(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0))).rejects.toMatchObject({
      message: expect.stringContaining('customers.csv'),
    });
    expect(await here.count('customer')).toBe(0);
  });

  test('is previewed with its columns, under its own name', async () => {
    const upload = await here.upload({ text: january });
    const preview = await here.call(previewImport, { upload });
    expect(preview).toMatchObject({
      path: 'customers.csv',
      rowCount: 3,
      columns: ['id', 'name', 'employees', 'region'],
      texts: { region: { distinct: expect.any(Number), commonest: expect.any(Array) } },
    });
  });

  test('is shown from any row on, as it would be read, and counts what each column says', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `K${i + 1};${i % 3 === 0 ? 'won' : 'lost'}`);
    const upload = await here.upload({ text: `id;status\n${rows.join('\n')}\n` });
    expect(await here.call(listImportRows, { upload, from: 2999, limit: 5 })).toEqual({
      columns: ['id', 'status'],
      items: [
        { row: 2999, line: 3000, cells: ['K2999', 'lost'] },
        { row: 3000, line: 3001, cells: ['K3000', 'lost'] },
      ],
    });
    expect((await here.call(listImportRows, { upload, from: 3001 })).items).toEqual([]);
    const written = await here.call(listImportLines, { upload, limit: 2 });
    expect(written.items.map(({ line }) => line)).toEqual([1, 2]);
    const otherwise = await here.call(listImportRows, { upload, reading: { delimiter: ',' }, limit: 1 });
    expect(otherwise.columns).toEqual(['id;status']);
    const { texts } = await here.call(previewImport, { upload });
    expect(texts['status']).toEqual({
      distinct: 2,
      commonest: [
        { text: 'lost', rows: 2000 },
        { text: 'won', rows: 1000 },
      ],
    });
  });

  test('refuses what cannot be meant', async () => {
    const upload = await here.upload({ text: january });
    const refusal = (input: object) =>
      here.call(checkImport, { upload, map, ...input }).catch((error: unknown) => error);
    expect(await refusal({ offering: 9 })).toMatchObject({ code: 'offering-unknown' });
    expect(await refusal({ source: 'nobody' })).toMatchObject({ code: 'source-unknown' });
    expect(await refusal({ observedAt: '2199-01-01T00:00:00.000Z' })).toMatchObject({ code: 'observation-invalid' });
    expect(await refusal({ orderedBy: 'none', rows: 'latest' })).toMatchObject({ code: 'column-unknown' });
    expect(await refusal({ savedMap: 'none' })).toMatchObject({ code: 'option-invalid' });
    expect(await refusal({ map: undefined, savedMap: 'none' })).toMatchObject({ code: 'saved-map-unknown' });
    expect(await refusal({ outcome: 'region=Mars' })).toMatchObject({ code: 'outcome-unknown' });
    await expect(here.call(getImport, { import: 99 })).rejects.toMatchObject({ code: 'import-unknown' });
  });
});

async function nameOf(here: ImportWorkspace, id: string): Promise<unknown> {
  const { rows } = await here.database.pool.query('select name from customer where id = $1', [id]);
  return (rows[0] as { name: unknown }).name;
}
