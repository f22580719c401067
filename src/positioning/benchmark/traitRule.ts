import type { Field } from '../../evidence/filter/field.ts';
import type { Want } from '../perfectCustomer/contract.ts';
import type { TraitProblem } from './traitProblem.ts';
import { GAP, MATCH, NEAR, UNKNOWN } from './traitState.ts';

/** What a want makes of the values of a field. */
export type TraitRule = RangeRule | AnswerRule;

/** Of numbers, to float32 precision as filters compare them; an open end is infinite. */
export interface RangeRule {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly nearLow: number;
  readonly nearHigh: number;
}

/** Of answers; one that is not named has a gap. */
export interface AnswerRule {
  readonly kind: 'answers';
  /** Every answer of the field, in order where it has one. */
  readonly values: readonly string[];
  readonly isOrdered: boolean;
  /** Element `i` is the state of `values[i]`. */
  readonly states: readonly number[];
}

/** The rule of a want, or why the field cannot be asked for it: what was once kept is told, never thrown. */
export function traitRule(want: Want, field: Field): TraitRule | TraitProblem {
  if (want.kind === 'range') return field.kind === 'number' ? rangeRule(want) : 'want-unfit';
  const { values, isOrdered = false } = field;
  if (!values || (field.kind !== 'choice' && field.kind !== 'yesno')) return 'want-unfit';
  if (want.kind === 'steps') return isOrdered ? stepsRule(want, values) : 'want-unfit';
  const states = values.map((value) => (want.values.includes(value) ? MATCH : want.near.includes(value) ? NEAR : GAP));
  return states.includes(MATCH) ? { kind: 'answers', values, isOrdered, states } : 'answers-missing';
}

function rangeRule({ low, high, near }: Extract<Want, { kind: 'range' }>): RangeRule | TraitProblem {
  const [from, to] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  if ((low === null && high === null) || from > to) return 'want-unfit';
  const [nearLow, nearHigh] = [Math.fround(from - near), Math.fround(to + near)];
  return { kind: 'range', low: Math.fround(from), high: Math.fround(to), nearLow, nearHigh };
}

function stepsRule(
  { low, high, near }: Extract<Want, { kind: 'steps' }>,
  values: readonly string[],
): AnswerRule | TraitProblem {
  const [first, last] = [low === null ? 0 : values.indexOf(low), high === null ? values.length : values.indexOf(high)];
  if (first < 0 || last < 0) return 'answers-missing';
  if ((low === null && high === null) || first > last) return 'want-unfit';
  const states = values.map((_, at) => {
    const outside = Math.max(first - at, at - last, 0);
    return outside === 0 ? MATCH : outside <= near ? NEAR : GAP;
  });
  return { kind: 'answers', values, isOrdered: true, states };
}

/** The state of one value: null and what is no answer of the field are unknown. */
export function stateOfValue(rule: TraitRule, value: string | number | null): number {
  if (rule.kind === 'range') return typeof value === 'number' ? stateOfNumber(rule, value) : UNKNOWN;
  return typeof value === 'string' ? (rule.states[rule.values.indexOf(value)] ?? UNKNOWN) : UNKNOWN;
}

export function stateOfNumber({ low, high, nearLow, nearHigh }: RangeRule, number: number): number {
  const value = Math.fround(number);
  if (value >= low && value <= high) return MATCH;
  if (value >= nearLow && value <= nearHigh) return NEAR;
  return Number.isNaN(value) ? UNKNOWN : GAP;
}
