import { shortestDecimal } from '../../evidence/portfolio/legibleNumber.ts';
import type { MeasuredTrait } from './benchmark.ts';
import { stateOfValue } from './traitRule.ts';
import { creditOfState, MATCH } from './traitState.ts';

/** Another value of one field, and what it does to the traits that read it. */
export interface FieldChange {
  readonly from: string | number;
  readonly to: string | number;
  /** Ids of traits that come to match. */
  readonly closes: readonly string[];
  /** Ids of other traits whose state it changes, better or worse. */
  readonly moves: readonly string[];
  /** What it adds to the score: twice the importance of what comes to match, and so on. */
  readonly score: number;
}

/**
 * The value of a field that adds most to the score over all `traits` that read it, at a row where it is known; among equals
 * the nearest. Undefined where none adds anything.
 */
export function bestChange(traits: readonly MeasuredTrait[], row: number): FieldChange | undefined {
  const from = traits[0]?.column.at(row) ?? null;
  if (from === null) return undefined;
  let best: FieldChange | undefined;
  for (const to of candidates(traits, from)) {
    const change = changeTo(traits, from, to);
    if (change.score > (best?.score ?? 0)) best = change;
  }
  return best;
}

/**
 * The score is constant between the ends of the ranges, so that only they need be looked at; of answers all. Nearest first, so
 * that among equals the nearest wins.
 */
function candidates(traits: readonly MeasuredTrait[], from: string | number): (string | number)[] {
  const values = new Set<string | number>();
  for (const { rule } of traits) {
    if (rule.kind === 'answers') for (const value of rule.values) values.add(value);
    else
      for (const end of [rule.low, rule.high, rule.nearLow, rule.nearHigh])
        if (Number.isFinite(end)) values.add(shortestDecimal(end));
  }
  return [...values].toSorted((a, b) => distance(a, from, traits) - distance(b, from, traits));
}

/** Answers without an order are as far as they stand behind the first that is wanted. */
function distance(to: string | number, from: string | number, traits: readonly MeasuredTrait[]): number {
  const rule = traits[0]?.rule;
  if (rule?.kind !== 'answers') return Math.abs(Number(to) - Number(from));
  const at = rule.values.indexOf(String(to));
  return rule.isOrdered ? Math.abs(at - rule.values.indexOf(String(from))) : at;
}

function changeTo(traits: readonly MeasuredTrait[], from: string | number, to: string | number): FieldChange {
  const closes: string[] = [];
  const moves: string[] = [];
  let score = 0;
  for (const { trait, rule, importance } of traits) {
    const [before, after] = [stateOfValue(rule, from), stateOfValue(rule, to)];
    if (before === after) continue;
    score += importance * ((creditOfState[after] as number) - (creditOfState[before] as number));
    (after === MATCH ? closes : moves).push(trait.id);
  }
  return { from, to, closes, moves, score };
}
