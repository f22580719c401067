import { type GroupName, groupNames } from '../../readiness/group.ts';
import { logOddsOf, probabilityOf } from '../../stats/logistic.ts';
import { normalQuantile } from '../../stats/normal.ts';
import { countQuantile, poissonBinomial } from '../../stats/poissonBinomial.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import { leadingGroupOfRow } from './suitability.ts';
import { segmentOfRow, type WaveCandidates } from './waveInput.ts';
import type { JudgedOdds } from './worth.ts';

/** What the wave as a whole promises, and who is in it. */
export interface WaveFigures {
  /** Good deals expected among the chosen that have odds; null where none has. The interval is 80 %, in whole deals. */
  readonly expectedGood: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly judged: number;
    readonly assumption: string;
  } | null;
  /** Chosen without odds: the figures above leave them out. */
  readonly withoutOdds: number;
  /** Chosen per segment, largest first; null is "segment unknown". */
  readonly bySegment: readonly { readonly segment: string | null; readonly chosen: number }[];
  /** Chosen per group: by the likeliest group, and as the sum of the probabilities. Null where no groups are known. */
  readonly byGroup: {
    readonly leading: Readonly<Record<GroupName, number>>;
    readonly expected: Readonly<Record<GroupName, number>>;
    readonly unknown: number;
  } | null;
}

export function waveFigures(candidates: WaveCandidates, chosen: readonly number[]): WaveFigures {
  const { odds, groups } = candidates;
  const judged = odds ? chosen.filter((row) => !Number.isNaN(odds.mean[row])) : [];
  return {
    expectedGood: odds && judged.length > 0 ? expectedGood(odds, judged) : null,
    withoutOdds: chosen.length - judged.length,
    bySegment: bySegment(candidates, chosen),
    byGroup: groups === undefined ? null : byGroup(groups, chosen),
  };
}

const ASSUMPTION =
  'Given the odds, trials end independently of each other; the errors of the odds themselves are taken as shared by all, ' +
  'so that all may turn out too high or too low together. That makes the interval wide rather than narrow.';

/** Standard normal nodes for the shared error: the middles of 40 equally likely slices. */
const SLICES = 40;

/**
 * The number of good deals as a mixture of Poisson-binomial distributions over one shared error of the log-odds,
 * whose size for each customer is read off its own interval.
 */
function expectedGood(odds: JudgedOdds, rows: readonly number[]) {
  const mixture = new Float64Array(rows.length + 1);
  for (let slice = 0; slice < SLICES; slice++) {
    const shift = normalQuantile((slice + 0.5) / SLICES) / EIGHTY_PERCENT;
    const probabilities = rows.map((row) => shiftedProbability(odds, row, shift));
    poissonBinomial(probabilities).forEach((mass, count) => {
      mixture[count]! += mass / SLICES;
    });
  }
  return {
    mean: rows.reduce((sum, row) => sum + (odds.mean[row] as number), 0),
    low: countQuantile(mixture, 0.1),
    high: countQuantile(mixture, 0.9),
    judged: rows.length,
    assumption: ASSUMPTION,
  };
}

/** The probability at `shift` half-intervals above the middle of the log-odds. */
function shiftedProbability({ low, high }: JudgedOdds, row: number, shift: number): number {
  const [bottom, top] = [logOddsOf(low[row] as number), logOddsOf(high[row] as number)];
  return probabilityOf((bottom + top) / 2 + (shift * (top - bottom)) / 2);
}

function bySegment(candidates: WaveCandidates, chosen: readonly number[]): WaveFigures['bySegment'] {
  const counts = new Map<string | null, number>();
  for (const row of chosen) {
    const segment = segmentOfRow(candidates, row) ?? null;
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return [...counts].map(([segment, count]) => ({ segment, chosen: count })).sort((a, b) => b.chosen - a.chosen);
}

function byGroup(groups: NonNullable<WaveCandidates['groups']>, chosen: readonly number[]) {
  const zeros = () => ({ conservative: 0, experiential: 0, picky: 0, radical: 0 });
  const [leading, expected] = [zeros(), zeros()];
  let unknown = 0;
  for (const row of chosen) {
    const group = leadingGroupOfRow(groups, row);
    if (group === null) unknown++;
    else {
      leading[group.group]++;
      for (const name of groupNames) expected[name] += groups[name][row] as number;
    }
  }
  return { leading, expected, unknown };
}
