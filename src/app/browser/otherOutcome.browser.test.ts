import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleService } from '../examples.fixture.ts';
import { isSkipped, type Watched, type WatchedPage, watched } from './browser.fixture.ts';

const own = [
  'Customer,Seats,Renewed',
  ...Array.from({ length: 24 }, (_, i) => `K${i},${i + 1},${i % 2 ? 'Yes' : 'No'}`),
];

describe.skipIf(isSkipped)('importing an outcome of one’s own beside that of a sample', () => {
  let world: Watched;
  let page: WatchedPage;

  beforeAll(async () => {
    world = await watched(await exampleService());
    page = await world.open('/import', { viewport: { width: 1280, height: 900 } });
  });

  afterAll(() => world.close());

  it('says whose outcome stands in the way, and takes the new one once that is retired', async () => {
    const file = { name: 'renewals.csv', mimeType: 'text/csv', buffer: Buffer.from(own.join('\n')) };
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page
      .getByRole('button', { name: /column/i })
      .or(page.getByRole('link', { name: /column/i }))
      .first()
      .click();
    const outcome = page.getByRole('region', { name: 'How it ended is told by' });
    await outcome.getByText(/The outcome here is “Status”, from deals\.csv, imported on/).waitFor();
    await outcome.getByRole('combobox').selectOption('Renewed');
    await page.getByRole('button', { name: /check/i }).last().click();
    const retire = page.getByRole('button', { name: 'Retire “Status” and take “Renewed”' });
    await retire.waitFor();
    await retire.click();
    await page.getByText('“Status” is retired as the outcome').waitFor();
    const run = page.getByRole('button', { name: /^Import/ });
    await expect.poll(() => run.isEnabled(), { timeout: 10_000 }).toBe(true);
  });
});
