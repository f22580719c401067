import type { Base } from '../../evidence/living/livingBase.ts';
import type { SegmentColumn } from '../../evidence/portfolio/segmentColumn.ts';
import { selectionFailure } from '../failures.ts';
import { fieldCatalogue, type Selected } from '../find/fieldCatalogue.ts';
import { rowsMatching, statedFilter } from '../find/foundRows.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import type { Odds } from '../scorecard/odds.ts';
import { type DrawnWave, type WorthRules, waveAmong } from './waveAmong.ts';
import type { WaveRequest } from './waveRequest.ts';

/** A wave drawn from the base; candidate `i` is customer `numbers[i]`, whatever the base does meanwhile. */
export interface BaseWave extends DrawnWave {
  readonly seenVersion: number;
  readonly numbers: Int32Array;
  /** Every customer has its outcome, and the wave was drawn from all of them. */
  readonly isRetrospective: boolean;
  /** 1 good, 0 not, -1 unknown, by candidate. */
  readonly outcomes: Int8Array;
  /** Customers that could be locked no longer: they have their outcome, or are gone. */
  readonly locksDropped: number;
  /** Candidates that are kept out because they are in a running trial, by trial. */
  readonly inTrials: readonly { readonly trial: number; readonly candidates: number }[];
}

export interface DrawOptions extends WorthRules {
  /** Drops locks of customers that are no candidates any more, as a saved wave needs; else they are refused. */
  readonly isForgiving?: boolean;
}

/**
 * Chooses a wave among the customers of the base that have no outcome; among all where every one has. Those in a running
 * trial are kept out by a gate. Raises `filter-invalid` and the failures of `chooseWave`.
 */
export async function drawnFromBase(
  judged: JudgedBase,
  selected: Selected,
  request: WaveRequest,
  { isForgiving, ...worthRules }: DrawOptions = {},
): Promise<BaseWave> {
  const { base, measures, restsOn, foresight } = judged;
  const { candidates, isRetrospective } = candidatesOf(base);
  const numbers = Int32Array.from(candidates, (row) => base.numbers[row] as number);
  const outcomes = Int8Array.from(candidates, (row) => base.outcomes[row] as number);
  const seenVersion = base.version;
  const isCandidate = new Set(isForgiving ? numbers : []);
  const standing = (locked: readonly number[]) => (isForgiving ? locked.filter((one) => isCandidate.has(one)) : locked);
  const [lockedIn, lockedOut] = [standing(request.lockedIn), standing(request.lockedOut)];
  const inTrials = runningTrials(base, selected, candidates);
  const segment = segmentColumnOf(base, request.segmentSignal);
  const drawn = await waveAmong(
    {
      rowNumbers: new Uint32Array(base.numbers.buffer, base.numbers.byteOffset, base.numbers.length),
      ids: base.portfolio.customers,
      segments: segment ? [segment] : [],
      areCalledByKey: true,
    },
    candidates,
    { odds: foresight, measures, restsOn },
    {
      ...worthRules,
      ...(request.take !== null && { take: request.take }),
      ...(request.reservedOutside !== null && { reservedOutside: request.reservedOutside }),
      segmentLimits: request.segmentLimits,
      gates: [...gatesOf(judged, selected, request.gates), ...inTrials.map(trialGate)],
      lockedIn,
      lockedOut,
    },
  );
  const locksDropped = request.lockedIn.length + request.lockedOut.length - lockedIn.length - lockedOut.length;
  return {
    ...drawn,
    seenVersion,
    numbers,
    isRetrospective,
    outcomes,
    locksDropped,
    inTrials: inTrials.map(({ trial, rows }) => ({ trial, candidates: rows.length })),
  };
}

/** Odds, as the wave was drawn from them. */
export function oddsOfCandidate({ waveInput }: DrawnWave, candidate: number): Omit<Odds, 'logOdds'> | null {
  const { odds } = waveInput.candidates;
  if (!odds || Number.isNaN(odds.mean[candidate])) return null;
  return {
    mean: odds.mean[candidate] as number,
    low: odds.low[candidate] as number,
    high: odds.high[candidate] as number,
  };
}

function candidatesOf({ outcomes }: Base): { candidates: Uint32Array; isRetrospective: boolean } {
  const open = new Uint32Array(outcomes.length);
  let count = 0;
  for (let row = 0; row < outcomes.length; row++) if (outcomes[row] === -1) open[count++] = row;
  if (count > 0 || outcomes.length === 0) return { candidates: open.slice(0, count), isRetrospective: false };
  return { candidates: open.map((_, row) => row), isRetrospective: true };
}

/** Who is in the words of a filter, is no gate: a customer is kept out by a lock. */
function gatesOf(judged: JudgedBase, selected: Selected, texts: readonly string[]) {
  if (texts.length === 0) return [];
  const catalogue = fieldCatalogue(judged, selected).filter(({ origin }) => origin !== 'customer');
  const fields = catalogue.map(({ field }) => field);
  const size = judged.base.portfolio.customers.length;
  return texts.map((text) => ({
    code: text,
    text: `matches the gate ${text}`,
    blocked: blockedRows(rowsMatching(statedFilter(text, fields), catalogue, size), size),
  }));
}

function blockedRows(rows: Iterable<number>, size: number): Uint8Array {
  const blocked = new Uint8Array(size);
  for (const row of rows) blocked[row] = 1;
  return blocked;
}

interface RunningTrial {
  readonly trial: number;
  /** Its members among the candidates. */
  readonly rows: readonly number[];
  readonly blocked: Uint8Array;
}

function runningTrials(base: Base, { inTrial }: Selected, candidates: Uint32Array): RunningTrial[] {
  if (inTrial.size === 0) return [];
  const rowsOf = new Map<number, number[]>();
  for (const row of candidates) {
    const trial = inTrial.get(base.numbers[row] as number);
    if (trial === undefined) continue;
    const rows = rowsOf.get(trial);
    if (rows) rows.push(row);
    else rowsOf.set(trial, [row]);
  }
  const trials = [...rowsOf].toSorted(([one], [other]) => one - other);
  return trials.map(([trial, rows]) => ({ trial, rows, blocked: blockedRows(rows, base.numbers.length) }));
}

function trialGate({ trial, blocked }: RunningTrial) {
  return { code: 'in-trial', text: 'is in a running trial', figures: { trial }, blocked };
}

/** The signal of role segment by which places are limited: the stated one, or the first there is. */
function segmentColumnOf({ portfolio }: Base, stated: string | null): SegmentColumn | undefined {
  const segments = portfolio.columns.filter(({ signal }) => signal.role === 'segment');
  const column = stated === null ? segments[0] : segments.find(({ signal }) => signal.id === stated);
  if (!column && stated !== null) {
    const known = segments.map(({ signal }) => signal.id).join(', ');
    throw selectionFailure(
      'wave-rule-invalid',
      `There is no segment signal "${stated}".`,
      known === '' ? 'No signal is a segment yet: leave the limits out.' : `There are: ${known}.`,
    );
  }
  if (!column) return undefined;
  return {
    column: column.signal.label,
    names: column.banding.labels.slice(1),
    codes: Int32Array.from(column.bands, (band) => band - 1),
  };
}
