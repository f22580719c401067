import type { InputOf } from '../../platform/operation/operation.ts';
import type { chooseQuestionPlan } from '../../selection/questionPlan/contract.ts';
import { stated } from '../shell/addressText.ts';
import { type WaveSearch, waveInput, waveSearch } from '../wave/waveSearch.ts';

/** The budget, and the rules of the wave, as the address of the page holds them; what is absent is the standard. */
export interface QuestionPlanSearch {
  readonly questions?: number;
  readonly calls?: number;
  readonly each?: number;
  /** The rules of the wave it is for. */
  readonly rules?: WaveSearch;
}

export const USUAL_QUESTIONS = 30;
export const MOST_EACH = 3;

/** Takes from an address what can be a budget, and leaves out the rest. */
export function questionPlanSearch(raw: Readonly<Record<string, unknown>>): QuestionPlanSearch {
  const rules = raw['rules'];
  const isRules = typeof rules === 'object' && rules !== null && !Array.isArray(rules);
  return budget({
    questions: raw['questions'],
    calls: raw['calls'],
    each: raw['each'],
    rules: isRules ? waveSearch(rules as Readonly<Record<string, unknown>>) : undefined,
  });
}

/** A budget that is said anew: what is out of bounds or as usual is left out. */
export function budget(said: {
  readonly questions?: unknown;
  readonly calls?: unknown;
  readonly each?: unknown;
  readonly rules?: WaveSearch | undefined;
}): QuestionPlanSearch {
  const questions = whole(said.questions, MOST_QUESTIONS);
  const each = whole(said.each, MOST_EACH);
  const rules = said.rules && Object.keys(said.rules).length > 0 ? said.rules : undefined;
  return stated<QuestionPlanSearch>({
    questions: questions === USUAL_QUESTIONS ? undefined : questions,
    calls: whole(said.calls, MOST_QUESTIONS),
    each: each === MOST_EACH ? undefined : each,
    rules,
  });
}

const MOST_QUESTIONS = 1000;

/** What `questionPlans.choose` is asked for. */
export function questionPlanInput({
  questions,
  calls,
  each,
  rules,
}: QuestionPlanSearch): InputOf<typeof chooseQuestionPlan> {
  const { why: _, ...own } = rules ?? {};
  return {
    ...waveInput(own),
    ...(questions !== undefined && { questions }),
    ...(calls !== undefined && { calls }),
    ...(each !== undefined && { each }),
  };
}

/** More than there may be is as much as may be. */
function whole(raw: unknown, most: number): number | undefined {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 ? Math.min(raw, most) : undefined;
}
