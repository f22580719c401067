import type { Problem, ScreenContent } from './contract.ts';
import type { Gate } from './gate.ts';
import type { MissingFigure } from './missingFigure.ts';

/**
 * Customers of the target, by whether they have a problem; `unknown`: too little is known to say whether they are of the target
 * and have it.
 */
export interface Reach {
  readonly have: number;
  readonly not: number;
  readonly unknown: number;
}

/** What the gates of price and profit are computed from. */
export interface ScreenFacts {
  /** Of the offering, in a period; null where nobody has stated it. */
  readonly price: number | null;
  /** Of delivering it, in the same period. */
  readonly cost: number | null;
  /** Customers of the target; null where no statement in force has a filter. */
  readonly target: number | null;
  /** By id of the problem; absent where nobody knows who has it. */
  readonly reach: Readonly<Record<string, Reach>>;
}

/** Whether what lies between `low` and `high` is at least `least`. */
export interface Comparison {
  /** `pays`: what they would pay, and the price. `margin`: share of the price left. `profit`: all customers that have it. */
  readonly kind: 'pays' | 'margin' | 'profit';
  readonly low: number | null;
  readonly high: number | null;
  readonly least: number | null;
  readonly answer: 'yes' | 'no' | 'unknown';
}

export interface ComputedGate {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly comparisons: readonly Comparison[];
  readonly missing: readonly MissingFigure[];
}

type Rules = Pick<ScreenContent, 'margin' | 'profit'>;

/**
 * What the figures say of a gate; null of a gate that people alone judge.
 *
 * They will pay: what they would pay >= price. The price meets our profit: (price - cost) / price >= margin, and
 * (price - cost) x customers of the target that have the problem >= profit; a target that nobody has stated is not asked.
 * Of the customers of whom it is not known, none or all may have it: only where both ends agree is there an answer.
 */
export function computedGate(
  gate: Gate,
  problem: Pick<Problem, 'id' | 'pays'>,
  rules: Rules,
  facts: ScreenFacts,
): ComputedGate | null {
  if (gate === 'willPay') return willPay(problem, facts);
  return gate === 'meetsProfit' ? meetsProfit(problem, rules, facts) : null;
}

function willPay({ pays }: Pick<Problem, 'pays'>, { price }: ScreenFacts): ComputedGate {
  const comparison = compared('pays', pays, pays, price);
  const missing = [...(pays === null ? ['pays' as const] : []), ...(price === null ? ['price' as const] : [])];
  return { answer: comparison.answer, comparisons: [comparison], missing };
}

function meetsProfit(problem: Pick<Problem, 'id'>, { margin, profit }: Rules, facts: ScreenFacts): ComputedGate {
  const earned = earnedInPeriod(facts);
  const comparisons: Comparison[] = [];
  const missing: MissingFigure[] = [];
  if (margin === null && profit === null) missing.push('rule');
  if (facts.price === null || (facts.price === 0 && margin !== null)) missing.push('price');
  if (facts.cost === null) missing.push('cost');
  if (margin !== null) {
    const share = earned === null || !facts.price ? null : earned / facts.price;
    comparisons.push(compared('margin', share, share, margin));
  }
  if (profit !== null) {
    const value = problemValue(problem, facts);
    const comparison = compared('profit', value?.low ?? null, value?.high ?? null, profit);
    comparisons.push(comparison);
    if (facts.target === null) missing.push('target');
    if (facts.reach[problem.id] === undefined) missing.push('who');
    if (value !== null && comparison.answer === 'unknown') missing.push('answers');
  }
  const answers = comparisons.map(({ answer }) => answer);
  const answer = answers.includes('no')
    ? 'no'
    : answers.length > 0 && answers.every((one) => one === 'yes')
      ? 'yes'
      : 'unknown';
  return { answer, comparisons, missing: answer === 'unknown' ? missing : [] };
}

/** What is left of the price after delivery, in a period. */
function earnedInPeriod({ price, cost }: Pick<ScreenFacts, 'price' | 'cost'>): number | null {
  return price === null || cost === null ? null : price - cost;
}

/** What solving a problem for the target brings in a period: from those who have it for certain to those who may. */
export interface ProblemValue {
  readonly low: number;
  readonly high: number;
}

/** Customers of the target that have the problem x what is earned from each; null where a figure is missing. */
export function problemValue({ id }: Pick<Problem, 'id'>, facts: ScreenFacts): ProblemValue | null {
  const earned = earnedInPeriod(facts);
  const reach = facts.reach[id];
  if (earned === null || reach === undefined || facts.target === null) return null;
  const ends = [reach.have * earned, (reach.have + reach.unknown) * earned];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function compared(kind: Comparison['kind'], low: number | null, high: number | null, least: number | null): Comparison {
  if (low === null || high === null || least === null) return { kind, low, high, least, answer: 'unknown' };
  // Figures such as 0.3 are not exact in binary: a hair below what is asked is not below.
  const bar = least - ROUNDING * Math.max(1, Math.abs(least));
  return { kind, low, high, least, answer: low >= bar ? 'yes' : high < bar ? 'no' : 'unknown' };
}

const ROUNDING = 1e-9;
