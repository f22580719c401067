import type { SavedInputs, SavedResult } from './savedDecision.ts';

interface Compared {
  readonly inputs: SavedInputs;
  readonly result: SavedResult;
  readonly scorecard: number | null;
  readonly seenVersion: number;
}

/** One thing in which two decisions were made differently. */
export interface InputDifference {
  readonly what: string;
  readonly first: string;
  readonly second: string;
}

/** In what two decisions were made differently; what they have in common is left out. */
export function inputDifferences(first: Compared, second: Compared): InputDifference[] {
  const [before, after] = [shown(first), shown(second)];
  return Object.keys(before).flatMap((what) => {
    const [one, other] = [before[what] as string, after[what] as string];
    return one === other ? [] : [{ what, first: one, second: other }];
  });
}

function shown({ inputs, result, scorecard, seenVersion }: Compared): Record<string, string> {
  const limit = ({ segment, least, most }: SavedInputs['segmentLimits'][number]) =>
    `${segment} ${least ?? 0} to ${most ?? 'any'}`;
  return {
    places: String(result.capacity),
    'reserved outside the favoured group': String(result.reservedOutside),
    'segment limits': inputs.segmentLimits.map(limit).join('; ') || 'none',
    gates: inputs.gates.join('; ') || 'none',
    'locked in': String(inputs.lockedIn.length),
    'locked out': String(inputs.lockedOut.length),
    cuts: `willingness ${result.cuts.willingness}, needs ${result.cuts.needs}`,
    scorecard: scorecard === null ? 'published figures' : String(scorecard),
    candidates: String(result.candidates),
    'workspace version': String(seenVersion),
  };
}
