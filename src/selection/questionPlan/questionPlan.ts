import type { QuestionOutlook } from '../../readiness/questionOutlook.ts';
import { MaxHeap } from '../../stats/maxHeap.ts';
import type { SuitabilityTable } from '../wave/suitability.ts';
import { type AskedWorth, askedWorth, type PlaceStake, type TruthWorth, truthWorth } from './placeStake.ts';

/** Who might be asked, by candidate: 0 to `size - 1`. */
export interface PlanInput {
  readonly size: number;
  /** Null where no answer about the group can change whether this one has a place. */
  readonly stakeOf: (candidate: number) => PlaceStake | null;
  /** What may come of up to `most` questions to one axis. */
  readonly outlookOf: (candidate: number, axis: Axis, most: number) => QuestionOutlook;
  readonly suitability: SuitabilityTable;
  readonly budget: QuestionBudget;
}

type Axis = 'willingness' | 'needs';

export interface QuestionBudget {
  /** Questions in all. */
  readonly questions: number;
  /** Customers asked at most. */
  readonly calls: number;
  /** Questions to one customer at most. */
  readonly each: number;
  /** How many questions a wrong call costs, that is a well-suited good deal missed. Where stated, each has to bring its share. */
  readonly wrongCall?: number;
}

export interface PlannedCall {
  readonly candidate: number;
  /** Ids, in the order to ask them. */
  readonly questions: readonly string[];
  /** What the answers are expected to bring to the wave, in worth. */
  readonly gain: number;
  /** How likely they change whether the customer is in the wave. */
  readonly chance: number;
}

export interface QuestionPlan {
  /** The call that brings most for each question first. */
  readonly calls: readonly PlannedCall[];
  readonly questions: number;
  readonly gain: number;
  /** Why no more is planned. */
  readonly stop: 'budget-spent' | 'nothing-to-gain' | 'costs-more';
}

/**
 * Whom to ask what, with so many questions: again and again those to one customer that bring most for each question.
 * Several together count where one alone could change nothing (as in the knowledge gradient of Frazier & Powell 2010).
 * Customers wait with a bound of what asking them could bring, and are looked at closely, question by question, only while
 * that bound is above the best found so far (lazy greedy, Minoux 1978); so a hundred thousand cost little. Each is reckoned by
 * itself, with the edge of the wave where it is now.
 */
