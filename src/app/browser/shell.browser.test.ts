import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleService } from '../examples.fixture.ts';
import { isSkipped, settled, type Watched, type WatchedPage, watched } from './browser.fixture.ts';

const wide = { viewport: { width: 1280, height: 900 } };

describe.skipIf(isSkipped)('the frame of every page', () => {
  let world: Watched;

  beforeAll(async () => {
    world = await watched(await exampleService());
  });

  afterAll(() => world.close());

  it('puts the focus on the heading of the page that one goes to', async () => {
    const page = await world.open('/', wide);
    expect(await focused(page)).toBe('BODY');
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await expect.poll(() => focused(page)).toBe('H1 Trial wave');
    expect(page.troubles).toEqual([]);
  });

  it('finds a customer by a part of the id, and goes there', async () => {
    const page = await world.open('/history', wide);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: /^Where to/ }).fill('deal-50');
    await page.getByRole('dialog').getByText('deal-50', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/customers/deal-50');
    expect(page.troubles).toEqual([]);
  });

  it('says that the service does not answer, keeps what was typed, and goes on when it is back', async () => {
    const page = await world.open('/customers', wide);
    const search = page.getByRole('searchbox', { name: 'Search by name or id' });
    await page.context().route('**/api/**', (route) => route.abort());
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const away = page.getByText('The service does not answer.');
    await away.first().waitFor();
    await search.fill('deal-12');
    await page.context().unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await away.first().waitFor({ state: 'hidden' });
    expect(await search.inputValue()).toBe('deal-12');
    await page.getByText(/^\d+ of \d+ customers/).waitFor();
  });

  it('is not printed, and prints black on white out of the dark', async () => {
    const page = await world.open('/decisions/1', { ...wide, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('navigation', { name: 'Rooms' }).isVisible()).toBe(false);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });

  it('is led by touch on a narrow screen', async () => {
    const page = await world.open('/', { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
    await page.getByRole('link', { name: 'Customers', exact: true }).first().tap();
    await page.waitForURL('**/customers');
    await settled(page);
    expect(page.troubles).toEqual([]);
  });

  it('keeps the bars where the system forces its colours', async () => {
    const page = await world.open('/customers', { ...wide, forcedColors: 'active' });
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll('[data-group]')]
        .filter((part) => part.tagName === 'SPAN')
        .slice(0, 8)
        .map((part) => getComputedStyle(part).backgroundColor),
    );
    expect(new Set(bars).size).toBeGreaterThan(1);
  });
});

function focused(page: WatchedPage): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLHeadingElement ? `H1 ${element.textContent}` : (element?.tagName ?? '');
  });
}
