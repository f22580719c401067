import { percent } from '../../platform/percent.ts';
import { type Figures, type Reason, type ReasonCode, reasonCodeList } from './reasonCode.ts';
import { leadingGroupOfRow } from './suitability.ts';
import type { Verdicts } from './verdict.ts';
import { isBlocked, nameOfRow, segmentOfRow, type WaveCandidates, type WaveInput } from './waveInput.ts';
import { worthAgainst, worthText } from './waveWording.ts';

/**
 * Why a row is in the wave or not, in words with figures; at least one reason for every row, and one for each gate
 * that blocks it.
 *
 * ```ts
 * reasonsOf(input, choice.verdicts, row);
 * // [{ code: 'below-worth-needed', text: 'Worth 0.38, and 0.43 is needed: ...', figures: { worth: 0.38, worthNeeded: 0.43 } }]
 * ```
 */
export function reasonsOf(input: WaveInput, verdicts: Verdicts, row: number): readonly Reason[] {
  const code = reasonCodeList[verdicts.codes[row] as number] as ReasonCode;
  if (code === 'blocked') return blockedReasons(input, row);
  return [{ code, text: texts[code](input, verdicts, row), figures: figuresOf(code, input, verdicts, row) }];
}

function blockedReasons({ rules }: WaveInput, row: number): Reason[] {
  const gates = (rules.gates ?? []).filter((gate) => isBlocked(gate, row));
  return gates.map(({ code, text, figures }) => ({
    code: 'blocked',
    text: `Kept out: ${text}.`,
    figures: { gate: code, ...figures },
  }));
}

type Wording = (input: WaveInput, verdicts: Verdicts, row: number) => string;

const texts: Readonly<Record<Exclude<ReasonCode, 'blocked'>, Wording>> = {
  'chosen-on-odds': ({ candidates, rules }, _, row) =>
    `One of the best for ${placesText(rules.capacity)}: ${merits(candidates, row)}.`,
  'chosen-on-suitability': ({ candidates, rules }, _, row) =>
    `One of the best for ${placesText(rules.capacity)} by its group alone, for want of odds: ${merits(candidates, row)}.`,
  'chosen-reserved': ({ candidates }, _, row) =>
    `Has a place reserved for customers outside the favoured group, to learn how they fare: ${merits(candidates, row)}.`,
  'chosen-segment-minimum': ({ candidates, rules }, _, row) => {
    const segment = segmentOfRow(candidates, row);
    const least = rules.segmentLimits?.find((limit) => limit.segment === segment)?.least ?? 0;
    return `Chosen because ${segment} is to have at least ${placesText(least)}: ${merits(candidates, row)}.`;
  },
  'locked-in': ({ candidates }, _, row) =>
    Number.isNaN(candidates.worth[row])
      ? 'Put in by hand, although nothing is known to judge it by.'
      : `Put in by hand: ${merits(candidates, row)}.`,
  'locked-out': () => 'Kept out by hand.',
  'insufficient-evidence': ({ candidates }, verdicts, row) =>
    `Cannot be judged yet: ${missingTexts[missing(candidates, verdicts, row)]}.`,
  'same-customer': ({ candidates }, { rivalRow }, row) =>
    `The same customer has a place already, by ${nameOfRow({ ...candidates, customers: [] }, rivalRow[row] as number)}.`,
  'segment-full': ({ candidates, rules }, _, row) => {
    const segment = segmentOfRow(candidates, row);
    const most = rules.segmentLimits?.find((limit) => limit.segment === segment)?.most ?? 0;
    return `${segment} has all of its ${placesText(most)}, taken by customers worth more or put in by hand; ${merits(candidates, row)}.`;
  },
  'below-worth-needed': ({ candidates, rules }, verdicts, row) => {
    const compared = neededText(candidates, verdicts, row);
    return `Not among the best for ${placesText(rules.capacity)}: ${compared}; ${merits(candidates, row, 'without worth')}.`;
  },
  'no-place-left': ({ candidates }, _, row) =>
    `Every place it could have is locked in or reserved for others: ${merits(candidates, row)}.`,
};

/** "worth 0.56, and 0.57 is needed for a reserved place". */
export function neededText(candidates: WaveCandidates, verdicts: Verdicts, row: number): string {
  const compared = worthAgainst(candidates.worth[row] as number, verdicts.worthNeeded[row] as number);
  const isForReserve = isReservedPlace(candidates, verdicts, row);
  return `${compared}${isForReserve ? ' for a place reserved outside the favoured group' : ''}`;
}

