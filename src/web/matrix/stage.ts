import type { AxisKind } from './axisScale.ts';
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
  readonly counts: QuadrantCounts;
  readonly placed: number;
  /** Sums of the group probabilities; null where the cuts are not those that the groups are made by. */
  readonly expected: QuadrantCounts | null;
}

export interface StagedAxis {
  readonly field: string;
  readonly label: string;
  readonly kind: AxisKind;
  /** Low and high end of the values there are. */
  readonly least: number;
  readonly most: number;
}
