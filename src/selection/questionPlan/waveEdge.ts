import { reasonCodeList } from '../wave/reasonCode.ts';
import type { WaveChoice } from '../wave/wave.ts';
import type { WaveInput } from '../wave/waveInput.ts';

/**
 * For each candidate the worth that decides about its place: what it has to beat where it has none, what the best would be
 * worth who could have its place where it has one. NaN where no worth would change anything: locked, gated, no place to be had.
 *
 * Who could have a place: those of the same segment where segments have limits, and those outside the favoured group for a
 * reserved place. Places nobody holds are worth 0.
 */
export function waveEdges({ candidates, rules }: WaveInput, { isChosen, verdicts }: WaveChoice): Float64Array {
  const { worth, segments, isFavoured } = candidates;
  const isLimited = (rules.segmentLimits ?? []).length > 0;
  const codeOf = (row: number) => reasonCodeList[verdicts.codes[row] as number] as string;
  const segmentOf = (row: number) => (isLimited ? (segments?.codes[row] ?? -1) : -1);
  const best = new Map<number, number>();
  const bestOutside = new Map<number, number>();
  for (let row = 0; row < worth.length; row++) {
    if (isChosen[row] === 1 || !CAN_REPLACE.has(codeOf(row))) continue;
    raise(best, segmentOf(row), worth[row] as number);
    if (isFavoured?.[row] === 0) raise(bestOutside, segmentOf(row), worth[row] as number);
  }
  return Float64Array.from(worth, (_, row) => {
    const code = codeOf(row);
    if (CANNOT_MOVE.has(code)) return Number.NaN;
    if (isChosen[row] === 1) return (code === 'chosen-reserved' ? bestOutside : best).get(segmentOf(row)) ?? 0;
    const needed = verdicts.worthNeeded[row] as number;
    return needed === Number.POSITIVE_INFINITY ? Number.NaN : Math.max(0, needed);
  });
}

const CANNOT_MOVE: ReadonlySet<string> = new Set(['locked-in', 'locked-out', 'blocked']);
const CAN_REPLACE: ReadonlySet<string> = new Set(['below-worth-needed', 'segment-full', 'no-place-left']);

function raise(most: Map<number, number>, segment: number, worth: number): void {
  if (worth > (most.get(segment) ?? 0)) most.set(segment, worth);
}
