import type { AxisClaim } from '../evidence/signal.ts';
import type { GradedItem } from '../stats/gradedResponse.ts';
import { normalQuantile } from '../stats/normal.ts';

/**
 * What is believed of how an item's answers depend on its axis, and how uncertain that belief is.
 *
 * The discrimination is log-normal. The answers are placed by `boundaries`: boundary k is the standard normal quantile of
 * the share of the reference population that gives one of the k + 1 lowest answers. A boundary is off by a normal shift
 * common to the item, and the distances between boundaries by a common log-normal factor.
 */
export interface ItemParameters {
  /** Median, logistic metric. */
  readonly discrimination: number;
  readonly discriminationLogSd: number;
  readonly boundaries: readonly number[];
  readonly boundaryShiftSd: number;
  readonly boundarySpacingLogSd: number;
  /** Whom the scale compares with: an imagined population in which all answers are equally common, or the base at hand, by shares or by estimates. */
  readonly placedBy: 'default' | 'shares' | 'estimated';
  readonly why: string;
}

/** From this many answered rows on, the answers of a base place its items. */
export const LEAST_ROWS_FOR_SHARES = 20;

/**
 * Stated defaults, to be replaced by estimates once there is data. The medians are the middle of the classes "low",
 * "moderate" and "high" discrimination of Baker 2001, "The Basics of Item Response Theory", table 1 (0.35 to 0.64, 0.65 to
 * 1.34, 1.35 to 1.69); the spread lets one standard deviation cover the "moderate" class.
 */
const defaultDiscrimination: Readonly<Record<AxisClaim['strength'], number>> = {
  weak: 0.5,
  fair: 1,
  strong: 1.5,
};
const DISCRIMINATION_LOG_SD = 0.35;

/** With no data an answer given by half of the population may as well be given by 31 % or 69 % (one standard deviation). */
const BOUNDARY_SHIFT_SD = 0.5;

/** With no data the distances between answers may be a quarter smaller or a third larger (one standard deviation). */
const BOUNDARY_SPACING_LOG_SD = 0.3;

/** An item nobody has answered yet: `categories` answers, taken to be equally common, for want of a reason to prefer one. */
export function defaultParameters(claim: AxisClaim, categories: number): ItemParameters {
  return {
    discrimination: defaultDiscrimination[claim.strength],
    discriminationLogSd: DISCRIMINATION_LOG_SD,
    boundaries: Array.from({ length: categories - 1 }, (_, below) => normalQuantile((below + 1) / categories)),
    boundaryShiftSd: BOUNDARY_SHIFT_SD,
    boundarySpacingLogSd: BOUNDARY_SPACING_LOG_SD,
    placedBy: 'default',
    why: `Stated default for a ${claim.strength} claim; all ${categories} answers taken to be equally common.`,
  };
}

/**
 * An item placed by how often each category occurs in the base at hand, which so becomes the reference population.
 * Half a case is added to each category (Jeffreys 1946), so that an answer nobody gave is rare, not impossible. The shift is
 * uncertain as a median of n normal values is: 1.2533 / sqrt(n).
 */
export function parametersFromShares(claim: AxisClaim, counts: readonly number[]): ItemParameters {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const total = rows + counts.length / 2;
  let below = 0;
  const boundaries = counts.slice(0, -1).map((count) => {
    below += count + 0.5;
    return normalQuantile(below / total);
  });
  return {
    discrimination: defaultDiscrimination[claim.strength],
    discriminationLogSd: DISCRIMINATION_LOG_SD,
    boundaries,
    boundaryShiftSd: Math.sqrt(Math.PI / 2 / rows),
    boundarySpacingLogSd: 0,
    placedBy: 'shares',
    why: `Stated default for a ${claim.strength} claim; answers placed by their shares among ${rows} rows.`,
  };
}

/** How far each uncertain parameter lies from its middle, in standard deviations. */
export interface Deviation {
  readonly discrimination: number;
  readonly shift: number;
  readonly spacing: number;
}

/**
 * One item out of those the parameters allow; all deviations 0 gives the middle one.
 *
 * A boundary z becomes the threshold b = z sqrt(1 + (1.702 / a)^2). For the normal ogive with slope a / 1.702 and a standard
 * normal trait, the share below threshold b is Phi(b s / sqrt(1 + s^2)) with s = a / 1.702 (Lord & Novick 1968, section 16.9);
 * the logistic curve is within 0.01 of that ogive (Camilli 1994). So the shares hold whatever the discrimination is.
 */
export function gradedItemAt(parameters: ItemParameters, deviation: Deviation): GradedItem {
  const discrimination =
    parameters.discrimination * Math.exp(deviation.discrimination * parameters.discriminationLogSd);
  const spacing = Math.exp(deviation.spacing * parameters.boundarySpacingLogSd);
  const shift = deviation.shift * parameters.boundaryShiftSd;
  const stretch = Math.sqrt(1 + (LOGISTIC_TO_NORMAL / discrimination) ** 2);
  return {
    discrimination,
    thresholds: parameters.boundaries.map((boundary) => (boundary * spacing + shift) * stretch),
  };
}

const LOGISTIC_TO_NORMAL = 1.702;
