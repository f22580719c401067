import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer, getCustomer } from '../../customers/contract.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

const id = { id: 'customer_id' };
let here: ImportWorkspace;
beforeAll(async () => {
  here = await importWorkspace();
});
afterAll(() => here.close());

test('an identifier is one and the same however a file or a program writes it', async () => {
  const first = await here.importText('customer_id,seats\nMu\u0308ller,1\nK\u200B2 ,2\n..,3\n\u200E,4\n', id);
  expect(first.report).toMatchObject({ rows: { read: 4, withoutIdentifier: 2 }, customers: { new: 2 } });
  const again = await here.importText('customer_id,seats\nMüller,1\n\u202EK2,5\n', id);
  expect(again.report.customers).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
  for (const customer of ['Müller', 'Mu\u0308ller', ' Müller\u2060'])
    expect(await here.call(getCustomer, { customer })).toMatchObject({ id: 'Müller', number: 1 });
  await expect(here.call(createCustomer, { id: 'K2\uFEFF' })).rejects.toMatchObject({ code: 'customer-exists' });
});
