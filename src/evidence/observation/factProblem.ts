import { daysOfDate } from '../portfolio/calendar.ts';
import { type OutcomeRule, textsOfRule } from '../signal/outcomeRule.ts';
import type { Signal } from '../signal.ts';
import type { SignalValue } from './observation.ts';

/**
 * Why a signal cannot hold a value, as the end of a sentence; undefined where it can. Null, "does not know", fits all.
 *
 * ```ts
 * factProblem(employees, 'many') // 'is not a number'
 * factProblem(tender, 'maybe') // 'is not one of its answers: no, yes'
 * ```
 *
 * A choice takes any text, because its answers are those given so far; an outcome only texts that its rule judges.
 */
export function factProblem(
  { kind, answers, outcome }: Pick<Signal, 'kind' | 'answers'> & { readonly outcome: OutcomeRule | null },
  value: SignalValue,
): string | undefined {
  if (value === null) return undefined;
  if (kind === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? undefined : 'is not a number';
  }
  if (typeof value !== 'string') return `is a number, and the signal is a ${kind}`;
  if (kind === 'date') return daysOfDate(value) === undefined ? 'is not a day written YYYY-MM-DD' : undefined;
  const codes = outcome ? textsOfRule(outcome) : kind === 'choice' ? undefined : (answers ?? []);
  if (codes) return codes.includes(value) ? undefined : `is not one of its answers: ${listed(codes)}`;
  return value.trim() === '' ? 'is empty' : undefined;
}

const MOST_LISTED = 12;

function listed(codes: readonly string[]): string {
  const more = codes.length - MOST_LISTED;
  return `${codes.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
