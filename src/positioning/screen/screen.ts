import { type ComputedGate, computedGate, type ProblemValue, problemValue, type ScreenFacts } from './computedGate.ts';
import type { Problem, ScreenContent } from './contract.ts';
import { type Gate, type GateAnswer, gates } from './gate.ts';
import { gateAnswer, standingJudgements } from './gateAnswer.ts';

export interface ScreenResult {
  /** In the order of the screen. */
  readonly problems: readonly ScreenedProblem[];
  /** Ids of the focus problems: a yes at every gate that is asked. */
  readonly focus: readonly string[];
  readonly funnel: readonly FunnelStep[];
  /** For each gate that is asked, what would pass without it. */
  readonly relaxings: readonly Relaxing[];
  /** Null while there are focus problems or no problems. */
  readonly nothingLeft: NothingLeft | null;
}

interface ScreenedProblem {
  readonly id: string;
  /** `open`: failed nowhere, and somewhere nobody knows or it is disputed. */
  readonly state: 'focus' | 'open' | 'failed';
  readonly gates: Readonly<Record<Gate, GateStanding>>;
  /** Gates that are asked and hold no yes. */
  readonly heldBackBy: readonly Gate[];
  readonly value: ProblemValue | null;
}

export interface GateStanding {
  readonly answer: GateAnswer;
  /** How many judges say so now; the figures are not among them. */
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  readonly computed: ComputedGate | null;
}

/** How many problems have passed this gate and all before it, failed at one of them, or are neither. */
export interface FunnelStep {
  readonly gate: Gate;
  readonly isRelaxed: boolean;
  readonly passed: number;
  readonly open: number;
  readonly failed: number;
}

interface Relaxing {
  readonly gate: Gate;
  /** Ids of what would become focus problems, the most valuable first. */
  readonly lets: readonly string[];
}

export interface NothingLeft {
  /** The gate without which the most valuable problem would pass; null where no single gate would do. */
  readonly relax: Relaxing | null;
  /** The problem that failed nowhere and waits for the fewest answers, the most valuable of such. */
  readonly findOut: HeldBack | null;
  /** The problem held back by the fewest gates, the most valuable of such. */
  readonly nearest: HeldBack;
}

interface HeldBack {
  readonly problem: string;
  readonly gates: readonly Gate[];
}

type Screen = Pick<ScreenContent, 'relaxed' | 'margin' | 'profit'> & { readonly problems: readonly Judged[] };
type Judged = Pick<Problem, 'id' | 'pays' | 'judgements'>;

/**
 * Puts problems through the six gates: what is left, where the others are, and what would bring one through.
 *
 * ```ts
 * screened(content, { price: 90, cost: 30, target: 200, reach: { 'late-plans': { have: 120, not: 60, unknown: 20 } } }).focus
 * ```
 *
 * A focus problem has a yes at every gate that is asked; where none is asked there is none. Values rank by what is
 * certain, then by what is possible; an unknown one ranks behind all known ones, and among unknown ones the problem
 * that more customers of the target have is first.
 */
export function screened(screen: Screen, facts: ScreenFacts): ScreenResult {
  const asked = gates.filter((gate) => !screen.relaxed.includes(gate));
  const problems = screen.problems.map((problem) => screenedProblem(problem, screen, facts, asked));
  const ranked = [...problems].sort((a, b) => moreValuable(a, b, facts));
  const relaxings = asked.map((gate) => ({ gate, lets: asked.length === 1 ? [] : onlyHeldBackBy(gate, ranked) }));
  const focus = problems.filter(({ state }) => state === 'focus').map(({ id }) => id);
  return {
    problems,
    focus,
    funnel: funnelOf(problems, screen.relaxed),
    relaxings,
    nothingLeft: focus.length > 0 || problems.length === 0 ? null : nothingLeft(ranked, relaxings),
  };
}

function screenedProblem(problem: Judged, screen: Screen, facts: ScreenFacts, asked: readonly Gate[]): ScreenedProblem {
  const standings = Object.fromEntries(
    gates.map((gate) => [gate, gateStanding(problem, gate, screen, facts)]),
  ) as Record<Gate, GateStanding>;
  const heldBackBy = asked.filter((gate) => standings[gate].answer !== 'yes');
  const hasFailed = heldBackBy.some((gate) => standings[gate].answer === 'no');
  const isFocus = asked.length > 0 && heldBackBy.length === 0;
  return {
    id: problem.id,
    state: hasFailed ? 'failed' : isFocus ? 'focus' : 'open',
    gates: standings,
    heldBackBy,
    value: problemValue(problem, facts),
  };
}

function gateStanding(problem: Judged, gate: Gate, screen: Screen, facts: ScreenFacts): GateStanding {
  const answers = standingJudgements(problem.judgements, gate).map(({ answer }) => answer);
  const computed = computedGate(gate, problem, screen, facts);
  const count = (wanted: string) => answers.filter((answer) => answer === wanted).length;
  return {
    answer: gateAnswer(computed === null ? answers : [...answers, computed.answer]),
    yes: count('yes'),
    no: count('no'),
    unknown: count('unknown'),
    computed,
  };
}

function funnelOf(problems: readonly ScreenedProblem[], relaxed: readonly Gate[]): FunnelStep[] {
  return gates.map((gate, place) => {
    const before = gates.slice(0, place + 1).filter((one) => !relaxed.includes(one));
    const answers = problems.map((problem) => before.map((one) => problem.gates[one].answer));
    const failed = answers.filter((each) => each.includes('no')).length;
    const passed = answers.filter((each) => each.every((answer) => answer === 'yes')).length;
    return { gate, isRelaxed: relaxed.includes(gate), passed, open: problems.length - passed - failed, failed };
  });
}

function moreValuable(a: ScreenedProblem, b: ScreenedProblem, { reach }: ScreenFacts): number {
  if (a.value && b.value) return b.value.low - a.value.low || b.value.high - a.value.high;
  if (a.value || b.value) return a.value ? -1 : 1;
  return (reach[b.id]?.have ?? 0) - (reach[a.id]?.have ?? 0);
}

function onlyHeldBackBy(gate: Gate, ranked: readonly ScreenedProblem[]): string[] {
  return ranked.filter(({ heldBackBy }) => heldBackBy.length === 1 && heldBackBy[0] === gate).map(({ id }) => id);
}

function nothingLeft(ranked: readonly ScreenedProblem[], relaxings: readonly Relaxing[]): NothingLeft {
  const first = ranked.find(({ id }) => relaxings.some(({ lets }) => lets[0] === id));
  const open = ranked.filter(({ state, heldBackBy }) => state === 'open' && heldBackBy.length > 0);
  return {
    relax: relaxings.find(({ lets }) => first !== undefined && lets[0] === first.id) ?? null,
    findOut: open.length === 0 ? null : nearestOf(open),
    nearest: nearestOf(ranked),
  };
}

/** Sorting keeps the order of those that are equal: the more valuable first. */
function nearestOf(ranked: readonly ScreenedProblem[]): HeldBack {
  const [nearest] = [...ranked].sort((a, b) => a.heldBackBy.length - b.heldBackBy.length);
  const { id, heldBackBy } = nearest as ScreenedProblem;
  return { problem: id, gates: heldBackBy };
}
