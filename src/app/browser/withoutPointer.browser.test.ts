import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDecisions } from '../../selection/decision/contract.ts';
import { clientOf } from '../serviceClient.ts';
import { isSkipped, type Watched, type WatchedPage, watched } from './browser.fixture.ts';
import { tabTo } from './keyboard.fixture.ts';

describe.skipIf(isSkipped)('the main job, without a pointer', () => {
  let world: Watched;
  let page: WatchedPage;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  beforeAll(async () => {
    world = await watched();
    page = await world.open('/', { viewport: { width: 1280, height: 900 } });
  });

  afterAll(() => world.close());

  it('skips the rail, and opens a sample', async () => {
    await tabTo(page, 'Skip to the content');
    await press('Enter');
    await tabTo(page, 'Open this sample');
    await press('Enter');
    await page.waitForURL('**/matrix');
    await expect.poll(() => page.getByText('448 of 448 customers placed').count()).toBe(1);
  });

  it('moves a cut line, and reads who changed sides', async () => {
    await tabTo(page, 'Cut of Willingness');
    const cut = page.getByRole('slider', { name: 'Cut of Willingness' });
    const before = await cut.getAttribute('aria-valuetext');
    await press('Shift+ArrowRight');
    await expect.poll(() => cut.getAttribute('aria-valuetext')).not.toBe(before);
  });

  it('shows its keys, and goes to the wave by two of them', async () => {
    await press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await help.getByText('Trial wave').waitFor();
    await press('Escape');
    await help.waitFor({ state: 'hidden' });
    await press('g', 'w');
    await expect.poll(() => page.url()).toMatch(/\/wave$/);
  });

  it('draws a wave of ten, and keeps it with a note', async () => {
    await page.getByLabel('Places', { exact: true }).waitFor();
    await tabTo(page, 'Places');
    await press('ControlOrMeta+a');
    await page.keyboard.type('10');
    await expect
      .poll(() => page.getByRole('region', { name: 'Chosen customers' }).getByRole('row').count())
      .toBe(1 + 10);
    await tabTo(page, 'Save the decision', 'Shift+Tab');
    await press('Enter');
    await page.getByRole('dialog').getByLabel('Note').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Chosen by keys');
    await tabTo(page, 'Save the decision');
    await press('Enter');
    await page.waitForURL('**/decisions/1');
  });

  it('takes it back by a key, and does it again in the history', async () => {
    const client = clientOf(world.service);
    const notes = async () => (await client.call(listDecisions, {})).items.map(({ note }) => note);
    await expect.poll(notes).toEqual(['Chosen by keys']);
    await press('ControlOrMeta+z');
    await expect.poll(notes).toEqual([]);
    await press('g', 'h');
    await page.waitForURL('**/history');
    await page.getByRole('button', { name: /^Do again/ }).waitFor();
    await tabTo(page, /^Do again/);
    await press('Enter');
    await expect.poll(notes).toEqual(['Chosen by keys']);
  });

  it('left nothing on the console, and no request failed', () => {
    // A decision that was taken back is not there any more for the page that shows it.
    expect(page.troubles.filter((trouble) => !/404/.test(trouble))).toEqual([]);
  });
});
