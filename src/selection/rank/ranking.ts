import type { ColumnReader } from '../../evidence/mapping/columnReader.ts';
import { worded } from '../../evidence/problemWords.ts';
import type { Problem } from '../../evidence/reading/table.ts';
import { groupNames } from '../../readiness/group.ts';
import { groupAt } from '../../readiness/measurePortfolio.ts';
import type { RankedCustomer, RankResult } from '../contract.ts';
import { shownMeasure } from '../judged/judgedCustomer.ts';
import { matrixOf } from '../matrix/matrix.ts';
import { type Explanation, explainer } from '../scorecard/explanation.ts';
import { oddsAt } from '../scorecard/odds.ts';
import { signalsAlone } from '../scorecard/scorecard.ts';
import { shownPoints, speakingAnswers } from '../scorecard/shownExplanation.ts';
import { marginOf } from '../wave/margin.ts';
import { reasonsOf } from '../wave/reason.ts';
import { type ReasonCode, reasonCodeList } from '../wave/reasonCode.ts';
import { worthOrder } from '../wave/worth.ts';
import { askNext } from './askNext.ts';
import type { RankedCases } from './rankCases.ts';

/**
 * A ranked file as the command prints it: the whole of `rank --json`, with the customers one at a time, so that a
 * million of them never stand in memory as objects.
 */
export interface Ranking {
  readonly size: number;
  readonly customerAt: (index: number) => RankedCustomer;
  readonly standingAt: (index: number) => Standing;
  /** Indices, those worth most first; then those of unknown worth, in file order. */
  readonly order: Uint32Array;
  readonly rest: Omit<RankResult, 'customers'>;
  /** How the odds of any case come about, by the very scorecard that judged it; null where it has none. */
  readonly explainAt: (index: number) => Explanation | null;
}

/** `outside`: a candidate that could have been chosen; `kept-out`: one that could not, whatever it is worth. */
export type Standing = 'chosen' | 'outside' | 'kept-out' | 'unknown' | 'ended';

export interface RankingContext {
  readonly outcome: string | null;
  readonly outcomeStatement: string | null;
  readonly suggestedOutcome: string | null;
  readonly problems: readonly Problem[];
  readonly readers: readonly ColumnReader[];
  readonly disappointments: readonly string[];
  /** Row numbers of the customers to explain. */
  readonly explain: ReadonlySet<number>;
  /** What a wrong call costs, in questions; where stated, asking stops by it. */
  readonly wrongCall?: number;
}

