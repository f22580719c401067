import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Handled, ReadContext } from '../../platform/operation/handled.ts';
import { type DealsWorkspace, dealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { getEvaluation } from './contract.ts';
import { scorecardEvaluationRoutes } from './routes.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace({ openFrom: 121 });
});
afterAll(() => deals.close());

async function evaluation(scorecard: number) {
  const { db, workspace, living } = deals;
  const [handled] = scorecardEvaluationRoutes({ living }) as [Handled];
  if (handled.effect !== 'reads') throw new Error('It changes nothing.');
  const shares: number[] = [];
  const context = {
    db,
    workspace,
    now: new Date().toISOString(),
    signal: new AbortController().signal,
    progress: (done: number) => shares.push(done),
  } as unknown as ReadContext;
  return { found: getEvaluation.output.parse(await handled.run({ scorecard }, context)), shares };
}

it('judges a scorecard beside base rate and naive Bayes by customers it had not seen, and says how far it is', async () => {
  await deals.perform(fitScorecardOperation, { note: 'First fit' });
  const { found, shares } = await evaluation(1);
  expect(found.outcomes).toBe(120);
  expect(found.models.map(({ name }) => name)).toEqual(['scorecard', 'naive-bayes', 'base-rate']);
  expect(['worth-using', 'not-in-time', 'not-shown']).toContain(found.verdict);
  expect(found.learningCurve.points.length).toBeGreaterThan(1);
  expect(found.since).toBeNull();
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(70);
});

it('refuses a scorecard that there is not', async () => {
  await expect(evaluation(7)).rejects.toMatchObject({ code: 'scorecard-unknown' });
});
