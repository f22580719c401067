import { setImmediate as nextTurn } from 'node:timers/promises';
import { foundOffering } from '../../customers/offering/store.ts';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import { copyOfBase } from '../../selection/scorecard/copyOfBase.ts';
import { patiently } from '../../stats/steps.ts';
import { getInsights } from './contract.ts';
import { insightSteps } from './insights.ts';
import { shownInsights } from './shownInsights.ts';

type Shown = ReturnType<typeof shownInsights> & { readonly seenVersion: number };

export function insightRoutes({ living }: { readonly living: LivingBase }): readonly Handled[] {
  const kept = new WeakMap<Base, { readonly version: number; readonly shown: Promise<Shown> }>();
  return [
    reads(getInsights, async ({ offering }, { db, workspace }) => {
      await foundOffering(db, workspace, offering);
      const base = await living.current(workspace, offering);
      const { version } = base;
      let found = kept.get(base);
      if (found?.version !== version) {
        found = { version, shown: insightsOf(base) };
        kept.set(base, found);
        // Nobody is told the same failure twice.
        found.shown.catch(() => kept.delete(base));
      }
      return { offering, ...(await found.shown) };
    }),
  ];
}

/** On a copy, since the base is brought up to date in place while others have their turn. */
async function insightsOf(base: Base): Promise<Shown> {
  const { portfolio, outcomes, version } = copyOfBase(base);
  const insights = await patiently(insightSteps(portfolio, outcomes), nextTurn);
  return { ...shownInsights(insights, portfolio, outcomes), seenVersion: version };
}
