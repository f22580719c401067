import { selectionFailure } from '../failures.ts';
import type { RestsOn } from '../scorecard/scorecard.ts';
import { bestCohort, type Cohort, largestReserve, segmentShortfalls } from './cohortOptimum.ts';
import { type CohortProblem, cohortProblem } from './cohortProblem.ts';
import { relaxedCohorts } from './cohortRelaxed.ts';
import { justOutside, type Outsider } from './margin.ts';
import { reasonsOf } from './reason.ts';
import { type Reason, type ReasonCode, reasonCodeList } from './reasonCode.ts';
import { type Verdicts, verdictsOf } from './verdict.ts';
import { type WaveFigures, waveFigures } from './waveFigures.ts';
import { rowNumberOf, type SegmentLimit, statedReserve, type WaveInput, type WorthOrigin } from './waveInput.ts';
import { checkWaveRules } from './waveRulesCheck.ts';
import { waveStatements } from './waveStatement.ts';
import type { WaveStatement } from './waveStatementCode.ts';
import { worthOrder } from './worth.ts';

/** A trial wave with all it was drawn from: plain data, to be saved and shown as it is. */
export interface Wave {
  readonly version: 1;
  readonly rules: {
    readonly capacity: number;
    /** Places kept outside the favoured group, and places that were to be kept. */
    readonly reservedOutside: number;
    readonly reserveAsked: number;
    readonly segmentLimits: readonly SegmentLimit[];
    readonly gates: readonly { readonly code: string; readonly text: string }[];
    /** Row numbers as a person counts them, as everywhere in this value. */
    readonly lockedIn: readonly number[];
    readonly lockedOut: readonly number[];
  };
  readonly restsOn: RestsOn;
  readonly worthOrigin: WorthOrigin | null;
  readonly candidates: number;
  /** Best first. */
  readonly chosen: readonly WavePlace[];
  /** The nearest of those that are not in, nearest first. */
  readonly justOutside: readonly Outsider[];
  readonly figures: WaveFigures;
  /** How many rows each reason applies to. */
  readonly counts: Readonly<Record<ReasonCode, number>>;
  readonly statements: readonly WaveStatement[];
}

export interface WavePlace {
  readonly row: number;
  readonly customer: string | null;
  /** Null for a customer that was locked in although it cannot be judged. */
  readonly worth: number | null;
  readonly reasons: readonly Reason[];
}

/** A wave, and what became of every candidate in columns; `reasonsOf` and `marginOf` put it into words. */
export interface WaveChoice {
  readonly wave: Wave;
  /** Element `i` is 1 where candidate `i` is in the wave. */
  readonly isChosen: Uint8Array;
  readonly verdicts: Verdicts;
  /** Total worth of the places that were free to give. */
  readonly totalWorth: number;
}

/**
 * Chooses who goes first: the set of customers with the largest total worth that keeps the capacity, the limits of the
 * segments, the gates, the locks and the places reserved for others than the favoured group. One row per customer at most.
 *
 * ```ts
 * const { wave } = await chooseWave({ candidates: { worth, customers }, rules: { capacity: 10 }, restsOn: 'outcomes' });
 * wave.chosen[0]; // { row: 17, customer: 'A-17', worth: 0.71, reasons: [{ code: 'chosen-on-odds', text: ... }] }
 * ```
 *
 * The reserve gives way, with a statement, where too few such customers can be had; nothing else does. Ties go to the
 * earlier row. The same input gives the same wave.
 *
 * @throws `wave-rule-invalid`, `wave-lock-conflict`, `wave-impossible`; the last two name what contradicts what.
 */
