import { type ReasonCode, reasonCodes } from '../../selection/wave/reasonCode.ts';
import type { MessageId } from '../language/messageId.ts';
import type { Values } from '../language/useWords.ts';

/** What an operation says of a customer or a wave: English, and the same as a code with its figures. */
export interface Said {
  readonly code: string;
  readonly text: string;
  readonly figures: Readonly<Record<string, number | string>>;
}

export interface Wording {
  readonly id: MessageId;
  readonly values: Values;
}

/** Writes a number in the reader's way, with so many decimals. */
export type NumberWriter = (value: number, decimals: number) => string;

/**
 * The words of a reason, with its figures where they are there; decisions kept long ago may have none. Undefined for a reason
 * that these pages do not know: reasons are added with time.
 */
export function reasonWords({ code, figures }: Said, number: NumberWriter): Wording | undefined {
  if (code === 'has-outcome') {
    const { ended } = figures;
    return ended === undefined ? plain('has-outcome') : { id: 'wave.reason.has-outcome.figures', values: { ended } };
  }
  if (!Object.hasOwn(reasonCodes, code)) return undefined;
  const known = code as ReasonCode;
  return withFigures(known, figures, number) ?? plain(known);
}

function plain(code: ReasonCode | 'has-outcome'): Wording {
  return { id: `wave.reason.${code}`, values: {} };
}

function withFigures(code: ReasonCode, figures: Said['figures'], number: NumberWriter): Wording | undefined {
  const { worth, worthNeeded, gate, missing, segment, most, least, place = '' } = figures;
  if (code === 'below-worth-needed' && typeof worth === 'number' && typeof worthNeeded === 'number') {
    const decimals = decimalsToTell(worth, worthNeeded);
    const written = { worth: number(worth, decimals), needed: number(worthNeeded, decimals) };
    const isTie = written.worth === written.needed ? 'yes' : 'no';
    return { id: 'wave.reason.below-worth-needed.figures', values: { ...written, isTie, place } };
  }
  if (code === 'blocked' && typeof gate === 'string') {
    return { id: 'wave.reason.blocked.figures', values: gateValues(gate) };
  }
  if (code === 'insufficient-evidence' && missing !== undefined) {
    return { id: 'wave.reason.insufficient-evidence.figures', values: { missing } };
  }
  if (code === 'segment-full' && segment !== undefined && most !== undefined) {
    return { id: 'wave.reason.segment-full.figures', values: { segment, most } };
  }
  if (code === 'chosen-segment-minimum' && segment !== undefined && least !== undefined) {
    return { id: 'wave.reason.chosen-segment-minimum.figures', values: { segment, least } };
  }
  return undefined;
}

/** What must be lifted before anything else helps. */
export function obstacleWords({ code, figures: { gate } }: Said): Wording | undefined {
  if (code === 'blocked') return { id: 'wave.obstacle.blocked', values: gateValues(String(gate)) };
  if (code === 'locked-out' || code === 'insufficient-evidence' || code === 'same-customer') {
    return { id: `wave.obstacle.${code}`, values: {} };
  }
  return undefined;
}

/** How the odds became the worth; undefined where they are the same, or nothing is known. */
export function worthWords(
  { figures }: Pick<Said, 'figures'>,
  number: NumberWriter,
  share: (value: number) => string,
): Wording | undefined {
  const { worth, odds, suitability } = figures;
  if (typeof worth !== 'number' || typeof odds !== 'number') return undefined;
  const ofGroup = typeof suitability === 'number' ? suitability : undefined;
  const learned = worth - odds * (ofGroup ?? 1);
  const [hasGroup, hasLearned] = [ofGroup !== undefined, learned >= LEAST_SHOWN];
  if (!hasGroup && !hasLearned) return undefined;
  return {
    id: 'wave.worth.made',
    values: {
      odds: share(odds),
      hasGroup: hasGroup ? 'yes' : 'no',
      suitability: number(ofGroup ?? 1, 2),
      hasLearned: hasLearned ? 'yes' : 'no',
      learned: number(learned, 2),
    },
  };
}

/** Less is 0.00 to two decimals. */
const LEAST_SHOWN = 0.005;

/** As many decimals as it takes to tell two figures apart, from `least` to four more; `least` where they are as good as equal. */
export function decimalsToTell(one: number, other: number, least = 2): number {
  const enough = [0, 1, 2, 3, 4].find((more) => one.toFixed(least + more) !== other.toFixed(least + more));
  return least + (enough ?? 0);
}

function gateValues(gate: string): Values {
  return { gate: gate === 'in-trial' ? 'trial' : 'filter', filter: gate };
}
