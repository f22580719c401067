import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Handled, ReadContext } from '../../platform/operation/handled.ts';
import { type DealsWorkspace, dealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { getInsights } from './contract.ts';
import { insightRoutes } from './routes.ts';

let past: DealsWorkspace;
let begun: DealsWorkspace;
beforeAll(async () => {
  past = await dealsWorkspace({ openFrom: 401 });
  begun = await dealsWorkspace({ openFrom: 2 });
});
afterAll(() => Promise.all([past.close(), begun.close()]));

async function insights({ db, workspace, living }: DealsWorkspace, offering = 1) {
  const [handled] = insightRoutes({ living }) as [Handled];
  if (handled.effect !== 'reads') throw new Error('It changes nothing.');
  return getInsights.output.parse(
    await handled.run({ offering }, { db, workspace, now: new Date().toISOString() } as ReadContext),
  );
}

it('ranks the signals of the workspace by what the outcomes say of them', async () => {
  const found = await insights(past);
  expect(found).toMatchObject({ restsOn: 'outcomes', outcomes: 400 });
  expect(found.signals.slice(0, 2).map(({ label }) => label)).toContain('Kind of client');
  expect(found.pairs.length).toBeGreaterThan(0);
  expect(found.leftOut.map(({ label }) => label)).toContain('Rarely takes on new technology');
  expect(found.seenVersion).toBeGreaterThan(0);
});

it('shows what was published where too little has ended to compare', async () => {
  const found = await insights(begun);
  expect(found).toMatchObject({ restsOn: 'published', outcomes: 1, good: 1, signals: [], rate: null });
  expect(found.published.all.mean).toBe(0.27);
});

it('refuses an offering that there is not', async () => {
  await expect(insights(past, 7)).rejects.toMatchObject({ code: 'offering-unknown' });
});
