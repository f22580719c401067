import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDecisions } from '../../selection/decision/contract.ts';
import { clientOf } from '../serviceClient.ts';
import { isSkipped, type Watched, type WatchedPage, watched } from './browser.fixture.ts';

describe.skipIf(isSkipped)('the main job, from the first visit to a saved wave', () => {
  let world: Watched;
  let page: WatchedPage;

  beforeAll(async () => {
    world = await watched();
    page = await world.open('/', { viewport: { width: 1280, height: 900 } });
  });

  afterAll(() => world.close());

  it('opens a sample with one click, and shows it on the matrix', async () => {
    await page
      .getByRole('article', { name: /deals of a software company/ })
      .getByRole('button')
      .click();
    await page.waitForURL('**/matrix');
    await page.locator('canvas').first().waitFor();
    await page.getByText('448 of 448 customers placed').waitFor();
    const groups = page.getByRole('rowheader', { name: 'Experiential' });
    await expect.poll(() => groups.count()).toBeGreaterThan(0);
  });

  it('draws a wave of ten, says why the eleventh is not among them, and keeps the choice', async () => {
    await page.getByRole('link', { name: 'Trial wave', exact: true }).click();
    await page.getByLabel('Places', { exact: true }).fill('10');
    const chosen = page.getByRole('region', { name: 'Chosen customers' });
    await expect.poll(() => chosen.getByRole('row').count()).toBe(1 + 10);
    const outside = page.getByRole('region', { name: 'Just outside' });
    const eleventh = outside.getByRole('row').nth(1);
    const name = await eleventh.getByRole('link').first().textContent();
    expect(await eleventh.textContent()).toMatch(/Worth exactly as much as .* between equals, the earlier one has/);
    expect(await eleventh.textContent()).toMatch(/A place is reserved outside the favoured group/);

    // Each button does what it says, and what it did can be taken back at once.
    for (const way of ['Give 11 places', 'Reserve no place', /^Lock it in; .* leaves$/]) {
      await eleventh.getByRole('button', { name: way }).click();
      await chosen.getByRole('link', { name: name ?? '' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await chosen.getByRole('link', { name: name ?? '' }).waitFor({ state: 'detached' });
    }

    await page.getByRole('button', { name: 'Save the decision' }).click();
    await page.getByLabel('Note').fill('Spring trial');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the decision' }).click();
    await page.waitForURL('**/decisions/1');
    await expect.poll(() => page.getByRole('region', { name: 'Chosen customers' }).getByRole('row').count()).toBe(11);
  });

  it('takes the decision back where it was told of', async () => {
    const client = clientOf(world.service);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('Taken back').waitFor();
    expect((await client.call(listDecisions, {})).items).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect
      .poll(async () => (await client.call(listDecisions, {})).items.map(({ note }) => note))
      .toEqual(['Spring trial']);
  });

  it('keeps the rules of a wave in its address', async () => {
    await page.goto(`${world.url}/wave?take=4&gates=%5B%22odds%20%3E%200.9%22%5D`);
    await page.getByRole('region', { name: 'Chosen customers' }).waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Chosen customers' }).getByRole('row').count())
      .toBe(1 + 4);
    await page.reload();
    expect(await page.getByLabel('Places', { exact: true }).inputValue()).toBe('4');
    const gates = page.getByRole('group', { name: 'Keep out whoever matches' });
    expect(await gates.getByText('odds > 0.9').count()).toBe(1);
  });

  it('left nothing on the console, and no request failed', () => {
    expect(page.troubles).toEqual([]);
  });
});
