import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordObservations, retractObservation } from '../../observation/contract.ts';
import { getSignal, listSignals, retireSignal } from '../../signal/contract.ts';
import { checkImport, listImports, reinstateImport, withdrawImport } from '../contract.ts';
import { type ImportWorkspace, importWorkspace } from '../importWorkspace.fixture.ts';

const sample = 'id,Size,Status\nD1,1,Won\nD2,2,Lost\nD3,3,Won\n';
const own = 'id,Seats,Renewed\nK1,1,yes\nK2,2,no\nK3,3,yes\n';
const taking = { outcome: 'Renewed=yes' };

describe('an outcome of one’s own after a sample', () => {
  let here: ImportWorkspace;
  beforeEach(async () => {
    here = await importWorkspace();
    await here.importText(sample, { outcome: 'Status=Won', id: 'id' });
  });
  afterEach(() => here.close());

  const inUse = async () => {
    const { items } = await here.call(listSignals, { limit: 100, role: 'outcome' });
    return items.map(({ id }) => id);
  };
  const say = (value: string) =>
    here.call(recordObservations, { customer: 'D1', source: 'interview', facts: [{ signal: 'Status', value }] });

  test('is taken once the sample is withdrawn and what was recorded by hand is taken back', async () => {
    const { delivery } = await say('Lost');
    await here.call(withdrawImport, { import: 1 });
    await expect(here.importText(own, { ...taking, id: 'id' })).rejects.toMatchObject({ code: 'outcome-exists' });

    await here.call(retractObservation, { observation: delivery });
    const upload = await here.upload({ text: own });
    expect((await here.call(checkImport, { upload, ...taking, id: 'id' })).refusals).toEqual([]);
    const { import: number } = await here.importText(own, { ...taking, id: 'id' });
    expect(await inUse()).toEqual(['Renewed']);

    await here.call(withdrawImport, { import: number as number });
    expect(await inUse()).toEqual(['Status']);
    await here.call(reinstateImport, { import: number as number });
    expect(await inUse()).toEqual(['Renewed']);
  });

  test('may have the same name and be judged otherwise', async () => {
    const { delivery } = await say('Lost');
    await here.call(withdrawImport, { import: 1 });
    await here.call(retractObservation, { observation: delivery });
    await here.importText(sample.replaceAll('D', 'K'), { outcome: 'Status=Lost', id: 'id' });
    expect(await inUse()).toEqual(['Status']);
    expect((await here.call(getSignal, { signal: 'Status' })).outcome?.good).toEqual(['Lost']);
  });

  test('is refused beside a living one until that is retired, and the list of imports says whose it is', async () => {
    await expect(here.importText(own, { ...taking, id: 'id' })).rejects.toMatchObject({ code: 'outcome-exists' });
    expect((await here.call(listImports, {})).items).toMatchObject([{ id: 1, outcome: 'Status' }]);
    await here.call(retireSignal, { signal: 'Status' });
    await here.importText(own, { ...taking, id: 'id' });
    expect(await inUse()).toEqual(['Renewed']);
    expect((await here.call(listImports, {})).items).toMatchObject([{ outcome: 'Renewed' }, { outcome: 'Status' }]);
  });
});
