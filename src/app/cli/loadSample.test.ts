import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer } from '../../customers/contract.ts';
import { listImports, withdrawImport } from '../../evidence/import/contract.ts';
import { listEvents, undoEvent } from '../../platform/event/contract.ts';
import { currentPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { currentScreen, saveScreen } from '../../positioning/screen/contract.ts';
import { currentStatement, saveStatement } from '../../positioning/statement/contract.ts';
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

  const loaded =
    'Loaded the sample "deals": 448 customers, 10,192 facts. With an invented example of a positioning, to be looked at.\n';
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

  await client.call(saveStatement, { ...saveStatement.example, note: 'Our own' });
  await client.call(withdrawImport, { import: 2 });
  expect(await loadSample(service, 'deals')).toContain('left out: there is one already.');

  await client.call(withdrawImport, { import: 3 });
  await client.call(createCustomer, { id: 'own-1', name: 'Own' });
  await expect(loadSample(service, 'deals')).rejects.toMatchObject({
    message: expect.stringContaining('1 customer is here already'),
  });
});

test('the example of a positioning goes with its customers and comes back with them; one of our own takes its place', async () => {
  const other = await emptyService();
  const client = clientOf(other);
  const standing = async () => {
    const { current: statement } = await client.call(currentStatement, { offering: 1 });
    const { current: perfect } = await client.call(currentPerfectCustomer, { offering: 1 });
    const { current: screen } = await client.call(currentScreen, { offering: 1 });
    return [statement, perfect, screen].map((each) => each && { id: each.id, isExample: each.isExample });
  };
  const example = { id: 1, isExample: true };
  try {
    await loadSample(other, 'deals');
    expect(await standing()).toEqual([example, example, example]);

    await client.call(withdrawImport, { import: 1 });
    expect(await standing()).toEqual([null, null, null]);
    const { items } = await client.call(listEvents, { limit: 1 });
    await client.call(undoEvent, { event: items[0]?.id as number });
    expect(await standing()).toEqual([example, example, example]);

    const own = { offering: 1, isExample: false } as const;
    const { current } = await client.call(currentScreen, { offering: 1 });
    await client.call(saveScreen, { ...own, content: current?.content as never });
    await client.call(withdrawImport, { import: 1 });
    expect(await standing()).toEqual([null, null, { id: 2, isExample: false }]);
  } finally {
    await other.close();
  }
});
