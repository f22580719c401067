import type { Failure } from '../../platform/failure.ts';
import { selectionFailure } from '../failures.ts';
import {
  isBlocked,
  nameOfRow,
  type SegmentLimit,
  type WaveCandidates,
  type WaveInput,
  type WaveRules,
} from './waveInput.ts';

/**
 * Refuses rules that cannot be meant, and locks that contradict each other or a gate. A lock never overrides a gate,
 * a limit or the capacity silently: whoever locks a blocked customer in has to lift the gate first.
 *
 * @throws `wave-rule-invalid`, `wave-lock-conflict`
 */
export function checkWaveRules({ candidates, rules }: WaveInput): void {
  requireCount('The capacity', rules.capacity, 1);
  if (rules.reservedOutside !== undefined) {
    requireCount('The number of reserved places', rules.reservedOutside, 0);
    if (rules.reservedOutside > rules.capacity) {
      const message = `${rules.reservedOutside} places are reserved, but the wave has only ${rules.capacity}.`;
      throw selectionFailure('wave-rule-invalid', message, 'Reserve fewer places or raise the capacity.');
    }
  }
  for (const limit of rules.segmentLimits ?? []) checkLimit(limit, candidates, rules);
  checkLocks(candidates, rules);
}

function requireCount(what: string, count: number, least: number): void {
  if (Number.isInteger(count) && count >= least) return;
  throw selectionFailure('wave-rule-invalid', `${what} is ${count}.`, `Give a whole number of at least ${least}.`);
}

function checkLimit(limit: SegmentLimit, { segments }: WaveCandidates, { segmentLimits }: WaveRules): void {
  const name = `The limit of segment ${limit.segment}`;
  if (limit.least !== undefined) requireCount(name, limit.least, 0);
  if (limit.most !== undefined) requireCount(name, limit.most, 0);
  if ((limit.least ?? 0) > (limit.most ?? Number.POSITIVE_INFINITY)) {
    const message = `Segment ${limit.segment} is to have at least ${limit.least} places but at most ${limit.most}.`;
    throw selectionFailure('wave-rule-invalid', message, 'Lower the first or raise the second.');
  }
  if (segments === undefined || !segments.labels.includes(limit.segment)) {
    const known =
      segments === undefined ? 'no segments are known' : `there are ${segments.labels.slice(0, 12).join(', ')}`;
    const message = `There is no segment ${limit.segment}: ${known}.`;
    throw selectionFailure('wave-rule-invalid', message, 'Name one of the segments, or drop the limit.');
  }
  if (segmentLimits?.some((other) => other !== limit && other.segment === limit.segment)) {
    const message = `Segment ${limit.segment} has two limits.`;
    throw selectionFailure('wave-rule-invalid', message, 'Give one limit per segment.');
  }
}

function checkLocks(candidates: WaveCandidates, { lockedIn = [], lockedOut = [], gates = [] }: WaveRules): void {
  const rows = candidates.worth.length;
  const outside = [...lockedIn, ...lockedOut].find((row) => !Number.isInteger(row) || row < 0 || row >= rows);
  if (outside !== undefined) {
    const message = `There is no row at index ${outside}: the candidates end at ${rows - 1}.`;
    throw selectionFailure('wave-rule-invalid', message, 'Lock rows that are among the candidates.');
  }
  const keys = new Map<string, number>();
  for (const row of new Set(lockedIn)) {
    const name = nameOfRow(candidates, row);
    if (lockedOut.includes(row)) throw conflict(`${name} is locked in and locked out.`, 'Remove one of the two locks.');
    const gate = gates.find((candidate) => isBlocked(candidate, row));
    if (gate) throw conflict(`${name} is locked in but blocked: ${gate.text}.`, 'Lift the gate first, or unlock it.');
    const key = candidates.customers?.[row];
    if (key === undefined) continue;
    const other = keys.get(key);
    if (other !== undefined) {
      const message = `${name} and ${nameOfRow(candidates, other)} are the same customer, and both are locked in.`;
      throw conflict(message, 'Keep one of them.');
    }
    keys.set(key, row);
  }
}

function conflict(message: string, remedy: string): Failure {
  return selectionFailure('wave-lock-conflict', message, remedy);
}
