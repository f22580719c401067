import { EITHER_ANSWER } from '../selection/scorecard/scoredColumn.ts';
import type { EvaluateResult } from './contract.ts';
import type { Evaluation } from './evaluation.ts';
import { evaluationVerdict } from './evaluationVerdict.ts';

/** An evaluation in the words of the contract. */
export function evaluateResult(evaluation: Evaluation, outcome: string, notes: readonly string[]): EvaluateResult {
  const { rows, good, groups, folds, seed, judgement } = evaluation;
  const scorecard = judgement.scorecards[0];
  const signals = scorecard?.signals.map(({ signal }) => signal) ?? [];
  return {
    rows,
    baseRate: good / rows,
    verdict: evaluationVerdict(evaluation),
    models: evaluation.models.map(({ name, auc, logLoss, brier, calibrationError, reliability }) => ({
      name,
      auc: auc?.auc ?? null,
      aucLow: auc?.low ?? null,
      aucHigh: auc?.high ?? null,
      logLoss,
      brier,
      calibrationError,
      reliability: [...reliability],
    })),
    outcome,
    groups,
    folds,
    seed,
    signals: signals.filter((signal) => signal !== EITHER_ANSWER),
    leftOut: [...(scorecard?.leftOut ?? [])],
    statements: [...notes, ...judgement.statements],
  };
}
