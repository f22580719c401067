/**
 * What is known about a quantity, or that it is not known. There is no third state:
 * nothing in the product returns a made-up middle.
 */
export type Estimate = Known | Unknown;

/** A central value with its 80 % interval, in the unit of the quantity, and how many facts it rests on. */
export interface Known {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly evidence: number;
}

/** What is missing before anything could be said: ids of questions or signals, most useful first. */
export interface Unknown {
  readonly unknown: readonly string[];
}

export function isKnown(estimate: Estimate): estimate is Known {
  return 'mean' in estimate;
}
