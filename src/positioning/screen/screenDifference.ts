import type { Problem, ScreenContent } from './contract.ts';
import { type ProblemPart, problemParts, type ScreenRule, screenRules } from './screenPart.ts';

/** Problems are told apart by their id. */
interface ScreenDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly parts: readonly ProblemPart[] }[];
  /** The problems that both have stand in another order. */
  readonly isReordered: boolean;
  readonly rules: readonly ScreenRule[];
}

export function screenDifference(first: ScreenContent, second: ScreenContent): ScreenDifference {
  const before = byId(first);
  const after = byId(second);
  const stayed = [...before.keys()].filter((id) => after.has(id));
  const changed = stayed.map((id) => ({ id, parts: changedParts(before.get(id), after.get(id)) }));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: changed.filter(({ parts }) => parts.length > 0),
    isReordered: !isSame(
      stayed,
      [...after.keys()].filter((id) => before.has(id)),
    ),
    rules: screenRules.filter((rule) => !isSame(first[rule], second[rule])),
  };
}

function byId({ problems }: ScreenContent): Map<string, Problem> {
  return new Map(problems.map((problem) => [problem.id, problem]));
}

function changedParts(first: Problem | undefined, second: Problem | undefined): ProblemPart[] {
  return problemParts.filter((part) => !isSame(first?.[part], second?.[part]));
}

/** The database keeps the fields of an object in an order of its own, the same for both. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
