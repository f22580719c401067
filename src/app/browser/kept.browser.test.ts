import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleService } from '../examples.fixture.ts';
import { isSkipped, settled, type Watched, watched, watchedTab } from './browser.fixture.ts';

/** What a person chose holds after a reload, and for whoever gets the link. */
describe.skipIf(isSkipped)('what is kept', () => {
  let world: Watched;

  beforeAll(async () => {
    world = await watched(await exampleService());
  });

  afterAll(() => world.close());

  it('a moved cut line, through reload and link, with the counts of that cut', async () => {
    const page = await world.open('/matrix', { viewport: { width: 1280, height: 900 } });
    const across = page.getByRole('slider', { name: 'Cut of Willingness' });
    const first = await across.getAttribute('aria-valuetext');
    await across.focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => across.getAttribute('aria-valuetext')).not.toBe(first);

    const up = page.getByRole('slider', { name: 'Cut of Needs' });
    const box = await up.boundingBox();
    if (!box) throw new Error('The cut of needs is not to be seen.');
    const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
    const start = await up.getAttribute('aria-valuetext');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 40, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => up.getAttribute('aria-valuetext')).not.toBe(start);

    const spoken = async (each: typeof page) => [
      await each.getByRole('slider', { name: 'Cut of Willingness' }).getAttribute('aria-valuetext'),
      await each.getByRole('slider', { name: 'Cut of Needs' }).getAttribute('aria-valuetext'),
    ];
    const [moved, raised] = await spoken(page);
    for (const text of [moved, raised]) {
      const [low = 0, high = 0] = [...(text ?? '').matchAll(/(?<figure>\d+) (?:below|at or above)/g)].map(
        ({ groups }) => Number(groups?.['figure']),
      );
      expect(low + high).toBe(448);
    }
    // The address follows a drag, a little behind.
    const at = (text: string | null | undefined) => text?.split(':')[0] ?? '';
    await expect.poll(() => page.url()).toContain(`xAt=${at(moved)}`);
    await expect.poll(() => page.url()).toContain(`yAt=${at(raised)}`);
    await page.reload();
    await settled(page);
    expect(await spoken(page)).toEqual([moved, raised]);
    const other = await world.open(page.url().slice(world.url.length));
    expect(await spoken(other)).toEqual([moved, raised]);
    expect([...page.troubles, ...other.troubles]).toEqual([]);
  });

  it('language and light, through a reload and in the next tab', async () => {
    const page = await world.open('/', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    const state = (each: typeof page) =>
      each.evaluate(() => ({
        language: document.documentElement.lang,
        light: document.documentElement.dataset['mantineColorScheme'],
        heading: document.querySelector('h1')?.textContent,
      }));
    expect(await state(page)).toMatchObject({ language: 'en', light: 'light' });
    await page.getByRole('button', { name: 'Language and appearance' }).click();
    await page.getByRole('menuitem', { name: 'Français' }).click();
    await page.getByRole('heading', { level: 1, name: 'Accueil' }).waitFor();
    await page.getByRole('button', { name: 'Langue et apparence' }).click();
    await page.getByRole('menuitem', { name: 'Sombre' }).click();
    const chosen = { language: 'fr', light: 'dark', heading: 'Accueil' };
    await expect.poll(() => state(page)).toEqual(chosen);
    await page.reload();
    await settled(page);
    expect(await state(page)).toEqual(chosen);
    expect(await state(await watchedTab(page.context(), world.url))).toEqual(chosen);
    expect(page.troubles).toEqual([]);
  });
});
