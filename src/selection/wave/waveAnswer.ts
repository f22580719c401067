import type { z } from 'zod';
import { answersOfRow } from '../../readiness/answersOfRow.ts';
import type { StopRules } from '../../readiness/nextQuestion.ts';
import { askingOf } from '../../readiness/question/answerRates.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import { groupsAt } from '../judged/judgedCustomer.ts';
import { oddsBasis } from '../judged/oddsBasis.ts';
import { askableItems, questionFor } from '../rank/askNext.ts';
import type { margin } from './contract.ts';
import { type BaseWave, oddsOfCandidate } from './drawnFromBase.ts';
import { type Margin, marginOf } from './margin.ts';
import { reasonsOf } from './reason.ts';
import type { Figures, Reason } from './reasonCode.ts';
import type { WaveStatement, WaveStatementCode } from './waveStatementCode.ts';

/** A drawn wave as operations answer it. `judged` may have moved on since: names and groups are those of now. */
export function shownWave(drawn: BaseWave, judged: JudgedBase, rules: StopRules) {
  const { wave } = drawn.choice;
  const candidateOf = new Map(Array.from(drawn.numbers, (number, candidate) => [number, candidate]));
  const placedAt = ({ row }: { readonly row: number }) => shownCandidate(drawn, judged, candidateOf.get(row) as number);
  const { expectedGood } = wave.figures;
  return {
    isRetrospective: drawn.isRetrospective,
    cuts: { ...judged.cuts },
    candidates: wave.candidates,
    capacity: wave.rules.capacity,
    reservedOutside: wave.rules.reservedOutside,
    chosen: wave.chosen.map((place) => ({ ...placedAt(place), reasons: shownReasons(place.reasons) })),
    justOutside: wave.justOutside.map((one) => ({
      ...placedAt(one),
      reasons: reasonsOfCandidate(drawn, candidateOf.get(one.row) as number),
      margin: shownMargin(one.margin),
      takesPlaceOf: calledNow(drawn, judged, one.margin.leavingRow),
    })),
    expectedGood: expectedGood && {
      mean: expectedGood.mean,
      low: expectedGood.low,
      high: expectedGood.high,
      judged: expectedGood.judged,
    },
    actualGood: actualGood(drawn),
    bySegment: wave.figures.bySegment.map((one) => ({ ...one })),
    counts: { ...wave.counts },
    inTrials: drawn.inTrials.map((one) => ({ ...one })),
    askNext: [...wave.chosen, ...wave.justOutside]
      .slice(0, MOST_ASKED)
      .flatMap(({ row }) => askedOf(judged, row, rules)),
    statements: statementsOf(drawn, judged),
    judgedBy: oddsBasis(judged),
    seenVersion: drawn.seenVersion,
  };
}

/** A question for each of so many; working one out takes about a millisecond. */
const MOST_ASKED = 50;

export function shownCandidate(drawn: BaseWave, judged: JudgedBase, candidate: number) {
  const worth = drawn.waveInput.candidates.worth[candidate] as number;
  return {
    ...whoIs(judged, drawn.numbers[candidate] as number),
    odds: oddsOfCandidate(drawn, candidate),
    worth: Number.isNaN(worth) ? null : worth,
  };
}

/** Id, name and group as they are now; a customer that has gone meanwhile is called by its number. */
export function whoIs(judged: JudgedBase, number: number) {
  const { base } = judged;
  const row = base.rowOfNumber(number);
  if (row === undefined) return { customer: `#${number}`, name: null, group: null };
  return {
    customer: base.portfolio.customers[row] as string,
    name: base.names[row] ?? null,
    group: groupsAt(judged, row),
  };
}

export function shownMargin(found: Margin): z.infer<typeof margin> {
  const { worthShort: _, leavingRow: __, ...shown } = found;
  return { ...shown, obstacles: shown.obstacles.map((one) => ({ ...one, figures: { ...one.figures } })) };
}

/** Id and name of a candidate. */
export function calledNow({ numbers }: BaseWave, judged: JudgedBase, candidate: number | null) {
  if (candidate === null) return null;
  const { customer, name } = whoIs(judged, numbers[candidate] as number);
  return { customer, name };
}

export function shownReasons(reasons: readonly Reason[]) {
  return reasons.map(({ code, text, figures }) => ({ code, text, figures: { ...figures } }));
}

export function reasonsOfCandidate({ waveInput, choice }: BaseWave, candidate: number) {
  return shownReasons(reasonsOf(waveInput, choice.verdicts, candidate));
}

export function marginOfCandidate({ waveInput, choice }: BaseWave, candidate: number): Margin | null {
  return marginOf(waveInput, choice.verdicts, candidate);
}

function actualGood({ isRetrospective, outcomes, choice }: BaseWave): number | null {
  if (!isRetrospective) return null;
  return outcomes.reduce((sum, outcome, i) => sum + (choice.isChosen[i] === 1 && outcome === 1 ? 1 : 0), 0);
}

function askedOf(judged: JudgedBase, number: number, rules: StopRules) {
  const row = judged.base.rowOfNumber(number);
  if (row === undefined) return [];
  const answers = answersOfRow(judged.base.portfolio, judged.items, row);
  const question = questionFor(answers, askableItems(judged.items), judged.cuts, {
    ...askingOf(judged.base, judged.items, row),
    ...rules,
  });
  return question ? [{ customer: judged.base.portfolio.customers[row] as string, ...question }] : [];
}

function statementsOf({ choice, isRetrospective, locksDropped }: BaseWave, { mismatch, restsOn }: JudgedBase) {
  const own: WaveStatement[] = [];
  const say = (code: WaveStatementCode, text: string, figures: Figures = {}) => own.push({ code, text, figures });
  if (mismatch) {
    say('scorecard-mismatch', `The adopted scorecard cannot judge the base as it is now: ${mismatch.message}`);
  } else if (restsOn === 'insufficient') {
    const text =
      'There are no odds: no scorecard is adopted, and nobody gave an answer that published figures speak of.';
    say('no-odds', text);
  }
  if (isRetrospective) {
    const text = 'Retrospective: every customer has its outcome already, and the wave is drawn from all of them.';
    say('retrospective', text);
  }
  if (locksDropped > 0) {
    const apply = locksDropped === 1 ? 'lock applies' : 'locks apply';
    const text = `${locksDropped} ${apply} no longer: these customers have their outcome, or are gone.`;
    say('locks-dropped', text, { locks: locksDropped });
  }
  return [...own, ...choice.wave.statements].map(({ code, text, figures }) => ({
    code,
    text,
    figures: { ...figures },
  }));
}
