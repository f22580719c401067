import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { departments } from '../schemas.ts';
import { saveStatement } from '../statement/contract.ts';
import { currentAgreements, listAgreements, removeAgreement, setAgreement } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await positioningWorkspace();
});
afterAll(() => deals.close());

const { content } = saveStatement.example;
const current = () => deals.call(currentAgreements, { offering: 1 });
const states = async () =>
  Object.fromEntries((await current()).departments.map(({ department, state }) => [department, state]));

describe('the departments agree with a statement, or do not', () => {
  test('there has to be one to agree with', async () => {
    await expect(deals.call(setAgreement, { department: 'sales', agrees: true })).rejects.toMatchObject({
      code: 'statement-missing',
    });
    expect((await current()).departments.map(({ state }) => state)).toEqual(Array(5).fill('silent'));
  });

  test('each says yes, no, its own words or nothing, and what it said last counts', async () => {
    const { id } = await deals.call(saveStatement, { content });
    await deals.call(setAgreement, { department: 'marketing', agrees: false });
    await deals.call(setAgreement, { department: 'marketing', agrees: true });
    await deals.call(setAgreement, { department: 'sales', agrees: false, said: { target: { en: 'Every firm' } } });
    await deals.call(setAgreement, { department: 'development', said: { target: { en: 'Industrial firms' } } });
    await deals.call(setAgreement, { department: 'service', note: 'Asked to wait' });
    expect(await states()).toEqual({
      marketing: 'agrees',
      sales: 'differs',
      development: 'restated',
      implementation: 'silent',
      service: 'silent',
    });
    const { statement, departments: said, amongDepartments, isAgreed } = await current();
    expect([statement, isAgreed]).toEqual([id, false]);
    expect(said[1]?.latest).toMatchObject({ statement: id, agrees: false, said: { target: { en: 'Every firm' } } });
    expect(said[1]?.differences).toMatchObject([{ part: 'target', from: { onlySecond: ['every'] } }]);
    expect(amongDepartments).toMatchObject([
      {
        part: 'target',
        first: 'sales',
        second: 'development',
        from: { onlyFirst: ['every'], onlySecond: ['industrial'] },
      },
    ]);
  });

  test('a statement with the same words goes on, one with other words asks anew, and older words stay visible', async () => {
    await deals.call(saveStatement, { content: { ...content, reviewEveryDays: 30 } });
    expect(await states()).toMatchObject({ marketing: 'agrees', sales: 'differs' });
    const { id } = await deals.call(saveStatement, { content: { ...content, target: { en: 'Bakeries' } } });
    expect(await states()).toMatchObject({
      marketing: 'older',
      sales: 'older',
      development: 'older',
      service: 'silent',
    });
    const { departments: said } = await current();
    expect(said[1]?.latest?.statement).toBeLessThan(id);
    expect(said[1]?.differences[0]?.from).toMatchObject({ difference: 1 });
    await deals.call(setAgreement, { department: 'sales', agrees: true });
    expect(await states()).toMatchObject({ sales: 'agrees', marketing: 'older' });
    const { items } = await deals.call(listAgreements, { department: 'sales' });
    expect(items.map(({ agrees }) => agrees)).toEqual([true, false]);
  });

  test('all five agree, and it is agreed', async () => {
    for (const department of departments) await deals.call(setAgreement, { department, agrees: true });
    expect(await current()).toMatchObject({ isAgreed: true, amongDepartments: [] });
  });
});

describe('what was entered', () => {
  test('is taken back department by department, whatever others said since', async () => {
    const sales = await deals.perform(setAgreement, { department: 'sales', agrees: false });
    await deals.call(setAgreement, { department: 'service', agrees: null });
    const undone = await deals.perform(undoEvent, { event: sales.event ?? 0 });
    expect(await states()).toMatchObject({ sales: 'agrees', service: 'silent' });
    await deals.perform(undoEvent, { event: undone.event ?? 0 });
    expect(await states()).toMatchObject({ sales: 'differs', service: 'silent' });
  });

  test('is not overwritten unseen', async () => {
    const { version, id } = await deals.call(setAgreement, { department: 'sales', agrees: true });
    await deals.call(setAgreement, { department: 'sales', agrees: false }, { ifMatch: version });
    await expect(
      deals.call(setAgreement, { department: 'sales', agrees: true }, { ifMatch: version }),
    ).rejects.toMatchObject({ code: 'version-conflict' });
    await deals.call(removeAgreement, { agreement: id }, { ifMatch: version });
    await expect(deals.call(removeAgreement, { agreement: id })).rejects.toMatchObject({ code: 'document-removed' });
  });
});
