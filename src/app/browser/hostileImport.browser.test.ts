import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listImports } from '../../evidence/import/contract.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { emptyService } from '../emptyService.fixture.ts';
import { refusedFiles } from '../hostileFiles.fixture.ts';
import { clientOf } from '../serviceClient.ts';
import { isSkipped, type Watched, type WatchedPage, watched } from './browser.fixture.ts';

/** Refused in words that say what to do, by what the file is. */
const said: Readonly<Record<string, RegExp>> = {
  'empty.csv': /empty|nothing|no rows?/i,
  'portable-document.csv': /PDF|not a table/i,
  'truncated.csv.gz': /cut|end|whole|read/i,
  'header-only.csv': /no row|empty|nothing/i,
};

const hostile = refusedFiles.filter(({ name }) => name in said);

/** Two rows of C2 that differ, and a cell that is no number. */
const contradictory = [
  'Customer,Region,Seats,Status',
  'C1,North,12,Won',
  'C2,South,30,Lost',
  'C2,West,31,Lost',
  'C3,East,about 5,Won',
  ...Array.from({ length: 20 }, (_, i) => `C${i + 4},North,${i + 1},${i % 2 ? 'Won' : 'Lost'}`),
].join('\n');

describe.skipIf(isSkipped)('importing a hostile file', () => {
  let world: Watched;
  let page: WatchedPage;

  beforeAll(async () => {
    world = await watched(await emptyService());
    page = await world.open('/import', { viewport: { width: 1280, height: 900 } });
  });

  afterAll(() => world.close());

  const send = async (name: string, content: string | Buffer) => {
    await page.goto(`${world.url}/import`);
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
    await page.locator('input[type="file"]').first().setInputFiles(file);
  };
  const kept = async () => {
    const client = clientOf(world.service);
    const { total } = await client.call(findCustomers, { limit: 1, columns: [] });
    return { customers: total, imports: (await client.call(listImports, {})).items.length };
  };

  it.each(hostile)('refuses $name in words, and keeps nothing', async ({ name, content }) => {
    await send(name, content?.() ?? '');
    const refusal = page.locator('main').getByRole('alert').first();
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(said[name] ?? /$^/);
    expect(await kept()).toEqual({ customers: 0, imports: 0 });
  });

  it('refuses rows that contradict each other until a person says which counts, then imports', async () => {
    await send('contradictory.csv', contradictory);
    await page.getByRole('button', { name: 'On to the columns' }).click();
    await page.getByRole('button', { name: 'On to the check' }).click();
    await page
      .locator('main')
      .getByRole('alert')
      .filter({ hasText: /contradict/i })
      .waitFor();
    await page.getByText(/Row 3 differs from row 2/).waitFor();
    expect(await page.getByRole('button', { name: /^Import \d+ rows/ }).isDisabled()).toBe(true);
    expect(await kept()).toEqual({ customers: 0, imports: 0 });

    await page.getByLabel('Several rows of one customer').selectOption('latest');
    await expect.poll(() => page.getByRole('button', { name: /^Import \d+ rows/ }).isEnabled()).toBe(true);
    expect(await page.locator('main').getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: /^Import \d+ rows/ }).click();
    await page.waitForURL(/step=done.*import=1/);
    expect(await kept()).toEqual({ customers: 23, imports: 1 });
  });

  it('failed nowhere but where it refused', () => {
    expect(page.troubles.filter((trouble) => !/\b4\d\d\b/.test(trouble))).toEqual([]);
  });
});
