import { type Cuts, type GroupName, groupNames } from '../group.ts';
import type { MeasureColumns, PortfolioMeasures } from '../measurePortfolio.ts';

export interface GroupCounts {
  readonly leading: Readonly<Record<GroupName | 'unknown', number>>;
  readonly sides: { readonly willingness: SideCounts; readonly needs: SideCounts };
}

interface SideCounts {
  readonly low: number;
  readonly high: number;
  readonly unknown: number;
}

/** How many customers each group leads (the first of equals), and how many measure below the cuts and from them on. */
export function groupCounts({ groups, willingness, needs }: PortfolioMeasures, cuts: Cuts): GroupCounts {
  const leading = { conservative: 0, experiential: 0, picky: 0, radical: 0, unknown: 0 };
  for (let row = 0; row < groups.conservative.length; row++) {
    let most: GroupName = 'conservative';
    for (const name of groupNames) {
      if ((groups[name][row] as number) > (groups[most][row] as number)) most = name;
    }
    leading[Number.isNaN(groups[most][row]) ? 'unknown' : most]++;
  }
  return {
    leading,
    sides: { willingness: sideCounts(willingness, cuts.willingness), needs: sideCounts(needs, cuts.needs) },
  };
}

function sideCounts({ mean }: MeasureColumns, cut: number): SideCounts {
  const counts = { low: 0, high: 0, unknown: 0 };
  for (let row = 0; row < mean.length; row++) {
    const percentile = mean[row] as number;
    counts[Number.isNaN(percentile) ? 'unknown' : percentile < cut ? 'low' : 'high']++;
  }
  return counts;
}
