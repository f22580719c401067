import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { getDecision } from '../../../selection/decision/contract.ts';
import { type WaveSearch, waveSearch } from '../../wave/waveSearch.ts';

/** The rules of a saved decision as the page of the wave takes them. */
export function rulesOfDecision(inputs: OutputOf<typeof getDecision>['inputs']): WaveSearch {
  return waveSearch({
    take: inputs.take ?? undefined,
    reserve: inputs.reservedOutside ?? undefined,
    gates: inputs.gates,
    in: inputs.lockedIn.map(({ customer }) => customer),
    out: inputs.lockedOut.map(({ customer }) => customer),
    segment: inputs.segmentSignal ?? undefined,
    limits: inputs.segmentLimits,
    cuts: inputs.cuts ?? undefined,
  });
}
