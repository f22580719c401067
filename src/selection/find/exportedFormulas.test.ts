import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { exportCustomers } from './contract.ts';

let deals: TestWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
});
afterAll(() => deals.close());

const exported = async (formulas?: 'keep') => {
  const input = { columns: ['id'], ...(formulas && { formulas }) };
  const file = await deals.performer.send(exportCustomers, input, { workspace: deals.workspace, actor: 1 });
  let csv = '';
  for await (const piece of file.content) csv += piece;
  return csv.split('\r\n').filter((line) => !line.startsWith('deal-'));
};

test('an export guards what a spreadsheet would take for a formula, unless it is to be kept', async () => {
  await sql`update customer set id = '=1+1', name = '@SUM(A1)' where number = 1`.execute(deals.db);
  await sql`update customer set id = '-5', name = ${"-2+3+cmd|' /C calc'!A0"} where number = 2`.execute(deals.db);
  expect(await exported()).toEqual(['id,name', "'=1+1,'@SUM(A1)", "-5,'-2+3+cmd|' /C calc'!A0", '']);
  expect(await exported('keep')).toEqual(['id,name', '=1+1,@SUM(A1)', "-5,-2+3+cmd|' /C calc'!A0", '']);
});
