import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import { Failure } from '../../platform/failure.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { outcomeWeights } from '../../selection/outcomeTime/outcomeWeights.ts';
import { outcomeMoments, outcomeSignalOf } from '../../selection/outcomeTime/store.ts';
import { copyOfBase } from '../../selection/scorecard/copyOfBase.ts';
import { type Scorecard, signalsAlone } from '../../selection/scorecard/scorecard.ts';
import { foundScorecard, heldOutOdds, type ScorecardRow } from '../../selection/scorecard/store.ts';
import { patiently } from '../../stats/steps.ts';
import { evaluationSteps } from '../evaluation.ts';
import type { Fitting } from '../growingSizes.ts';
import { getEvaluation } from './contract.ts';
import { outcomesSince } from './outcomesSince.ts';
import { shownEvaluation } from './shownEvaluation.ts';

type Output = OutputOf<typeof getEvaluation>;

/** Whether a scorecard was right, worked out once for each version of the workspace. */
export function scorecardEvaluationRoutes({ living }: { readonly living: LivingBase }): readonly Handled[] {
  const kept = new WeakMap<Base, { readonly version: number; readonly outputs: Map<number, Output> }>();
  return [
    reads(getEvaluation, async ({ scorecard }, context) => {
      const row = await foundScorecard(context, scorecard);
      const base = await living.current(context.workspace, row.offering);
      let found = kept.get(base);
      if (found?.version !== base.version) {
        found = { version: base.version, outputs: new Map() };
        kept.set(base, found);
      }
      const { outputs } = found;
      const output = outputs.get(scorecard) ?? (await evaluated(row, base, context));
      outputs.set(scorecard, output);
      return output;
    }),
  ];
}

/** On a copy, since the base is brought up to date in place while others have their turn. */
async function evaluated(row: ScorecardRow, base: Base, context: ReadContext): Promise<Output> {
  const copy = copyOfBase(base);
  const { portfolio, outcomes, groupOfRow } = copy;
  const { folds, seed } = row.judgement;
  const outcome = outcomeSignalOf(base);
  const times = outcome && (await outcomeMoments(context, copy, outcome));
  const taught = new Set((await heldOutOdds(context, row.id)).keys());
  const evaluation = await patiently(
    evaluationSteps(
      portfolio,
      outcomes,
      groupOfRow,
      { folds: Math.max(2, folds), seed, ...(times && { times }), fitting: fittedAs(row.scorecard, times) },
      (share) => context.progress(Math.round(100 * share), 100, 'Judging by customers that were not seen'),
    ),
    async () => {
      await nextTurn();
      context.signal.throwIfAborted();
    },
  );
  return {
    offering: row.offering,
    seenVersion: copy.version,
    ...shownEvaluation(evaluation),
    since: sinceOrNull(),
  };

  /** Null too where the signals or their bands have changed, so that it can judge nobody now. */
  function sinceOrNull() {
    try {
      return outcomesSince(row.scorecard, copy, taught);
    } catch (error) {
      if (error instanceof Failure && error.code === 'scorecard-mismatch') return null;
      throw error;
    }
  }
}

/** How a scorecard was fitted: by its signals, and what people stated for it. */
function fittedAs(scorecard: Scorecard, times: Float64Array | undefined): Fitting {
  const { prior, edits = [], monotone = [], halfLifeDays } = scorecard;
  const signals = signalsAlone(scorecard).map(({ signal }) => signal);
  return {
    prior,
    edits,
    monotone,
    ...(signals.length > 0 && { signals }),
    ...(times && halfLifeDays !== undefined && { halfLifeDays, weights: outcomeWeights(times, halfLifeDays) }),
  };
}
