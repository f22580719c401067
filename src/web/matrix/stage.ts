import type { AxisKind } from './axisScale.ts';
import type { Cuts } from './changedSides.ts';
import type { CountBasis } from './matrixSearch.ts';
import type { Box } from './pointIndex.ts';
import type { QuadrantCounts } from './quadrantCounts.ts';

/** What is on the picture: its axes, what of them is shown, where they are cut, and who is where. */
export interface Stage {
  readonly x: StagedAxis;
  readonly y: StagedAxis;
  /** What the axes run over before anybody zooms. */
  readonly whole: Box;
  readonly view: Box;
  readonly isZoomed: boolean;
  /** Null where there is nothing to cut. */
  readonly xCut: number | null;
  readonly yCut: number | null;
  /** Where the axes are cut unless somebody chooses otherwise; null where there is nothing to cut. */
  readonly standard: Cuts | null;
  readonly counts: QuadrantCounts;
  readonly placed: number;
  /** How many are most likely of the group of each quadrant; null where the cuts are not those that the groups are made by. */
  readonly likely: QuadrantCounts | null;
  /** Sums of the group probabilities; null where the cuts are not those that the groups are made by. */
  readonly expected: QuadrantCounts | null;
  /** What the quadrants show of these, and of how many. */
  readonly tally: Tally;
}

export interface Tally {
  readonly basis: CountBasis;
  readonly counts: QuadrantCounts;
  readonly total: number;
}

export interface StagedAxis {
  readonly field: string;
  readonly label: string;
  readonly kind: AxisKind;
  /** Low and high end of the values there are. */
  readonly least: number;
  readonly most: number;
}
