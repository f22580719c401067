import type { Cuts } from '../../readiness/group.ts';
import type { SegmentLimit } from './waveInput.ts';

/** The rules of a wave as they are asked and kept: customers by number. Null where the standard applies. */
export interface WaveRequest {
  readonly take: number | null;
  readonly reservedOutside: number | null;
  readonly segmentSignal: string | null;
  readonly segmentLimits: readonly SegmentLimit[];
  /** Filters as texts: whoever matches is kept out. */
  readonly gates: readonly string[];
  readonly lockedIn: readonly number[];
  readonly lockedOut: readonly number[];
  readonly cuts: Cuts | null;
}
