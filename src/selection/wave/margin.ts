import { capitalised } from '../../platform/capitalised.ts';
import { neededText } from './reason.ts';
import { type Figures, type ReasonCode, reasonCodeList } from './reasonCode.ts';
import { type Verdicts, wouldEnter } from './verdict.ts';
import { isBlocked, nameOfRow, rowNumberOf, segmentOfRow, type WaveInput } from './waveInput.ts';
import { percentAgainst, worthText } from './waveWording.ts';

/** The smallest changes that would bring a row in, each enough by itself once its gates and locks are lifted. */
export interface Margin {
  /** What must be lifted first, whatever the row is worth; empty for most. */
  readonly obstacles: readonly Obstacle[];
  /** The worth from which on it would be in, and how far it is from it; null where no worth would do or none can be told. */
  readonly worthNeeded: number | null;
  readonly worthShort: number | null;
  /** The mean odds that give that worth at its suitability and with the width of its interval; null where none below 1 do. */
  readonly oddsNeeded: number | null;
  /** Places more in the whole wave, with as many reserved as now; null where that alone would not bring it in. */
  readonly placesMore: number | null;
  /** The segment in which a single place more would bring it in. */
  readonly segmentPlaceMore: string | null;
  /** Places fewer for others than the favoured group that would bring it in; null where none of the first few does. */
  readonly reservedFewer: number | null;
  /** The row that would leave for it, where that is a single one. */
  readonly leavingRow: number | null;
  /** Whether these figures are proven; `exactMargin` solves the choice anew where they are not. */
  readonly isExact: boolean;
  readonly text: string;
}

/** What keeps a row out whatever it is worth, called as the reason would be: `it is kept out by hand`. */
export interface Obstacle {
  readonly code: ReasonCode;
  readonly text: string;
  readonly figures: Figures;
}

export interface Outsider {
  readonly row: number;
  readonly customer: string | null;
  readonly margin: Margin;
  readonly text: string;
}

/**
 * What would bring a row in, in closed form; null for a row that is in.
 *
 * ```ts
 * marginOf(input, choice.verdicts, row)?.text;
 * // "Worth 0.38, and 0.43 is needed: odds of 71 % instead of 63 % would do, or 4 places more."
 * ```
 */
export function marginOf(input: WaveInput, verdicts: Verdicts, row: number): Margin | null {
  const code = reasonCodeList[verdicts.codes[row] as number] as ReasonCode;
  if (code === 'locked-in' || code.startsWith('chosen')) return null;
  const worth = input.candidates.worth[row] as number;
  const needed = verdicts.worthNeeded[row] as number;
  const isReachable = Number.isFinite(needed);
  const hasRival = verdicts.rivalRow[row] !== -1;
  const places = verdicts.placesMore[row] as number;
  const fewer = verdicts.reservedFewer[row] as number;
  const leaving = verdicts.leavingRow[row] as number;
  const figures = {
    obstacles: obstaclesOf(input, verdicts, row),
    worthNeeded: isReachable ? needed : null,
    worthShort: isReachable && !Number.isNaN(worth) ? Math.max(0, needed - worth) : null,
    oddsNeeded: isReachable ? oddsNeededFor(input, row, needed) : null,
    placesMore: places > 0 ? places : null,
    segmentPlaceMore: verdicts.entersBySegmentPlace[row] === 1 ? (segmentOfRow(input.candidates, row) ?? null) : null,
    reservedFewer: fewer > 0 ? fewer : null,
    leavingRow: leaving >= 0 ? leaving : null,
    isExact:
      verdicts.isWorthExact &&
      verdicts.areRelaxationsWhole &&
      (places === 0 || verdicts.arePlacesExact) &&
      !(hasRival && !isReachable),
  };
  return { ...figures, text: marginText(input, verdicts, figures, row) };
}