export function planQuestions({ size, stakeOf, outlookOf, suitability, budget }: PlanInput): QuestionPlan {
  const least = leastGain(budget);
  const waiting = new MaxHeap<Waiting>();
  for (let candidate = 0; candidate < size; candidate++) {
    const stake = stakeOf(candidate);
    if (!stake) continue;
    const truth = truthWorth(stake, suitability);
    const most = Math.max(truth.willingness, truth.needs, truth.both / 2);
    if (most > least) waiting.push(most, { candidate, stake, truth });
  }
  const opened: Looked[] = [];
  let left = budget.questions;
  for (let first = waiting.pop(); first && left > 0 && first.key > least; first = waiting.pop()) {
    const one = isLooked(first.value) ? first.value : lookedAt(first.value);
    const isOpened = one.asked[0] + one.asked[1] > 0;
    if (!isOpened && opened.length >= budget.calls) continue;
    const step = bestStep(one, left);
    const rate = step?.rate ?? 0;
    const deeper = boundBeyond(one);
    if (deeper.rate > rate && first.key <= deeper.rate) {
      // Nothing that is known of others is better than what more questions here might bring: they are looked at.
      const most = ++one.looked[deeper.axis];
      one[deeper.axis] = outlookOf(one.candidate, deeper.axis, most);
      waiting.push(keyOf(one), one);
    } else if (step && first.key <= rate) {
      if (!isOpened) opened.push(one);
      left -= step.questions;
      one.asked = step.to;
      one.worth = step.worth;
      waiting.push(keyOf(one), one);
    } else waiting.push(Math.max(rate, deeper.rate), one);
  }
  const calls = opened.map(plannedCall);
  const gain = calls.reduce((sum, call) => sum + call.gain, 0);
  const isSpent = left === 0 || opened.length >= budget.calls;
  const stop = isSpent ? 'budget-spent' : least > LEAST_GAIN ? 'costs-more' : 'nothing-to-gain';
  return { calls, questions: budget.questions - left, gain, stop };

  function lookedAt({ candidate, stake, truth }: Waiting): Looked {
    const willingness = outlookOf(candidate, 'willingness', 1);
    const needs = outlookOf(candidate, 'needs', 1);
    const looked = { willingness: 1, needs: 1 };
    return { candidate, stake, truth, willingness, needs, looked, asked: [0, 0], worth: NOTHING };
  }

  /** What it is expected to bring for each question, as far as is known or may yet come out. */
  function keyOf(one: Looked): number {
    return Math.max(bestStep(one, left)?.rate ?? 0, boundBeyond(one).rate);
  }

  /** The number of questions more that brings most for each. */
  function bestStep({ stake, willingness, needs, asked, worth }: Looked, most: number): Step | undefined {
    let best: Step | undefined;
    for (let i = asked[0]; i <= willingness.questions.length; i++) {
      for (let j = asked[1]; j <= needs.questions.length && i + j <= budget.each; j++) {
        const questions = i + j - asked[0] - asked[1];
        if (questions === 0 || questions > most) continue;
        const then = askedWorth(stake, suitability, willingness, needs, [i, j]);
        const rate = (then.gain - worth.gain) / questions;
        if (rate > (best?.rate ?? 0) + SAME_RATE) best = { to: [i, j], questions, worth: then, rate };
      }
    }
    return best;
  }

  /** More than one question further than has been looked at would bring for each, and to which axis. */
  function boundBeyond({ looked, truth, asked, worth }: Looked): { axis: Axis; rate: number } {
    const [i, j] = asked;
    const [further, more] = [looked.willingness + 1, looked.needs + 1];
    const rate = (gain: number, to: number) => (to <= budget.each ? (gain - worth.gain) / (to - i - j) : 0);
    const ofWillingness = Math.max(
      j === 0 ? rate(truth.willingness, further) : 0,
      rate(truth.both, further + Math.max(1, j)),
    );
    const ofNeeds = Math.max(i === 0 ? rate(truth.needs, more) : 0, rate(truth.both, more + Math.max(1, i)));
    return ofWillingness > ofNeeds
      ? { axis: 'willingness', rate: ofWillingness }
      : { axis: 'needs', rate: Math.max(0, ofNeeds) };
  }
}

/** Worth less than this for each question is not worth a call: a two-thousandth of a well-suited good deal. */
const LEAST_GAIN = 0.0005;

/** What a question has to bring: its share of the well-suited good deal that a wrong call costs. */
function leastGain({ wrongCall = Number.POSITIVE_INFINITY }: QuestionBudget): number {
  return Math.max(LEAST_GAIN, 1 / wrongCall);
}

/** Of numbers of questions that bring as much for each, the smaller is taken. */
const SAME_RATE = 1e-12;
const NOTHING: AskedWorth = { gain: 0, chance: 0 };

/** Who might be asked, and what the truth about its group would bring. */
interface Waiting {
  readonly candidate: number;
  readonly stake: PlaceStake;
  readonly truth: TruthWorth;
}

/** What may come of as many questions to each axis as have been looked at. */
interface Looked extends Waiting {
  willingness: QuestionOutlook;
  needs: QuestionOutlook;
  /** How many questions in a row, where there are so many. */
  readonly looked: { willingness: number; needs: number };
  /** How many questions are planned, by axis. */
  asked: readonly [number, number];
  worth: AskedWorth;
}

interface Step {
  readonly to: readonly [number, number];
  readonly questions: number;
  readonly worth: AskedWorth;
  /** Gain per question. */
  readonly rate: number;
}

function isLooked(one: Waiting): one is Looked {
  return 'asked' in one;
}

function plannedCall({ candidate, willingness, needs, asked, worth }: Looked): PlannedCall {
  const questions = [...willingness.questions.slice(0, asked[0]), ...needs.questions.slice(0, asked[1])];
  return { candidate, questions, gain: worth.gain, chance: worth.chance };
}
