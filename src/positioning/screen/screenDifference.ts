import { isSameKept, type PartsDifference, partsDifference } from '../document/partsDifference.ts';
import type { ScreenContent } from './contract.ts';
import { type ProblemPart, problemParts, type ScreenRule, screenRules } from './screenPart.ts';

interface ScreenDifference extends PartsDifference<ProblemPart> {
  readonly rules: readonly ScreenRule[];
}

export function screenDifference(first: ScreenContent, second: ScreenContent): ScreenDifference {
  return {
    ...partsDifference(first.problems, second.problems, problemParts),
    rules: screenRules.filter((rule) => !isSameKept(first[rule], second[rule])),
  };
}
