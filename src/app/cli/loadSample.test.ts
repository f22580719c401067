import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer } from '../../customers/contract.ts';
import { listImports, withdrawImport } from '../../evidence/import/contract.ts';
import { listScorecards } from '../../selection/scorecard/contract.ts';
import { emptyService } from '../emptyService.fixture.ts';
import type { Service } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';
import { loadSample } from './loadSample.ts';

let service: Service;
beforeAll(async () => {
  service = await emptyService();
});
afterAll(() => service.close());

test('a sample is loaded once, beside nobody else, and again when it was withdrawn', async () => {
  const client = clientOf(service);
  const scorecards = async () => (await client.call(listScorecards, {})).items.length;
  await expect(loadSample(service, 'wine')).rejects.toMatchObject({ code: 'sample-unknown' });

  const loaded = 'Loaded the sample "deals": 448 customers, 10,192 facts.\n';
  expect(await loadSample(service, 'deals')).toBe(loaded);
  expect(await loadSample(service, 'deals')).toBe('The sample "deals" is loaded already.\n');
  expect([(await client.call(listImports, {})).items.length, await scorecards()]).toEqual([1, 1]);

  await expect(loadSample(service, 'wholesale')).rejects.toMatchObject({
    code: 'workspace-not-empty',
    message: expect.stringContaining('448 customers are here already'),
    remedy: expect.stringContaining('customers.csv --map'),
  });
  expect(await scorecards()).toBe(1);

  await client.call(withdrawImport, { import: 1 });
  expect(await loadSample(service, 'deals')).toBe(loaded);

  await client.call(withdrawImport, { import: 2 });
  await client.call(createCustomer, { id: 'own-1', name: 'Own' });
  await expect(loadSample(service, 'deals')).rejects.toMatchObject({
    message: expect.stringContaining('1 customer is here already'),
  });
});