/** The rows that need the least to be in, nearest first. */
export function justOutside(input: WaveInput, verdicts: Verdicts, most = 5): Outsider[] {
  const codes = new Set<ReasonCode>(['below-worth-needed', 'segment-full']);
  const { worth } = input.candidates;
  const short = (row: number) => (verdicts.worthNeeded[row] as number) - (worth[row] as number);
  const nearest: number[] = [];
  for (let row = 0; row < worth.length; row++) {
    if (!codes.has(reasonCodeList[verdicts.codes[row] as number] as ReasonCode) || !Number.isFinite(short(row)))
      continue;
    if (nearest.length === most && short(row) >= short(nearest[most - 1] as number)) continue;
    nearest.push(row);
    nearest.sort((a, b) => short(a) - short(b) || a - b);
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest.flatMap((row) => {
    const margin = marginOf(input, verdicts, row);
    if (margin === null) return [];
    const customer = input.candidates.customers?.[row] ?? null;
    return [{ row: rowNumberOf(input.candidates, row), customer, margin, text: margin.text }];
  });
}

function obstaclesOf(input: WaveInput, verdicts: Verdicts, row: number): Obstacle[] {
  const { candidates, rules } = input;
  const obstacles: Obstacle[] = [];
  const note = (code: ReasonCode, text: string, figures: Figures = {}) => obstacles.push({ code, text, figures });
  for (const gate of rules.gates ?? []) {
    if (isBlocked(gate, row)) note('blocked', `it ${gate.text}`, { gate: gate.code, ...gate.figures });
  }
  if (rules.lockedOut?.includes(row)) note('locked-out', 'it is kept out by hand');
  if (Number.isNaN(candidates.worth[row])) note('insufficient-evidence', 'it cannot be judged yet');
  const rival = verdicts.rivalRow[row] as number;
  if (rival !== -1 && rules.lockedIn?.includes(rival)) {
    note('same-customer', `${nameOfRow(candidates, rival)} of the same customer is locked in`);
  }
  return obstacles;
}

/** `worth = odds x suitability + learning`: the part that is not odds is kept as it is. */
function oddsNeededFor({ candidates }: WaveInput, row: number, needed: number): number | null {
  const odds = candidates.odds?.mean[row] ?? Number.NaN;
  const suitability = candidates.suitability?.[row] ?? 1;
  if (Number.isNaN(odds) || suitability <= 0) return null;
  const rest = (candidates.worth[row] as number) - odds * suitability;
  const oddsNeeded = (needed - rest) / suitability;
  return oddsNeeded >= 0 && oddsNeeded < 1 ? oddsNeeded : null;
}

function marginText(input: WaveInput, verdicts: Verdicts, figures: Omit<Margin, 'text'>, row: number): string {
  const worth = input.candidates.worth[row] as number;
  const { obstacles, worthNeeded, oddsNeeded, placesMore, segmentPlaceMore, reservedFewer } = figures;
  const first = obstacles.length > 0 ? `First: ${obstacles.map(({ text }) => text).join('; ')}. ` : '';
  if (Number.isNaN(worth)) {
    return worthNeeded === null ? first.trimEnd() : `${first}Then a worth of ${worthText(worthNeeded)} is needed.`;
  }
  if (obstacles.length > 0 && worthNeeded !== null && wouldEnter(worth, worthNeeded)) {
    return `${first}Without that it would be in.`;
  }
  const ways: string[] = [];
  if (oddsNeeded !== null) {
    ways.push(`odds of ${percentAgainst(oddsNeeded, input.candidates.odds?.mean[row] as number)} would do`);
  }
  if (segmentPlaceMore !== null) ways.push(`one place more for ${segmentPlaceMore}`);
  if (placesMore !== null) ways.push(`${placesText(placesMore, 'more')} in the wave`);
  if (reservedFewer !== null) ways.push(`${placesText(reservedFewer, 'fewer')} reserved outside the favoured group`);
  const compared =
    worthNeeded === null ? 'No worth is enough as the rules stand' : neededText(input.candidates, verdicts, row);
  return `${first}${capitalised(compared)}${ways.length > 0 ? `: ${ways.join(', or ')}` : ''}.`;
}

function placesText(places: number, than: 'more' | 'fewer'): string {
  return `${places} ${places === 1 ? 'place' : 'places'} ${than}`;
}