export async function chooseWave(input: WaveInput): Promise<WaveChoice> {
  checkWaveRules(input);
  const { candidates, rules } = input;
  const asked = rules.reservedOutside ?? statedReserve(candidates, rules.capacity);
  const { problem, cohort, reserved } = await cohortWithReserve(input, asked);
  const unforced = await bestCohort(withoutForcedPlaces(problem));
  const relaxed = await relaxedCohorts(problem, cohort, unforced ?? cohort);
  const verdicts = verdictsOf(input, problem, cohort, unforced ?? cohort, relaxed);
  const rows = [...cohort.rows, ...problem.lockedIn].sort((a, b) => worthOrder(candidates.worth, a, b));
  const isChosen = new Uint8Array(candidates.worth.length);
  for (const row of rows) isChosen[row] = 1;
  const figures = waveFigures(candidates, rows);
  const wave: Wave = {
    version: 1,
    rules: {
      capacity: rules.capacity,
      reservedOutside: reserved,
      reserveAsked: asked,
      segmentLimits: rules.segmentLimits ?? [],
      gates: (rules.gates ?? []).map(({ code, text }) => ({ code, text })),
      lockedIn: problem.lockedIn.map((row) => rowNumberOf(candidates, row)),
      lockedOut: [...new Set(rules.lockedOut)].map((row) => rowNumberOf(candidates, row)),
    },
    restsOn: input.restsOn,
    worthOrigin: input.worthOrigin ?? null,
    candidates: candidates.worth.length,
    chosen: rows.map((row) => placeOf(input, verdicts, row)),
    justOutside: justOutside(input, verdicts),
    figures,
    counts: countsOf(verdicts),
    statements: waveStatements(input, verdicts, rows, { asked, reserved }),
  };
  return { wave, isChosen, verdicts, totalWorth: cohort.totalWorth };
}

async function cohortWithReserve({ candidates, rules }: WaveInput, asked: number) {
  const problem = cohortProblem(candidates, rules, asked);
  requireRoomForLocks(problem, rules.capacity);
  const cohort = await bestCohort(problem);
  if (cohort) return { problem, cohort, reserved: asked };
  const attainable = await largestReserve(problem);
  if (attainable === null) throw impossible(await segmentShortfalls(problem));
  const relaxed = { ...problem, reserve: attainable };
  const reserved = asked - problem.reserve + attainable;
  return { problem: relaxed, cohort: (await bestCohort(relaxed)) as Cohort, reserved };
}

function requireRoomForLocks({ capacity, segments, lockedIn }: CohortProblem, places: number): void {
  if (capacity < 0) {
    const message = `${lockedIn.length} customers are locked in, but the wave has ${places} ${places === 1 ? 'place' : 'places'}.`;
    throw selectionFailure('wave-lock-conflict', message, 'Unlock some, or raise the capacity.');
  }
  for (const { label, most } of segments) {
    if (most >= 0) continue;
    const message = `Segment ${label} has ${-most} more locked in than it may have places.`;
    throw selectionFailure('wave-lock-conflict', message, `Unlock some of ${label}, or raise its limit.`);
  }
  const least = segments.reduce((sum, segment) => sum + segment.least, 0);
  if (least <= capacity) return;
  const locked = lockedIn.length > 0 ? ` and ${lockedIn.length} locked in` : '';
  const message = `The segments' minima ask for ${least} places, but the wave has ${places}${locked}.`;
  throw selectionFailure('wave-impossible', message, 'Lower a minimum, unlock customers, or raise the capacity.');
}

function impossible(shortfalls: readonly { segment: string; lacking: number }[]) {
  const lacks = shortfalls.map(({ segment, lacking }) => `${segment} lacks ${lacking}`).join(', ');
  const message = `Too few customers may be chosen for the segments' minima: ${lacks}.`;
  const remedy = 'Lower those minima, lift gates or locks, or add candidates there.';
  return selectionFailure('wave-impossible', message, remedy);
}

/** The same choice with neither a reserve nor minima: what shows who is in only thanks to them. */
function withoutForcedPlaces(problem: CohortProblem): CohortProblem {
  return { ...problem, reserve: 0, segments: problem.segments.map((segment) => ({ ...segment, least: 0 })) };
}

function placeOf(input: WaveInput, verdicts: Verdicts, row: number): WavePlace {
  const worth = input.candidates.worth[row] as number;
  return {
    row: rowNumberOf(input.candidates, row),
    customer: input.candidates.customers?.[row] ?? null,
    worth: Number.isNaN(worth) ? null : worth,
    reasons: reasonsOf(input, verdicts, row),
  };
}

function countsOf({ codes }: Verdicts): Record<ReasonCode, number> {
  const counts = new Int32Array(reasonCodeList.length);
  for (const code of codes) counts[code]!++;
  return Object.fromEntries(reasonCodeList.map((code, i) => [code, counts[i] ?? 0])) as Record<ReasonCode, number>;
}
