import type { AxisName } from '../evidence/signal.ts';
import { updatedBy } from '../stats/gradedResponse.ts';
import { expectation } from '../stats/quadrature.ts';
import type { Answer } from './answer.ts';
import { type Cuts, defaultCuts, type GroupProbabilities, groupProbabilities, probabilityHigh } from './group.ts';
import type { Item } from './item.ts';
import { type AxisPosterior, posteriorsOf } from './measure.ts';
import { binaryEntropyBits, questionOutlook } from './questionOutlook.ts';
import { worthAsking } from './worthAsking.ts';

/** When no further question is worth asking. */
export interface StopRules {
  /** The leading group is sure enough from this probability on. */
  readonly sureAt?: number;
  /** What a wrong call of the group costs, in questions. Where stated it decides when to stop, instead of `sureAt`. */
  readonly wrongCall?: number;
}

export interface QuestionSearch extends StopRules {
  readonly items: readonly Item[];
  readonly answers: readonly Answer[];
  /** Items that were asked and answered with "don't know". */
  readonly declined?: ReadonlySet<string>;
  readonly cuts?: Cuts;
  /** Where something is decided by the strategic view, its cut; without it those questions cannot matter and are not offered. */
  readonly strategicViewCut?: number;
  /** How far an answer will be believed, 0 to 1. */
  readonly weight?: number;
  /** How likely each question is to be answered at all; 1 where absent. See `answerRate`. */
  readonly answerRates?: ReadonlyMap<string, number>;
}

/** Why no further question is worth asking. */
type Stop = 'sure' | 'settled' | 'little-to-gain' | 'nothing-left' | 'costs-more';

export interface NextQuestion {
  /** The item to ask next; null where `stop` says why not. */
  readonly ask: string | null;
  readonly stop: Stop | null;
  /** Unanswered items, best first, with the expected fall of the decision's entropy in bits. */
  readonly ranked: readonly { readonly item: string; readonly gainBits: number }[];
  /** Null until both axes have evidence. */
  readonly groups: GroupProbabilities | null;
}

const SURE_AT = 0.85;

/** A question expected to say less than this about the decision (of the 2 bits at the outset) is not worth a person's time. */
const LEAST_GAIN_BITS = 0.005;

/**
 * The one question that matters next: the unanswered one with the largest expected fall of the entropy of the four group
 * probabilities, each of its answers weighted by how likely this customer is to give it (Lindley 1956). Stops when the
 * leading group is sure enough, when not even the most contrary answers to all that is left would change it
 * (`settled`), or when no question says enough. Where it is stated what a wrong call costs, it stops when no questions
 * together are expected to save as much as they cost (`costs-more`). Being sure at 0.85 is acting as if a wrong call cost as
 * much as seven questions (1 / 0.15): then not even the truth would be worth one more.
 *
 * ```ts
 * nextQuestion({ items, answers: [] }) // { ask: 'bw-early-use', stop: null, ranked: [...], groups: null }
 * ```
 */
export function nextQuestion(search: QuestionSearch): NextQuestion {
  const cuts = search.cuts ?? defaultCuts;
  const posteriors = posteriorsOf(search.items, search.answers);
  const groups = groupProbabilities(posteriors.willingness, posteriors.needs, cuts);
  const cutOf: Readonly<Record<AxisName, number | undefined>> = { ...cuts, strategicView: search.strategicViewCut };
  const weight = search.weight ?? 1;
  const open = openItems(search, cutOf);
  const ranked = open
    .map((item) => ({
      item: item.id,
      gainBits:
        (search.answerRates?.get(item.id) ?? 1) *
        expectedGainBits(item, posteriors[item.claim.axis], cutOf[item.claim.axis] as number, weight),
    }))
    .toSorted((a, b) => b.gainBits - a.gainBits || (a.item < b.item ? -1 : 1));
  const sides = decidingAxes(cutOf).map(([axis, cut]) => ({
    cut,
    posterior: posteriors[axis],
    open: open.filter((item) => item.claim.axis === axis),
  }));
  if (search.wrongCall !== undefined) {
    const worth = axesWorthAsking(sides, search.wrongCall, search);
    const ask = ranked.find(({ item }) => worth.some((axis) => axis.open.some(({ id }) => id === item)))?.item ?? null;
    return { ask, stop: ask ? null : ranked.length === 0 ? 'nothing-left' : 'costs-more', ranked, groups };
  }
  const stop = reasonToStop(sides, ranked[0]?.gainBits, search.sureAt ?? SURE_AT, weight);
  return { ask: stop ? null : (ranked[0]?.item ?? null), stop, ranked, groups };
}

