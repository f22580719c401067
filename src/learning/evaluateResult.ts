import { signalsAlone } from '../selection/scorecard/scorecard.ts';
import { isMadeSignal } from '../selection/scorecard/scoredColumn.ts';
import type { Auc } from '../stats/auc.ts';
import type { BackTest } from './backTest.ts';
import type { EvaluateResult } from './contract.ts';
import type { Evaluation } from './evaluation.ts';
import { backTestStatement, evaluationVerdict, learningStatement } from './evaluationVerdict.ts';

/** Forecasts at which the calibration curve is given. */
const FORECASTS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];

/** What the rows were put in order by, and how its values are written. */
export interface TimeColumn {
  readonly column: string;
  readonly write: (time: number) => string | number;
}

/** An evaluation in the words of the contract. */
export function evaluateResult(
  evaluation: Evaluation,
  outcome: string,
  notes: readonly string[],
  time?: TimeColumn,
): EvaluateResult {
  const { rows, good, groups, folds, seed, judgement, comparisons, decisions } = evaluation;
  const scorecard = judgement.scorecards[0];
  const signals = scorecard ? signalsAlone(scorecard).map(({ signal }) => signal) : [];
  return {
    rows,
    baseRate: good / rows,
    verdict: evaluationVerdict(evaluation),
    models: evaluation.models.map(({ auc, reliability, recalibration, ...scores }) => ({
      ...scores,
      ...aucOf(auc),
      reliability: [...reliability],
      calibration: recalibration && {
        intercept: recalibration.intercept,
        slope: recalibration.slope,
        slopeLow: recalibration.slopeLow,
        slopeHigh: recalibration.slopeHigh,
        curve: FORECASTS.map((forecast) => ({ forecast, ...recalibration.at(forecast) })),
      },
    })),
    outcome,
    groups,
    folds,
    seed,
    signals: signals.filter((signal) => !isMadeSignal(signal)),
    leftOut: [...(scorecard?.leftOut ?? [])],
    statements: [...notes, ...judgement.statements],
    comparisons: [...comparisons],
    decisionCurve: decisions.map(({ threshold, model, everybody, beyond }) => ({
      threshold,
      scorecard: model,
      everybody,
      beyond,
    })),
    learningCurve: shownLearning(evaluation),
    backTest: time && evaluation.backTest ? shownBackTest(evaluation.backTest, time) : null,
  };
}

function aucOf(auc: Auc | null) {
  return { auc: auc?.auc ?? null, aucLow: auc?.low ?? null, aucHigh: auc?.high ?? null };
}

function shownLearning({ learning, rows }: Evaluation): EvaluateResult['learningCurve'] {
  const { points, law, doubled, enough } = learning;
  const isExpected = enough.state === 'expected';
  return {
    points: points.map(({ size, mean, low, high }) => ({ outcomes: size, logLoss: mean, low, high })),
    law,
    doubled: doubled && { outcomes: doubled.size, logLoss: doubled.mean, low: doubled.low, high: doubled.high },
    state: enough.state,
    from: isExpected || enough.state === 'reached' ? enough.from : null,
    fromLow: isExpected ? enough.low : null,
    fromHigh: isExpected ? enough.high : null,
    statement: learningStatement(learning, rows),
  };
}

function shownBackTest(test: BackTest, { column, write }: TimeColumn): NonNullable<EvaluateResult['backTest']> {
  const { parts, auc, gain, ...figures } = test;
  return {
    ...figures,
    ...aucOf(auc),
    column,
    gain: gain.logLoss,
    parts: parts.map(({ from, to, good, ...part }) => ({
      ...part,
      from: write(from),
      to: write(to),
      rate: good / part.judged,
    })),
    statement: backTestStatement(test),
  };
}
