import * as fc from 'fast-check';
import { type CohortProblem, cohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';
import type { WaveCandidates, WaveInput } from './waveInput.ts';

/**
 * Small random choices for property tests, with every kind of limit at once: worths with many ties, several rows
 * of one customer, limited segments, a reserve, gates and locks. At most ten rows, so that all subsets can be tried.
 */
export const smallWaves: fc.Arbitrary<WaveInput> = smallWavesOf({ severalRows: true });

export function smallWavesOf({ severalRows }: { severalRows: boolean }): fc.Arbitrary<WaveInput> {
  const row = fc.record({
    worth: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }).map((steps) => steps / 8) },
      { weight: 3, arbitrary: fc.double({ min: 0, max: 1.5, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    ),
    customer: fc.nat(7),
    segment: fc.integer({ min: -1, max: 2 }),
    isFavoured: fc.integer({ min: -1, max: 1 }),
    isBlocked: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    lock: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'in', 'out'),
  });
  const limit = fc.option(fc.record({ least: fc.nat(1), room: fc.nat(2) }), { nil: undefined });
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 10 }),
      capacity: fc.integer({ min: 1, max: 5 }),
      reserve: fc.nat(2),
      limits: fc.tuple(limit, limit, limit),
    })
    .map(({ rows, capacity, reserve, limits }) => {
      const labels = ['North', 'South', 'East'];
      const candidates: WaveCandidates = {
        worth: Float64Array.from(rows, ({ worth }) => worth),
        customers: rows.map(({ customer }, i) => (severalRows ? `customer ${customer}` : `customer ${i}`)),
        segments: { labels, codes: Int32Array.from(rows, ({ segment }) => segment) },
        isFavoured: Int8Array.from(rows, ({ isFavoured }) => isFavoured),
      };
      const locked = (lock: string) => rows.flatMap((row, i) => (row.lock === lock && !row.isBlocked ? [i] : []));
      const rules = {
        capacity,
        reservedOutside: Math.min(reserve, capacity),
        segmentLimits: limits.flatMap((limit, i) =>
          limit ? [{ segment: labels[i] as string, least: limit.least, most: limit.least + limit.room }] : [],
        ),
        gates: [
          { code: 'complaint', text: 'has an open complaint', blocked: (i: number) => rows[i]?.isBlocked === true },
        ],
        lockedIn: locked('in').filter((i, _, all) =>
          all.every((j) => j >= i || rows[j]?.customer !== rows[i]?.customer),
        ),
        lockedOut: locked('out'),
      };
      return { candidates, rules, restsOn: 'outcomes' as const };
    });
}

export function problemOf({ candidates, rules }: WaveInput): CohortProblem {
  return cohortProblem(candidates, rules, rules.reservedOutside ?? 0);
}

/** The best total worth over all subsets of the free rows that keep the limits, or -Infinity where none does. */
export function bestTotalByHand(problem: CohortProblem, forced: readonly number[] = []): number {
  const free = Array.from(problem.free);
  let best = Number.NEGATIVE_INFINITY;
  for (let subset = 0; subset < 2 ** free.length; subset++) {
    const rows = free.filter((_, i) => (subset >> i) & 1);
    if (!forced.every((row) => rows.includes(row)) || !keepsLimits(problem, rows)) continue;
    best = Math.max(best, totalWorth(problem, rows));
  }
  return best;
}

export function totalWorth({ worth }: CohortProblem, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (worth[row] as number), 0);
}

export function keepsLimits(problem: CohortProblem, rows: readonly number[]): boolean {
  const { capacity, reserve, segments, kindOfRow, customerOfRow } = problem;
  const kinds = rows.map((row) => kindOfRow[row] as number);
  if (rows.length > capacity || kinds.filter(isOutsideKind).length < reserve) return false;
  if (new Set(rows.map((row) => customerOfRow[row])).size < rows.length) return false;
  return segments.every(({ label, least, most }, segment) => {
    const taken = kinds.filter((kind) => segmentOfKind(kind) === segment).length;
    return label === undefined || (taken >= least && taken <= most);
  });
}