/** Whether the row holds, or competes for, one of the reserved places. */
function isReservedPlace({ isFavoured }: WaveCandidates, { isReserveBinding }: Verdicts, row: number): boolean {
  return isReserveBinding && isFavoured?.[row] === 0;
}

/**
 * "odds of a good deal 62 % (48 to 74 %), most likely experiential (71 %), worth 0.55 (odds 0.62 × 0.85 for its group + 0.03 for
 * what would be learned)", as far as known.
 */
function merits(candidates: WaveCandidates, row: number, form: 'with worth' | 'without worth' = 'with worth'): string {
  const { odds, groups, worth } = candidates;
  const parts: string[] = [];
  if (odds && !Number.isNaN(odds.mean[row])) {
    const [mean, low, high] = [odds.mean, odds.low, odds.high].map((column) => column[row] as number) as [
      number,
      number,
      number,
    ];
    parts.push(`odds of a good deal ${percent(mean)} (${percent(low)} to ${percent(high)})`);
  }
  const leading = groups && leadingGroupOfRow(groups, row);
  if (leading) parts.push(`most likely ${leading.group} (${percent(leading.probability)})`);
  else if (groups) parts.push('group unknown and taken as average');
  const origin = worthOriginText(candidates, row);
  if (form === 'with worth') parts.push(`worth ${worthText(worth[row] as number)}${origin && ` (${origin})`}`);
  else if (origin !== '') parts.push(`its worth is ${origin}`);
  return parts.length === 0 ? 'no odds and no group are known' : parts.join(', ');
}

/** How odds became worth; empty where they are the same. */
function worthOriginText({ odds, suitability, worth }: WaveCandidates, row: number): string {
  const mean = odds?.mean[row] ?? Number.NaN;
  const ofGroup = suitability?.[row];
  const learned = (worth[row] as number) - mean * (ofGroup ?? 1);
  if (Number.isNaN(learned) || (ofGroup === undefined && learned < LEAST_SHOWN)) return '';
  const times = ofGroup === undefined ? '' : ` × ${worthText(ofGroup)} for its group`;
  const plus = learned < LEAST_SHOWN ? '' : ` + ${worthText(learned)} for what would be learned`;
  return `odds ${worthText(mean)}${times}${plus}`;
}

/** Less is 0.00 to two decimals. */
const LEAST_SHOWN = 0.005;

const missingTexts = {
  oddsOfThisOne: 'it has no odds while others have, and the two cannot be compared',
  odds: 'it has no odds',
  oddsAndGroup: 'there are no odds, and its group is unknown; answers on willingness and on needs would tell',
} as const;

function missing({ groups }: WaveCandidates, { hasAnyOdds }: Verdicts, row: number): keyof typeof missingTexts {
  const hasGroup = groups !== undefined && leadingGroupOfRow(groups, row) !== null;
  if (hasAnyOdds) return 'oddsOfThisOne';
  return hasGroup ? 'odds' : 'oddsAndGroup';
}

function figuresOf(code: ReasonCode, { candidates, rules }: WaveInput, verdicts: Verdicts, row: number): Figures {
  const leading = candidates.groups && leadingGroupOfRow(candidates.groups, row);
  const segment = segmentOfRow(candidates, row);
  const limit = rules.segmentLimits?.find((one) => one.segment === segment);
  const figures = {
    worth: candidates.worth[row],
    worthNeeded: verdicts.worthNeeded[row],
    odds: candidates.odds?.mean[row],
    oddsLow: candidates.odds?.low[row],
    oddsHigh: candidates.odds?.high[row],
    suitability: candidates.suitability?.[row],
    group: leading?.group,
    groupProbability: leading?.probability,
    capacity: rules.capacity,
    ...(isReservedPlace(candidates, verdicts, row) && { place: 'reserved' }),
    ...(code === 'chosen-segment-minimum' && { segment, least: limit?.least }),
    ...(code === 'segment-full' && { segment, most: limit?.most }),
    ...(code === 'insufficient-evidence' && { missing: missing(candidates, verdicts, row) }),
  };
  return Object.fromEntries(Object.entries(figures).filter(isKnown));
}

function isKnown(entry: [string, unknown]): entry is [string, number | string] {
  return typeof entry[1] === 'string' || Number.isFinite(entry[1]);
}

function placesText(places: number): string {
  return places === 1 ? 'one place' : `${places} places`;
}
