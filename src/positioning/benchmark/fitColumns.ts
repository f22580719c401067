import type { StatedTrait } from './statedTrait.ts';
import { deviationsOf, type TraitDependence, widening } from './traitDependence.ts';
import { creditOfState, UNKNOWN } from './traitState.ts';
import { addTrait, mostOf, scoreOf, type UnknownScore, widened } from './unknownScore.ts';

/** Fit of every row, 0 to 1, with its 80 % interval; NaN where no trait is known. */
export interface FitColumns {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Customers of whom the same traits are unknown share what those may add, so that it is reckoned once for each such pattern,
 * and patterns that begin alike share the beginning of their convolution.
 */
export function fitColumns(traits: readonly StatedTrait[], size: number, dependence: TraitDependence): FitColumns {
  const fits = { mean: nothing(size), low: nothing(size), high: nothing(size) };
  const most = traits.reduce((sum, trait) => sum + mostOf(trait), 0);
  if (most === 0) return fits;
  const known = knownScores(traits, size);
  const { patternOfRow, firstRows } = patternsOf(traits, size);
  const open = addedByPatterns(traits, firstRows, dependence);
  for (const name of ['mean', 'low', 'high'] as const) {
    const added = Float64Array.from(open, (score) => score?.[name] ?? Number.NaN);
    addAndDivide(fits[name], { known, added, patternOfRow, most });
  }
  return fits;
}

function nothing(size: number): Float64Array {
  return new Float64Array(size).fill(Number.NaN);
}

function addAndDivide(
  fit: Float64Array,
  {
    known,
    added,
    patternOfRow,
    most,
  }: {
    readonly known: Uint16Array;
    readonly added: Float64Array;
    readonly patternOfRow: Uint32Array;
    readonly most: number;
  },
): void {
  for (let row = 0; row < fit.length; row++) {
    // Rounding of the chances may reach a hair beyond.
    fit[row] = Math.min(1, ((known[row] as number) + (added[patternOfRow[row] as number] as number)) / most);
  }
}

function isKnownOfAll({ counts }: StatedTrait): boolean {
  return counts[UNKNOWN] === 0;
}

function knownScores(traits: readonly StatedTrait[], size: number): Uint16Array {
  const scores = new Uint16Array(size);
  for (const { importance, states } of traits) addPoints(scores, states, pointsOfStates(importance));
  return scores;
}

function pointsOfStates(importance: number): Uint8Array {
  return Uint8Array.from(creditOfState, (credit) => credit * importance);
}

/** A loop over two columns and nothing else. */
function addPoints(scores: Uint16Array, states: Uint8Array, points: Uint8Array): void {
  for (let row = 0; row < scores.length; row++) {
    scores[row] = (scores[row] as number) + (points[states[row] as number] as number);
  }
}

interface Patterns {
  readonly patternOfRow: Uint32Array;
  /** A row of each pattern; patterns are in the order of their unknown traits, the first trait counting most. */
  readonly firstRows: Uint32Array;
}

function patternsOf(traits: readonly StatedTrait[], size: number): Patterns {
  const splitting = traits.filter(({ counts }) => (counts[UNKNOWN] as number) > 0 && counts[UNKNOWN] !== size);
  const patternOfRow = new Uint32Array(size);
  let patterns = 1;
  for (let at = 0; at < splitting.length; ) {
    const many = traitsAtOnce(patterns, size);
    const next = splitting.slice(at, at + many);
    for (const { states } of next) appendBit(patternOfRow, states);
    patterns = renumber(patternOfRow, patterns * 2 ** next.length);
    at += many;
  }
  const firstRows = new Uint32Array(patterns);
  for (let row = size - 1; row >= 0; row--) firstRows[patternOfRow[row] as number] = row;
  return { patternOfRow, firstRows };
}

/** As many as leave a table of all that there may be then no longer than some columns. */
function traitsAtOnce(patterns: number, size: number): number {
  return Math.max(1, Math.floor(Math.log2(Math.max(4 * size, SHORT_TABLE) / patterns)));
}

const SHORT_TABLE = 1024;

function appendBit(patternOfRow: Uint32Array, states: Uint8Array): void {
  for (let row = 0; row < states.length; row++) {
    patternOfRow[row] = 2 * (patternOfRow[row] as number) + (states[row] === UNKNOWN ? 1 : 0);
  }
}

/** Numbers the patterns that occur from 0, in their order; gives how many there are. */
function renumber(patternOfRow: Uint32Array, possible: number): number {
  const numbers = new Uint32Array(possible);
  for (let row = 0; row < patternOfRow.length; row++) numbers[patternOfRow[row] as number] = 1;
  let next = 0;
  for (let each = 0; each < possible; each++) if (numbers[each] === 1) numbers[each] = next++;
  for (let row = 0; row < patternOfRow.length; row++)
    patternOfRow[row] = numbers[patternOfRow[row] as number] as number;
  return next;
}

/** What the unknown traits of each pattern may add; null where every trait is unknown, and there is no fit. */
function addedByPatterns(
  traits: readonly StatedTrait[],
  firstRows: Uint32Array,
  dependence: TraitDependence,
): (UnknownScore | null)[] {
  const deviations = deviationsOf(traits);
  const open = traits.filter((trait) => !isKnownOfAll(trait));
  const room = 1 + open.reduce((sum, trait) => sum + mostOf(trait), 0);
  const begun = open.map(() => new Float64Array(room));
  const lengths = new Uint32Array(open.length + 1);
  const distributions = [new Float64Array(room), ...begun];
  (distributions[0] as Float64Array)[0] = 1;
  lengths[0] = 1;
  let former = -1;
  return Array.from(firstRows, (row) => {
    let at = 0;
    if (former >= 0) while (at < open.length && isAlike(open[at] as StatedTrait, former, row)) at++;
    for (; at < open.length; at++) {
      const trait = open[at] as StatedTrait;
      const [from, length] = [distributions[at] as Float64Array, lengths[at] as number];
      const into = distributions[at + 1] as Float64Array;
      if (trait.states[row] === UNKNOWN) {
        addTrait(trait, from, length, into);
        lengths[at + 1] = length + mostOf(trait);
      } else {
        into.set(from.subarray(0, length));
        lengths[at + 1] = length;
      }
    }
    former = row;
    if (open.length === traits.length && open.every(({ states }) => states[row] === UNKNOWN)) return null;
    const length = lengths[open.length] as number;
    const score = scoreOf(distributions[open.length] as Float64Array, length);
    const unknown = [...traits.keys()].filter((i) => traits[i]?.states[row] === UNKNOWN);
    return widened(score, widening(dependence, unknown, deviations), length - 1);
  });
}

function isAlike({ states }: StatedTrait, one: number, other: number): boolean {
  return (states[one] === UNKNOWN) === (states[other] === UNKNOWN);
}
