import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getSignal } from '../signal/contract.ts';
import { checkImport, reinstateImport, withdrawImport } from './contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

describe('an outcome that is known here', () => {
  let here: ImportWorkspace;
  beforeEach(async () => {
    here = await importWorkspace();
    await here.importText(deals('Won', 'Lost', 'Open'), { map, outcome: 'Status=Won' });
  });
  afterEach(() => here.close());

  const map = {
    columns: { id: { role: 'identifier' as const }, Size: { role: 'signal' as const, kind: 'number' as const } },
  };
  const rule = async () => (await here.call(getSignal, { signal: 'Status' })).outcome;
  const first = { good: ['Won'], notGood: ['Lost'], notEnded: ['Open'], leftOut: [] };

  test('is said with every further file, and what its rule does not judge', async () => {
    const { report } = await here.importText(deals('Won', 'Cancelled', 'Lost'));
    expect(report.outcome).toBe(
      '"Status" says how it ended: "Won" is good (1 row), "Lost" is not (1 row). "Open" is not ended yet. ' +
        'So it was stated before. "Cancelled" is not judged yet and taken for not ended; state the outcome again to judge it.',
    );
    expect(await rule()).toEqual(first);
  });

  test('cannot be stated otherwise, and nothing is kept', async () => {
    const upload = await here.upload({ text: deals('Lost', 'Won', 'Open') });
    const refusal = {
      code: 'outcome-differs',
      message: expect.stringContaining('"Lost" is not good, and now it would be good'),
      place: { column: 'Status' },
    };
    await expect(here.call(checkImport, { upload, outcome: 'Status=Lost' })).rejects.toMatchObject(refusal);
    await expect(here.importText(deals('Lost', 'Won', 'Open'), { outcome: 'Status=Lost' })).rejects.toMatchObject(
      refusal,
    );
    await expect(
      here.importText(deals('Won', 'Open', 'Lost'), { outcome: 'Status=Won vs Open' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('"Open" is not ended or left out') });
    expect(await rule()).toEqual(first);
    expect(await here.count('import')).toBe(1);
  });

  test('is judged text by text, and then nothing is guessed', async () => {
    const more = deals('Won', 'Renewed', 'Lost', 'Open', 'Paused', 'Cancelled');
    const outcome = { column: 'Status', good: ['Won', 'Renewed'], notGood: ['Lost', 'Cancelled'] };
    const { report } = await here.importText(more, { outcome });
    expect(report.outcome).toContain('"Won", "Renewed" are good (2 rows), "Lost", "Cancelled" are not (2 rows)');
    expect(await rule()).toEqual({
      good: ['Won', 'Renewed'],
      notGood: ['Lost', 'Cancelled'],
      notEnded: ['Open', 'Paused'],
      leftOut: [],
    });
    const upload = await here.upload({ text: more });
    const refusalOf = (stated: object) =>
      here.call(checkImport, { upload, outcome: { ...outcome, ...stated } }).catch((error: unknown) => error);
    expect(await refusalOf({ notGood: ['Lost', 'Open'] })).toMatchObject({ code: 'outcome-differs' });
    expect(await refusalOf({ notGood: ['Won'] })).toMatchObject({ code: 'outcome-unknown' });
    expect(await refusalOf({ good: ['Nowhere'] })).toMatchObject({ code: 'outcome-unknown' });
  });

  test('learns texts that are new to it, and forgets them with the import that taught them', async () => {
    const more = deals('Won', 'Rejected', 'Open', 'Won', 'Lost');
    const { import: number, report } = await here.importText(more, { outcome: 'Status=Won' });
    expect(report.outcome).toContain('New here, and judged so from now on: "Rejected".');
    expect(await rule()).toEqual({ ...first, notGood: ['Lost', 'Rejected'] });
    expect(await here.importText(more, { outcome: 'Status=Won' })).toMatchObject({ import: null });

    await here.call(withdrawImport, { import: number as number });
    expect(await rule()).toEqual(first);
    await here.call(reinstateImport, { import: number as number });
    expect(await rule()).toEqual({ ...first, notGood: ['Lost', 'Rejected'] });
    await here.call(withdrawImport, { import: number as number });
    expect(await here.call(withdrawImport, { import: 1 })).toMatchObject({ retiredSignals: 2 });
  });

  test('may be stated as any outcome once the imports that stated it are withdrawn', async () => {
    await here.call(withdrawImport, { import: 1 });
    const { report } = await here.importText(deals('Won', 'Lost', 'Open'), { map, outcome: 'Status=Lost' });
    expect(report.outcome).toContain('"Lost" is good (1 row)');
    expect((await rule())?.good).toEqual(['Lost']);
  });
});

function deals(...states: string[]): string {
  return `id,Size,Status\n${states.map((state, i) => `C${i},${i + 1},${state}\n`).join('')}`;
}
