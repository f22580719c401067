import type { ScoredColumn } from '../../selection/scorecard/scoredColumn.ts';
import { entropyBits } from '../../stats/bandInformation.ts';
import { falseDiscoveryRates } from '../../stats/falseDiscovery.ts';
import { fisherExact } from '../../stats/fisherExact.ts';
import type { Steps } from '../../stats/steps.ts';
import { type RateOf, rateOf } from './rateOf.ts';

export interface PairedAnswer {
  readonly signal: string;
  readonly label: string;
  readonly answer: string;
}

/** Two answers together, as the published survey told of its two: who chose both, who chose either, who neither. */
export interface PairInsight {
  readonly first: PairedAnswer;
  readonly second: PairedAnswer;
  readonly both: RateOf;
  /** One of the two or both. */
  readonly either: RateOf;
  readonly neither: RateOf;
  /** The rate of both beside that of all. */
  readonly lift: number;
  readonly falseDiscovery: number;
}

/** Of the signals that tell most. */
const MOST_SIGNALS = 20;
/** Answers, and pairs of them, that fewer rows gave are not looked at. */
const FEWEST_ROWS = 10;
const MOST_PAIRS = 30;
const MOST_OF_ONE_ANSWER = 3;
const MOST_FALSE = 0.1;
const TESTS_IN_A_STEP = 2000;

interface Taught {
  readonly rows: Uint32Array;
  readonly outcomes: Int8Array;
}

/** One of the answers with how those who gave it ended. */
interface Answer {
  readonly column: ScoredColumn;
  readonly band: number;
  readonly rows: number;
  readonly good: number;
}

interface Candidate {
  readonly first: Answer;
  readonly second: Answer;
  readonly rows: number;
  readonly good: number;
}

/**
 * Pairs of answers of which both point the same way, and both together further than either alone, surely enough (false
 * discoveries at most a tenth over all pairs looked at); those that tell most first, no answer in more than three.
 * `columns` come by what they tell.
 */
export function* pairSteps(
  columns: readonly ScoredColumn[],
  taught: Taught,
): Steps<{ readonly pairs: PairInsight[]; readonly tested: number }> {
  const chosen = columns.slice(0, MOST_SIGNALS);
  const candidates: Candidate[] = [];
  for (const [i, first] of chosen.entries()) {
    for (const second of chosen.slice(i + 1)) {
      candidates.push(...candidatesOf(first, second, taught));
      yield;
    }
  }
  const allRows = taught.rows.length;
  const allGood = taught.rows.reduce((sum, row) => sum + (taught.outcomes[row] as number), 0);
  const probabilities: number[] = [];
  for (const { rows, good } of candidates) {
    probabilities.push(fisherExact({ rows, good, allGood, allRows }));
    if (probabilities.length % TESTS_IN_A_STEP === 0) yield;
  }
  const rates = falseDiscoveryRates(probabilities);
  const overall = allGood / allRows;
  const found = candidates.flatMap((candidate, i) => {
    const falseDiscovery = rates[i] as number;
    if (falseDiscovery > MOST_FALSE || !isFurther(candidate, overall)) return [];
    return [{ candidate, falseDiscovery, bits: bitsOf(candidate, allGood, allRows) }];
  });
  found.sort((a, b) => b.bits - a.bits);
  const times = new Map<string, number>();
  const isFresh = ({ candidate: { first, second } }: (typeof found)[number]) => {
    const keys = [first, second].map(({ column, band }) => JSON.stringify([column.signal, band]));
    if (keys.some((key) => (times.get(key) ?? 0) >= MOST_OF_ONE_ANSWER)) return false;
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    return true;
  };
  const pairs = found
    .filter(isFresh)
    .slice(0, MOST_PAIRS)
    .map(({ candidate, falseDiscovery }) => shown(candidate, { falseDiscovery, allGood, allRows }));
  return { pairs, tested: candidates.length };
}

function candidatesOf(first: ScoredColumn, second: ScoredColumn, { rows: taught, outcomes }: Taught): Candidate[] {
  const width = second.labels.length;
  const rows = new Float64Array(first.labels.length * width);
  const good = new Float64Array(rows.length);
  for (const row of taught) {
    const cell = (first.bands[row] as number) * width + (second.bands[row] as number);
    rows[cell]!++;
    good[cell]! += outcomes[row] as number;
  }
  const over = (counts: Float64Array, isIn: (cell: number) => boolean) =>
    counts.reduce((sum, count, cell) => sum + (isIn(cell) ? count : 0), 0);
  const inFirst = first.labels.map((_, band) => answerOf(first, band, (cell) => Math.floor(cell / width) === band));
  const inSecond = second.labels.map((_, band) => answerOf(second, band, (cell) => cell % width === band));
  return inFirst.slice(1).flatMap((one) =>
    inSecond.slice(1).flatMap((other) => {
      const cell = one.band * width + other.band;
      const both = rows[cell] as number;
      // Where everybody who gave the one gave the other, there is no second answer.
      if (both < FEWEST_ROWS || both === one.rows || both === other.rows) return [];
      return [{ first: one, second: other, rows: both, good: good[cell] as number }];
    }),
  );

  function answerOf(column: ScoredColumn, band: number, isIn: (cell: number) => boolean): Answer {
    return { column, band, rows: over(rows, isIn), good: over(good, isIn) };
  }
}

/** Both answers raise the rate, or both lower it, and the two together more than either. */
function isFurther({ first, second, rows, good }: Candidate, overall: number): boolean {
  const [one, other, both] = [first.good / first.rows, second.good / second.rows, good / rows];
  return (
    (both > one && both > other && Math.min(one, other) > overall) ||
    (both < one && both < other && Math.max(one, other) < overall)
  );
}

/** What the number of the two answers given (none, one, both) tells, less what chance adds to three rates (Miller 1955). */
function bitsOf({ first, second, rows, good }: Candidate, allGood: number, allRows: number): number {
  const one = { rows: first.rows + second.rows - 2 * rows, good: first.good + second.good - 2 * good };
  const none = { rows: allRows - rows - one.rows, good: allGood - good - one.good };
  const within = [{ rows, good }, one, none].reduce(
    (sum, part) => sum + (part.rows === 0 ? 0 : (part.rows / allRows) * entropyBits(part.good / part.rows)),
    0,
  );
  return entropyBits(allGood / allRows) - within - 1 / (allRows * Math.LN2);
}

interface Among {
  readonly falseDiscovery: number;
  readonly allGood: number;
  readonly allRows: number;
}

function shown({ first, second, rows, good }: Candidate, { falseDiscovery, allGood, allRows }: Among): PairInsight {
  const either = { rows: first.rows + second.rows - rows, good: first.good + second.good - good };
  return {
    first: pairedAnswer(first),
    second: pairedAnswer(second),
    both: rateOf(good, rows),
    either: rateOf(either.good, either.rows),
    neither: rateOf(allGood - either.good, allRows - either.rows),
    lift: good / rows / (allGood / allRows),
    falseDiscovery,
  };
}

function pairedAnswer({ column: { signal, label, labels }, band }: Answer): PairedAnswer {
  return { signal, label, answer: labels[band] as string };
}
