import { setImmediate as nextTurn } from 'node:timers/promises';
import { foundOffering } from '../../customers/offering/store.ts';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { observedAfterOutcome, outcomeSignalOf } from '../../selection/outcomeTime/store.ts';
import { copyOfBase } from '../../selection/scorecard/copyOfBase.ts';
import { patiently } from '../../stats/steps.ts';
import { getInsights } from './contract.ts';
import { insightSteps } from './insights.ts';
import { shownInsights } from './shownInsights.ts';

type Shown = ReturnType<typeof shownInsights> & { readonly seenVersion: number };

export function insightRoutes({ living }: { readonly living: LivingBase }): readonly Handled[] {
  const kept = new WeakMap<Base, { readonly version: number; readonly shown: Promise<Shown> }>();
  return [
    reads(getInsights, async ({ offering }, context) => {
      const { db, workspace } = context;
      await foundOffering(db, workspace, offering);
      const base = await living.current(workspace, offering);
      const { version } = base;
      let found = kept.get(base);
      if (found?.version !== version) {
        found = { version, shown: insightsOf(base, context) };
        kept.set(base, found);
        // Nobody is told the same failure twice.
        found.shown.catch(() => kept.delete(base));
      }
      return { offering, ...(await found.shown) };
    }),
  ];
}

/** On a copy, since the base is brought up to date in place while others have their turn. */
async function insightsOf(base: Base, context: ReadContext): Promise<Shown> {
  const copy = copyOfBase(base);
  const outcome = outcomeSignalOf(base);
  // Others wait for the same answer: it goes on when the first who asked has gone.
  const unaborted = { ...context, signal: new AbortController().signal };
  const observedAfter = outcome && (await observedAfterOutcome(unaborted, copy, outcome));
  const { portfolio, outcomes, version } = copy;
  const insights = await patiently(insightSteps(portfolio, outcomes, observedAfter), nextTurn);
  return { ...shownInsights(insights, portfolio, outcomes), seenVersion: version };
}
