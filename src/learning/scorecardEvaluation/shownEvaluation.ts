import type { OutputOf } from '../../platform/operation/operation.ts';
import { evaluateResult } from '../evaluateResult.ts';
import type { Evaluation } from '../evaluation.ts';
import { verdictOf } from '../evaluationVerdict.ts';
import type { getEvaluation } from './contract.ts';

type Shown = Omit<OutputOf<typeof getEvaluation>, 'offering' | 'seenVersion' | 'since'>;

/** An evaluation in codes and figures; times are milliseconds. */
export function shownEvaluation(evaluation: Evaluation): Shown {
  const time = { column: '', write: (at: number) => new Date(at).toISOString() };
  const { models, comparisons, decisionCurve, learningCurve, backTest, groups, folds, seed, baseRate } = evaluateResult(
    evaluation,
    '',
    [],
    time,
  );
  const { enough } = evaluation.learning;
  const { statement: _said, ...learned } = learningCurve;
  return {
    outcomes: evaluation.rows,
    good: evaluation.good,
    baseRate,
    groups,
    folds,
    seed,
    verdict: verdictOf(evaluation),
    models,
    comparisons,
    decisionCurve,
    learningCurve: { ...learned, why: enough.state === 'unclear' ? enough.why : null },
    backTest: backTest && withoutWords(backTest),
  };
}

function withoutWords({ statement: _said, column: _time, parts, ...figures }: NonNullable<BackTest>) {
  return { ...figures, parts: parts.map(({ from, to, ...part }) => ({ ...part, from: String(from), to: String(to) })) };
}

type BackTest = ReturnType<typeof evaluateResult>['backTest'];
