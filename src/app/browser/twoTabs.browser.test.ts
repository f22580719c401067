import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCustomer } from '../../customers/contract.ts';
import { exampleService } from '../examples.fixture.ts';
import { clientOf } from '../serviceClient.ts';
import { isSkipped, type Watched, type WatchedPage, watched, watchedTab } from './browser.fixture.ts';

describe.skipIf(isSkipped)('two tabs that change the same customer', () => {
  let world: Watched;
  let first: WatchedPage;
  let second: WatchedPage;

  beforeAll(async () => {
    world = await watched(await exampleService());
    first = await world.open('/customers/deal-50', { viewport: { width: 1280, height: 900 } });
    second = await watchedTab(first.context(), `${world.url}/customers/deal-50`);
  });

  afterAll(() => world.close());

  const known = () => clientOf(world.service).call(getCustomer, { customer: 'deal-50' });

  it('tells the second, shows both values, and keeps the first until somebody has chosen', async () => {
    for (const page of [first, second]) await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await first.getByLabel('Name', { exact: true }).fill('Ada Works');
    await first.getByLabel('Country').fill('Norway');
    await first.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await known()).name).toBe('Ada Works');

    await second.getByLabel('Name', { exact: true }).fill('Babbage Mills');
    await second.getByRole('button', { name: 'Save' }).click();
    const choice = second.getByRole('alert').filter({ hasText: 'Somebody else has changed this meanwhile.' });
    await choice.waitFor();
    const name = choice.getByRole('group', { name: 'Name' });
    await name.getByText('Ada Works').waitFor();
    await name.getByText('Babbage Mills').waitFor();
    expect((await known()).name).toBe('Ada Works');
  });

  it('saves what was chosen, and both tabs then show it', async () => {
    const choice = second.getByRole('alert').filter({ hasText: 'Somebody else has changed this meanwhile.' });
    await choice
      .getByRole('group', { name: 'Name' })
      .getByRole('radio', { name: /Theirs/ })
      .check();
    await choice
      .getByRole('group', { name: 'Country' })
      .getByRole('radio', { name: /Theirs/ })
      .check();
    await choice.getByRole('button', { name: 'Save' }).click();
    await choice.waitFor({ state: 'hidden' });
    expect(await known()).toMatchObject({ name: 'Ada Works', country: 'Norway' });
    for (const page of [first, second]) await page.getByRole('heading', { level: 1, name: 'Ada Works' }).waitFor();
  });

  it('left nothing on the console but the refusal', () => {
    expect(first.troubles).toEqual([]);
    expect(second.troubles.filter((trouble) => !/412|409/.test(trouble))).toEqual([]);
  });
});
