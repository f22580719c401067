import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCustomer, updateCustomer } from '../../customers/contract.ts';
import { reinstateImport, withdrawImport } from './contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

let here: ImportWorkspace;
beforeAll(async () => {
  here = await importWorkspace();
});
afterAll(() => here.close());

const map = { columns: { id: { role: 'identifier' as const }, name: { role: 'name' as const } } };
const nameOf = async (customer: string) => (await here.call(getCustomer, { customer })).name;

test('a name that a person gave after an import stays, whatever becomes of the import', async () => {
  await here.importText('id,name,seats\nA,Alder,1\nB,Birch,2\n', { map });
  await here.importText('id,name,seats\nA,Alder & Sons,1\nB,Birch & Sons,2\n', { map });
  await here.call(updateCustomer, { customer: 'A', name: 'Alder by hand' });
  await here.call(withdrawImport, { import: 2 });
  expect([await nameOf('A'), await nameOf('B')]).toEqual(['Alder by hand', 'Birch']);
  await here.call(updateCustomer, { customer: 'B', name: null });
  await here.call(reinstateImport, { import: 2 });
  expect([await nameOf('A'), await nameOf('B')]).toEqual(['Alder by hand', null]);
});

test('what an export guarded comes back as the same customer under the same name', async () => {
  await here.importText('id,name,kind\n=1+1,@home,-x\n', { map });
  const again = await here.importText("id,name,kind\n'=1+1,'@home,'-x\n", { map });
  expect(again).toMatchObject({
    import: null,
    report: { customers: { new: 0, changed: 0, renamed: 0, unchanged: 1 } },
  });
});
