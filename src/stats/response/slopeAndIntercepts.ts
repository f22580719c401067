import type { GradedItem } from '../gradedResponse.ts';

/**
 * One item of the graded response model as it is fitted: an answer of at least k is as likely as the logistic function of
 * `parameters[0] * trait + parameters[k]`. The slope comes first, then the intercepts, descending.
 */
export type SlopeAndIntercepts = Float64Array;

/** Slope and intercepts as discrimination and thresholds. */
export function gradedItemOf([slope = 1, ...intercepts]: SlopeAndIntercepts): GradedItem {
  return { discrimination: slope, thresholds: intercepts.map((intercept) => -intercept / slope) };
}

export function slopeAndIntercepts({ discrimination, thresholds }: GradedItem): SlopeAndIntercepts {
  return Float64Array.of(discrimination, ...thresholds.map((threshold) => -discrimination * threshold));
}
