import { type DifferenceCause, type DifferenceCode, differenceCodes } from './differenceCode.ts';
import type { SavedInputs, SavedResult } from './savedDecision.ts';

interface Compared {
  readonly inputs: SavedInputs;
  readonly result: SavedResult;
  readonly scorecard: number | null;
  readonly seenVersion: number;
}

/** One thing in which two decisions were made differently: figures, or texts of gates and limits; empty where there is none. */
export interface DecisionDifference {
  readonly what: DifferenceCode;
  readonly first: (string | number)[];
  readonly second: (string | number)[];
}

/** In what two decisions were made differently; what they have in common is left out. */
export function decisionDifferencesOf(first: Compared, second: Compared): DecisionDifference[] {
  const [before, after] = [told(first), told(second)];
  return differenceCodes
    .map((what) => ({ what, first: [...before[what]], second: [...after[what]] }))
    .filter((one) => one.first.join('\n') !== one.second.join('\n'));
}

/** What lies behind the differences themselves: other rules, another scorecard. */
export function causesOf(differences: readonly DecisionDifference[]): DifferenceCause[] {
  const codes = new Set(differences.map(({ what }) => what));
  const areRules = differenceCodes.some((code) => codes.has(code) && !OF_THE_BASE.has(code));
  return [...(areRules ? ['rules' as const] : []), ...(codes.has('scorecard') ? ['scorecard' as const] : [])];
}

const OF_THE_BASE: ReadonlySet<DifferenceCode> = new Set(['scorecard', 'candidates', 'seenVersion']);

type Told = readonly (string | number)[];

function told({ inputs, result, scorecard, seenVersion }: Compared): Readonly<Record<DifferenceCode, Told>> {
  return {
    places: [result.capacity],
    reservedOutside: [result.reservedOutside],
    segmentSignal: inputs.segmentSignal === null ? [] : [inputs.segmentSignal],
    segmentLimits: inputs.segmentLimits.map(limitText),
    gates: inputs.gates,
    lockedIn: inputs.lockedIn.toSorted(ascending),
    lockedOut: inputs.lockedOut.toSorted(ascending),
    cutWillingness: [result.cuts.willingness],
    cutNeeds: [result.cuts.needs],
    scorecard: scorecard === null ? [] : [scorecard],
    candidates: [result.candidates],
    seenVersion: [seenVersion],
  };
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** In signs rather than words, for readers of any language. */
function limitText({ segment, least, most }: SavedInputs['segmentLimits'][number]): string {
  return [segment, least === undefined ? '' : `≥ ${least}`, most === undefined ? '' : `≤ ${most}`]
    .filter((part) => part !== '')
    .join(' ');
}
