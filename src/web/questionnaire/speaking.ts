import type { OutputOf } from '../../platform/operation/operation.ts';
import type { previewCalibration } from '../../readiness/calibration/contract.ts';
import type { listAxes } from '../../readiness/measure/contract.ts';
import type { GradedItem } from '../../stats/gradedResponse.ts';

export type AxisShown = OutputOf<typeof listAxes>['items'][number];
export type CalibrationPreview = OutputOf<typeof previewCalibration>;
export type EstimatedAxisShown = CalibrationPreview['axes'][number];

/** A question as it counts now, and as it would be estimated; null where it is not. */
export interface Speaking {
  readonly signal: string;
  readonly label: string;
  readonly placedBy: AxisShown['signals'][number]['placedBy'];
  readonly now: GradedItem;
  readonly answers: number | null;
  readonly anew: EstimatedAxisShown['items'][number]['after'] | null;
  readonly respondents: AxisShown['signals'][number]['respondents'];
}

/** The questions of an axis, those that tell most apart first. */
export function speakingOf({ signals }: AxisShown, estimated: EstimatedAxisShown | undefined): Speaking[] {
  const estimates = new Map(estimated?.items.map((item) => [item.signal, item]));
  return signals
    .toSorted((one, other) => other.information - one.information)
    .map(({ signal, label, placedBy, discrimination, thresholds, respondents }) => ({
      signal,
      label,
      placedBy,
      now: { discrimination, thresholds },
      answers: estimates.get(signal)?.answers ?? null,
      anew: estimates.get(signal)?.after ?? null,
      respondents,
    }));
}

/** The questions as they would count: those that are not estimated stay as they are. */
export function anewOf(questions: readonly Speaking[]): GradedItem[] {
  return questions.map(({ now, anew }) => anew ?? now);
}