/** Puts ranked cases into the words of the contract. */
export function rankingOf(ranked: RankedCases, context: RankingContext): Ranking {
  const { cases, odds, measures, worth } = ranked;
  const size = cases.portfolio.customers.length;
  const candidateOfCase = new Int32Array(size).fill(-1);
  ranked.candidates.forEach((row, candidate) => {
    candidateOfCase[row] = candidate;
  });
  const explainRow = explainCase(ranked);
  const bandsOf = new Map(cases.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  const segment = cases.segments[0];

  const customerAt = (index: number): RankedCustomer => {
    const row = cases.rowNumbers[index] as number;
    const candidate = candidateOfCase[index] as number;
    const name = cases.names?.[index];
    const segmentName = segment?.names[segment.codes[index] ?? -1];
    const isExplained = context.explain.has(row);
    return {
      row,
      id: cases.ids?.[index] ?? String(row),
      ...(name && { name }),
      ...(segmentName !== undefined && { segment: segmentName }),
      odds: oddsAt(odds, index),
      measures: {
        willingness: shownMeasure(measures.willingness, index),
        needs: shownMeasure(measures.needs, index),
        strategicView: shownMeasure(measures.strategicView, index),
      },
      group: groupAt(measures.groups, index),
      isCandidate: candidate >= 0,
      chosen: candidate >= 0 && ranked.choice.isChosen[candidate] === 1,
      worth: Number.isNaN(worth[index]) ? null : (worth[index] as number),
      reasons: candidate >= 0 ? candidateReasons(ranked, candidate) : [taughtReason(ranked, index)],
      ...(isExplained && { explanation: explanationOf(ranked, index, candidate, explainRow(index), bandsOf) }),
    };
  };

  const standingAt = (index: number): Standing => {
    const candidate = candidateOfCase[index] as number;
    return candidate < 0 ? 'ended' : standingOf(reasonCodeList[ranked.choice.verdicts.codes[candidate] as number]);
  };

  return {
    size,
    customerAt,
    standingAt,
    explainAt: explainRow,
    order: Uint32Array.from(worth.keys()).sort((a, b) => worthOrder(worth, a, b)),
    rest: restOf(ranked, context),
  };
}

function candidateReasons({ waveInput, choice }: RankedCases, candidate: number): RankedCustomer['reasons'] {
  return reasonsOf(waveInput, choice.verdicts, candidate).map(({ code, text }) => ({ code, text }));
}

function taughtReason({ cases }: RankedCases, index: number): RankedCustomer['reasons'][number] {
  const ended = cases.outcomes?.[index] === 1 ? 'a good deal' : 'no good deal';
  return { code: 'has-outcome', text: `It has ended already (${ended}): it taught the scorecard and is no candidate.` };
}

/** Points of any case, by the very scorecard that judged it. */
function explainCase({ judgement, cases, isTaughtByPast }: RankedCases): (index: number) => Explanation | null {
  const explainers = judgement.scorecards.map((scorecard) => explainer(scorecard, cases.portfolio));
  return (index) => {
    const scorecard = isTaughtByPast ? 0 : (judgement.scorecardOfRow[index] as number);
    return explainers[scorecard]?.(index) ?? null;
  };
}

function standingOf(code: ReasonCode | undefined): Standing {
  if (code === undefined || code === 'insufficient-evidence') return 'unknown';
  if (code.startsWith('chosen') || code === 'locked-in') return 'chosen';
  return code === 'below-worth-needed' || code === 'segment-full' || code === 'no-place-left' ? 'outside' : 'kept-out';
}

function explanationOf(
  { items, waveInput, choice }: RankedCases,
  index: number,
  candidate: number,
  explanation: Explanation | null,
  bandsOf: ReadonlyMap<string, Uint8Array>,
): NonNullable<RankedCustomer['explanation']> {
  return {
    base: explanation?.base ?? null,
    points: shownPoints(explanation),
    answers: speakingAnswers(items, (signal) => bandsOf.get(signal)?.[index]),
    margin: candidate < 0 ? null : (marginOf(waveInput, choice.verdicts, candidate)?.text ?? null),
  };
}

function restOf(
  ranked: RankedCases,
  { outcome, outcomeStatement, suggestedOutcome, problems, readers, disappointments, wrongCall }: RankingContext,
): Ranking['rest'] {
  const { choice, judgement } = ranked;
  const { wave } = choice;
  const scorecard = judgement.scorecards[0];
  return {
    restsOn: judgement.restsOn,
    wave: {
      isRetrospective: ranked.isRetrospective,
      candidates: ranked.candidates.length,
      capacity: wave.rules.capacity,
      reservedOutside: wave.rules.reservedOutside,
      chosen: wave.chosen.map(({ row }) => row),
      expectedGood: wave.figures.expectedGood
        ? {
            mean: wave.figures.expectedGood.mean,
            low: wave.figures.expectedGood.low,
            high: wave.figures.expectedGood.high,
          }
        : null,
      actualGood: actualGood(ranked),
      justOutside: wave.justOutside.map(({ row, text }) => ({ row, text })),
      askNext: askNext(ranked, wrongCall === undefined ? {} : { wrongCall }),
      statements: wave.statements.map(({ text }) => text),
    },
    matrix: matrixCounts(ranked),
    model: {
      outcome,
      outcomeStatement,
      suggestedOutcome,
      outcomes: scorecard?.outcomes ?? 0,
      good: scorecard?.good ?? 0,
      folds: judgement.folds,
      base: scorecard?.base ?? null,
      signals: scorecard ? signalsAlone(scorecard).map(({ signal }) => signal) : [],
      leftOut: scorecard?.leftOut.map(({ signal, why }) => ({ signal, why })) ?? [],
      statements: [...judgement.statements],
    },
    columns: readers.map(({ column, map, isStated }) => ({
      column,
      role: map.personal ? 'personal' : map.role,
      why: map.why ?? '',
      isStated,
    })),
    problems: problems.map(worded).map(({ code, row, column, text, remedy }) => ({
      code,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      text,
      remedy,
    })),
    disappointments: [...disappointments],
  };
}

/** Good among the chosen where every row has its outcome; null where that is still to come. */
function actualGood({ isRetrospective, cases, candidates, choice }: RankedCases): number | null {
  if (!isRetrospective) return null;
  return candidates.reduce(
    (sum, index, candidate) => sum + (choice.isChosen[candidate] === 1 && cases.outcomes?.[index] === 1 ? 1 : 0),
    0,
  );
}

/** How many measures fall on which side of the cuts: a plain count of the picture, beside the probabilities. */
function matrixCounts({ measures, cuts }: RankedCases): RankResult['matrix'] {
  const { quadrants, unknown } = matrixOf({
    x: { field: 'willingness', values: measures.willingness.mean, cut: { kind: 'value', at: cuts.willingness } },
    y: { field: 'needs', values: measures.needs.mean, cut: { kind: 'value', at: cuts.needs } },
    names: { lowLow: 'conservative', highLow: 'experiential', lowHigh: 'picky', highHigh: 'radical' },
  });
  const counts = Object.fromEntries(groupNames.map((name) => [name, 0])) as Record<(typeof groupNames)[number], number>;
  for (const { name, count } of Object.values(quadrants)) counts[name as keyof typeof counts] = count;
  return { cuts, counts: { ...counts, unknown: unknown.total } };
}
