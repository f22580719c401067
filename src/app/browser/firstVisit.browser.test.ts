import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyService } from '../emptyService.fixture.ts';
import { exampleService } from '../examples.fixture.ts';
import { isSkipped, settled, type Watched, watched } from './browser.fixture.ts';

const KILOBYTE = 1024;

describe.skipIf(isSkipped)('a first visit', () => {
  let world: Watched;
  let empty: Watched;

  beforeAll(async () => {
    world = await watched(await exampleService());
    empty = await watched(await emptyService());
  });

  afterAll(async () => {
    await world.close();
    await empty.close();
  });

  it.each([
    ['/', 200],
    ['/import', 250],
    ['/matrix', 250],
    ['/customers', 250],
    ['/customers/deal-50', 250],
    ['/wave', 250],
    ['/decisions/1', 250],
    ['/trials/1', 250],
    ['/duplicates', 250],
    ['/questionnaire', 250],
    ['/positioning', 250],
    ['/positioning/edit', 250],
    ['/learning', 250],
    ['/history', 250],
  ])('of %s loads less than %i KB of packed JavaScript', async (path, most) => {
    expect(await packedScripts(world, path)).toBeLessThan(most * KILOBYTE);
  });

  it('of an empty workspace loads less than 200 KB', async () => {
    expect(await packedScripts(empty, '/')).toBeLessThan(200 * KILOBYTE);
  });
});

it('brings the styles of every widget that the pages draw', () => {
  const assets = readdirSync('dist/web/assets');
  const textOf = (end: string) =>
    assets
      .filter((name) => name.endsWith(end))
      .map((name) => readFileSync(`dist/web/assets/${name}`, 'utf8'))
      .join('\n');
  const styles = readFileSync(createRequire(import.meta.url).resolve('@mantine/core/styles.css'), 'utf8');
  const classesIn = (text: string) => new Set(text.match(/\bm_[0-9a-f]{5,8}\b/g));
  const styled = classesIn(textOf('.css'));
  const known = classesIn(styles);
  // Name the file of the class in `src/web/shell/mantine.css`.
  expect([...classesIn(textOf('.js'))].filter((each) => known.has(each) && !styled.has(each))).toEqual([]);
});

/** Bytes of all scripts that a page loads with an empty cache, as they travel. */
async function packedScripts(world: Watched, path: string): Promise<number> {
  const page = await world.open('/api');
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    const sizes = async () => (await request.sizes()).responseBodySize;
    if (request.resourceType() === 'script') scripts.push(sizes());
  });
  await page.goto(world.url + path);
  await settled(page);
  const bytes = await Promise.all(scripts);
  await page.context().close();
  expect(bytes.length).toBeGreaterThan(5);
  return bytes.reduce((sum, each) => sum + each, 0);
}