/** One axis of the decision: what is known, where it is cut, and what could still be asked. */
interface Side {
  readonly posterior: AxisPosterior;
  readonly cut: number;
  readonly open: readonly Item[];
}

function openItems(
  { items, answers, declined }: QuestionSearch,
  cutOf: Readonly<Record<AxisName, number | undefined>>,
): Item[] {
  const closed = new Set([...answers.map((answer) => answer.item), ...(declined ?? [])]);
  return items.filter((item) => cutOf[item.claim.axis] !== undefined && !closed.has(item.id));
}

function decidingAxes(cutOf: Readonly<Record<AxisName, number | undefined>>): [AxisName, number][] {
  return (['willingness', 'needs', 'strategicView'] as const).flatMap((axis) => {
    const cut = cutOf[axis];
    return cut === undefined ? [] : [[axis, cut] as [AxisName, number]];
  });
}

/**
 * The group probabilities are products over the axes, so their entropy is the sum of the axes' and an answer lowers only
 * that of its own axis.
 */
function expectedGainBits(item: Item, before: AxisPosterior, cut: number, weight: number): number {
  let after = 0;
  for (const curve of item.curves) {
    after += expectation(before.trait, curve) * binaryEntropyBits(probabilityHigh(updated(before, curve, weight), cut));
  }
  return binaryEntropyBits(probabilityHigh(before, cut)) - after;
}

/** The sides of the decision of which questions are worth what they cost. */
function axesWorthAsking(
  sides: readonly Side[],
  wrongCall: number,
  { weight = 1, answerRates }: QuestionSearch,
): Side[] {
  const outlooks = sides.map(({ posterior, cut, open }) =>
    questionOutlook(posterior, open, LOOKED_AHEAD, { cut, weight, ...(answerRates && { answerRates }) }),
  );
  const counts = worthAsking(outlooks, wrongCall);
  return sides.filter((_, axis) => (counts[axis] ?? 0) > 0);
}

/** Questions to one axis that are looked at together: beyond three, one more changes few calls and takes long to reckon. */
const LOOKED_AHEAD = 3;

function reasonToStop(
  sides: readonly Side[],
  bestGainBits: number | undefined,
  sureAt: number,
  weight: number,
): Stop | null {
  const isJudged = sides.every(({ posterior: { evidence } }) => evidence > 0);
  const leading = sides.reduce(
    (product, { posterior, cut }) => product * likelierSide(probabilityHigh(posterior, cut)),
    1,
  );
  if (isJudged && leading >= sureAt) return 'sure';
  if (bestGainBits === undefined) return 'nothing-left';
  if (isJudged && sides.every((side) => isSettled(side, weight))) return 'settled';
  const canStillBeJudged = sides.some(({ posterior, open }) => posterior.evidence === 0 && open.length > 0);
  return bestGainBits < LEAST_GAIN_BITS && !canStillBeJudged ? 'little-to-gain' : null;
}

/** Whether even the most contrary answers to every open question would leave the axis on its side of the cut. */
function isSettled({ posterior, cut, open }: Side, weight: number): boolean {
  const isHigh = probabilityHigh(posterior, cut) >= 0.5;
  const contrary = open.reduce(
    (known, item) => updated(known, item.curves[isHigh ? 0 : item.categories - 1] as Float64Array, weight),
    posterior,
  );
  return probabilityHigh(contrary, cut) >= 0.5 === isHigh;
}

function updated(before: AxisPosterior, probabilities: Float64Array, weight: number): AxisPosterior {
  return { ...before, trait: updatedBy(before.trait, { probabilities, weight }) };
}

function likelierSide(probability: number): number {
  return Math.max(probability, 1 - probability);
}
