import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import { readMapping } from '../mapping/readMapping.ts';
import { checkImport, getImport, listImports, runImport } from './contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

const deals = fileURLToPath(new URL('../../../examples/deals/deals.csv', import.meta.url));
const dealsMap = fileURLToPath(new URL('../../../examples/deals/deals.map.json', import.meta.url));

let here: ImportWorkspace;
beforeAll(async () => {
  here = await importWorkspace();
});
afterAll(() => here.close());

describe('the deals', () => {
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
  });

  test('the same file again changes nothing', async () => {
    const upload = await here.upload({ path: deals });
    const again = await here.perform(runImport, { upload, ...options });
    expect(again.output).toMatchObject({
      import: null,
      report: { customers: { new: 0, changed: 0, unchanged: 448 }, records: 0, facts: 0 },
    });
    expect(await here.count('record')).toBe(448);
    expect(await here.count('delivery')).toBe(1);
  });
});
void undoEvent;
