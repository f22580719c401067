import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleService } from '../examples.fixture.ts';
import { isSkipped, settled, type Watched, watched } from './browser.fixture.ts';
import { clippedTexts, keptWide } from './layout.fixture.ts';

const pages = ['/', '/matrix', '/no-such-page'] as const;

const languages = { en: 'en-GB', fr: 'fr-FR', zh: 'zh-CN' } as const;
const widths = [1280, 360] as const;
const lights = ['light', 'dark'] as const;

/** Where to keep a picture of each, to be looked at. */
const pictures = process.env['BELLWETHER_PICTURES'];
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

describe.skipIf(isSkipped)('every page', () => {
  let world: Watched;

  beforeAll(async () => {
    world = await watched(await exampleService());
  });

  afterAll(() => world.close());

  describe.each(pages)('%s', (path) => {
    it.each(widths.flatMap((width) => lights.map((light) => [width, light] as const)))(
      'has nothing to hide at %i pixels, %s',
      async (width, light) => {
        const page = await world.open(path, { viewport: { width, height: 800 }, colorScheme: light });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        expect(await keptWide(page)).toEqual([]);
        expect(page.troubles).toEqual([]);
        await page.context().close();
      },
    );

    it.each(Object.entries(languages))('speaks %s, without a word that is missing or cut', async (language, locale) => {
      for (const width of widths) {
        const page = await world.open(path, { viewport: { width, height: 800 }, locale });
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        await settled(page);
        if (pictures !== undefined) {
          const name = path === '/' ? 'start' : path.slice(1).replaceAll('/', '-');
          await page.screenshot({ path: `${pictures}/${name}-${language}-${width}.png`, fullPage: true });
        }
        expect(await clippedTexts(page)).toEqual([]);
        expect(page.troubles).toEqual([]);
        await page.context().close();
      }
    });
  });
});
