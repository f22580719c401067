import { mkdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyService } from '../emptyService.fixture.ts';
import { exampleService } from '../examples.fixture.ts';
import { goTo, isSkipped, type Watched, type WatchedPage, watched } from './browser.fixture.ts';
import { clippedTexts, coveredControls, keptWide } from './layout.fixture.ts';

const pages = [
  '/',
  '/import',
  '/imports',
  '/imports?withdrawn=true',
  '/imports/1',
  '/matrix',
  '/customers',
  '/customers/deal-50',
  '/customers/deal-50?tab=questions',
  '/customers/deal-50?tab=evidence',
  '/customers/deal-50?tab=contacts',
  '/customers/nobody',
  '/wave',
  '/question-plan',
  '/decisions',
  '/decisions/1',
  '/decisions/1/compare/2',
  '/trials',
  '/trials/1',
  '/scorecards',
  '/scorecards?removed=true',
  '/scorecards/1',
  '/scorecards/1/compare/2',
  '/benchmark',
  '/benchmark?show=table&order=fit',
  '/customers/deal-50/benchmark',
  '/customers/deal-50/benchmark/deal-51',
  '/duplicates',
  '/positioning',
  '/perfect-customer',
  '/perfect-customer?version=1',
  '/perfect-customer/edit?suggestions=true&trait=strategic',
  '/perfect-customer/1/compare/3',
  '/positioning?version=1',
  '/positioning?removed=true',
  '/positioning/edit',
  '/positioning/edit?in=zh',
  '/positioning/1/compare/3',
  '/offerings',
  '/offerings?retired=true',
  '/offerings/1',
  '/offerings/2?offering=2',
  '/problems',
  '/problems/1/compare/3',
  '/learning',
  '/learning?signal=Client',
  '/questionnaire',
  '/questionnaire?axis=needs',
  '/questionnaire?tab=speak&axis=needs',
  '/questionnaire?tab=contradict',
  '/history',
  '/history?subject=import%2F2',
  '/no-such-page',
];
/** The answer to a question about what is not there is a refusal. */
const refused = ['/customers/nobody'];
const emptyPages = [
  '/',
  '/import',
  '/imports',
  '/matrix',
  '/customers',
  '/benchmark',
  '/duplicates',
  '/questionnaire',
  '/questionnaire?tab=speak',
  '/questionnaire?tab=contradict',
  '/perfect-customer',
  '/perfect-customer/edit',
  '/wave',
  '/question-plan',
  '/decisions',
  '/trials',
  '/scorecards',
  '/positioning',
  '/positioning/edit',
  '/problems',
  '/learning',
  '/history',
];

const languages = { en: 'en-GB', fr: 'fr-FR', zh: 'zh-CN' } as const;
const widths = [1280, 360] as const;
const views = Object.entries(languages).flatMap(([language, locale]) =>
  widths.map((width) => [language, width, locale] as const),
);

/** Where to keep a picture of each, to be looked at. */
const pictures = process.env['BELLWETHER_PICTURES'];
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

it('looks at every page that the router knows', () => {
  const routers = ['router.tsx', 'positioningRoutes.ts'].map((file) => readFileSync(`src/web/shell/${file}`, 'utf8'));
  const routes = [...routers.join('').matchAll(/path: '(?<path>[^']+)'/g)].map(({ groups }) => groups?.['path'] ?? '');
  const isSeen = (route: string) => {
    const pattern = new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`);
    return pages.some((page) => pattern.test(page.split('?')[0] ?? ''));
  };
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((route) => !isSeen(route))).toEqual([]);
});

describe.skipIf(isSkipped)('every page of a workspace in use', () => {
  let world: Watched;

  beforeAll(async () => {
    world = await watched(await exampleService());
  });

  afterAll(() => world.close());

  it.concurrent.each(views)('is whole in %s at %i pixels', async (language, width, locale) => {
    const page = await world.open('/', { viewport: { width, height: 800 }, locale });
    expect(await findings(world, page, pages, `${language}-${width}`, language === 'en')).toEqual({});
    await page.context().close();
  });
});

describe.skipIf(isSkipped)('every page of an empty workspace', () => {
  let world: Watched;

  beforeAll(async () => {
    world = await watched(await emptyService());
  });

  afterAll(() => world.close());

  it.concurrent.each(views.filter(([language, width]) => language === 'en' || width === 360))(
    'is whole in %s at %i pixels',
    async (language, width, locale) => {
      const page = await world.open('/', { viewport: { width, height: 800 }, locale });
      expect(await findings(world, page, emptyPages, `empty-${language}-${width}`, language === 'en')).toEqual({});
      await page.context().close();
    },
  );
});

/** What is wrong with each of these pages; in one language its light and its dark are held to the rules of access too. */
async function findings(
  world: Watched,
  page: WatchedPage,
  paths: readonly string[],
  view: string,
  isWithAxe: boolean,
): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const path of paths) {
    page.troubles.length = 0;
    await goTo(page, world.url + path);
    const found = [
      ...(await keptWide(page)).map((each) => `too wide: ${each}`),
      ...(await clippedTexts(page)).map((each) => `cut: ${each}`),
      ...(await coveredControls(page)).map((each) => `covered: ${each}`),
    ];
    await keepPicture(page, path, view);
    if (isWithAxe) {
      found.push(...(await axeFindings(axeOn(page), 'light')));
      await page.emulateMedia({ colorScheme: 'dark' });
      await keepPicture(page, path, `${view}-dark`);
      // The dark changes colours only.
      found.push(...(await axeFindings(axeOn(page).withRules(['color-contrast']), 'dark')));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    const isExpected = (trouble: string) => refused.includes(path) && /404/.test(trouble);
    found.push(...page.troubles.filter((trouble) => !isExpected(trouble)));
    if (found.length > 0) all[path] = found;
  }
  return all;
}

/** Without the extra page that it opens for frames of other origins, which we have not. */
function axeOn(page: WatchedPage): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function axeFindings(axe: AxeBuilder, light: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${light}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function keepPicture(page: WatchedPage, path: string, view: string): Promise<void> {
  if (pictures === undefined) return;
  const name = path === '/' ? 'start' : path.slice(1).replaceAll(/[^a-z0-9-]+/gi, '-');
  await page.screenshot({ path: `${pictures}/${name}-${view}.png`, fullPage: true });
}
