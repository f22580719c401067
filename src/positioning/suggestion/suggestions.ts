import { bandInformation, type Spread } from '../../stats/bandInformation.ts';
import { falseDiscoveryRates } from '../../stats/falseDiscovery.ts';
import { seededRandom } from '../../stats/random.ts';
import type { Steps } from '../../stats/steps.ts';
import {
  type BandTally,
  type CandidateValue,
  candidateValues,
  countsOf,
  isMoreOfGood,
  tallyOf,
} from './candidateValues.ts';
import type { SuggestionLeftOut } from './leftOutSuggestion.ts';
import { chanceOf, type SharesApart, sharesApart } from './sharesApart.ts';
import type { BandSet, TraitColumn } from './traitColumn.ts';

/** A value, or a range, that good customers have more often than the others. Intervals are 80 %. */
export interface SuggestedValue {
  readonly column: TraitColumn;
  readonly bands: BandSet;
  readonly apart: SharesApart;
  readonly falseDiscovery: number;
  /** Of all there is to know about the outcome. */
  readonly information: Spread;
  /** 1 row has it, 0 has it not or is not known. */
  readonly holds: Uint8Array;
}

export interface LeftOutField {
  readonly column: TraitColumn;
  readonly code: SuggestionLeftOut;
  /** Field of the suggestion that says nearly the same. */
  readonly alike: string | null;
}

export interface Suggestions {
  /** Those that tell most first. */
  readonly values: readonly SuggestedValue[];
  readonly leftOut: readonly LeftOutField[];
  readonly tested: number;
}

/** Findings of which at most this share is chance are called plain, as everywhere. */
export const PLAIN = 0.1;

/** Of how many customers of either kind a field has to be known. */
const LEAST_KNOWN = 2;

/** A judgement: what fewer than one good customer in twenty has is no trait of the good ones, however plain. */
const LEAST_SHARE_OF_GOOD = 0.05;

/** A judgement: two values whose holders are so much the same (correlation of holding them) are one trait. */
const NEARLY_IDENTICAL = 0.8;

const EIGHTY = 0.8;

/**
 * The value or range of each field that sets good customers most plainly apart from the others (outcomes: 1 good, 0 not, -1
 * unknown), where chance does not explain it: all that were looked at are one family of findings (Benjamini and Hochberg 1995).
 * Choices without order join every answer that is plainly more frequent among the good ones. Associations, no causes.
 */
export function* suggestionSteps(columns: readonly TraitColumn[], outcomes: Int8Array): Steps<Suggestions> {
  const leftOut: LeftOutField[] = [];
  const looked: Looked[] = [];
  for (const column of columns) {
    const tally = tallyOf(column, outcomes);
    const { good, others } = countsOf(tally, []);
    const isSparse = good.rows < LEAST_KNOWN || others.rows < LEAST_KNOWN;
    const candidates = isSparse ? [] : candidateValues(column, tally);
    if (candidates.length === 0) leftOut.push({ column, code: 'sparse', alike: null });
    for (const candidate of candidates) looked.push({ column, tally, candidate, chance: chanceOf(candidate.counts) });
    yield;
  }
  const rates = falseDiscoveryRates(looked.map(({ chance }) => chance));
  const findings = looked.map((each, i) => ({ ...each, falseDiscovery: rates[i] as number }));
  const found: SuggestedValue[] = [];
  for (const column of columns) {
    const own = findings.filter((finding) => finding.column === column);
    const plain = own.filter((each) => each.falseDiscovery <= PLAIN && isMoreOfGood(each.candidate.counts));
    const usual = plain.filter(
      ({ candidate: { counts } }) => counts.good.has >= LEAST_SHARE_OF_GOOD * counts.good.rows,
    );
    if (usual.length > 0) found.push(suggestedValue(column, usual, outcomes.length));
    else if (own.length > 0) leftOut.push({ column, code: plain.length > 0 ? 'rare' : 'chance', alike: null });
    yield;
  }
  found.sort((a, b) => b.information.mean - a.information.mean || a.falseDiscovery - b.falseDiscovery);
  const { values, alike } = distinct(found, outcomes);
  return { values, leftOut: [...leftOut, ...alike], tested: looked.length };
}

interface Looked {
  readonly column: TraitColumn;
  readonly tally: BandTally;
  readonly candidate: CandidateValue;
  readonly chance: number;
}

type Finding = Looked & { readonly falseDiscovery: number };

function suggestedValue(column: TraitColumn, plain: readonly Finding[], size: number): SuggestedValue {
  const { tally } = plain[0] as Finding;
  const plainest = plain.reduce((best, each) => (each.chance < best.chance ? each : best));
  const isJoined = !column.isOrdered && column.bandCount > 2;
  const bands = isJoined ? plain.flatMap(({ candidate }) => [...candidate.bands]) : plainest.candidate.bands;
  const counts = countsOf(tally, bands);
  const { good, others } = counts;
  return {
    column,
    bands,
    apart: sharesApart(counts),
    falseDiscovery: isJoined ? Math.max(...plain.map((each) => each.falseDiscovery)) : plainest.falseDiscovery,
    // The same seed for each: a value's figures do not depend on which others there are.
    information: bandInformation(
      {
        rows: [good.has + others.has, good.rows + others.rows - good.has - others.has],
        good: [good.has, good.rows - good.has],
      },
      { coverage: EIGHTY, random: seededRandom(1) },
    ).share,
    holds: holdersOf(column, bands, size),
  };
}

function holdersOf(column: TraitColumn, bands: BandSet, size: number): Uint8Array {
  const isIn = new Uint8Array(column.bandCount + 1);
  for (const band of bands) isIn[band] = 1;
  return Uint8Array.from({ length: size }, (_, row) => isIn[column.bands[row] as number] as number);
}

/** Leaves out what is held by nearly the same customers as something that tells more. */
function distinct(found: readonly SuggestedValue[], outcomes: Int8Array) {
  const values: SuggestedValue[] = [];
  const alike: LeftOutField[] = [];
  for (const each of found) {
    const same = values.find((kept) => correlation(kept, each, outcomes) >= NEARLY_IDENTICAL);
    if (same) alike.push({ column: each.column, code: 'near-identical', alike: same.column.field });
    else values.push(each);
  }
  return { values, alike };
}

/** Of holding one and the other, among rows with an outcome of which both are known. */
function correlation(one: SuggestedValue, other: SuggestedValue, outcomes: Int8Array): number {
  let [rows, first, second, both] = [0, 0, 0, 0];
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] === -1 || one.column.bands[row] === 0 || other.column.bands[row] === 0) continue;
    rows++;
    first += one.holds[row] as number;
    second += other.holds[row] as number;
    both += (one.holds[row] as number) & (other.holds[row] as number);
  }
  const spread = first * (rows - first) * second * (rows - second);
  return spread === 0 ? 0 : (rows * both - first * second) / Math.sqrt(spread);
}
