import type { SignalPoints } from './scorecardTypes.ts';

const EIGHTY_PERCENT = 1.2815515655446004;

/** How far the picture reaches to both sides of zero, so that all points with their intervals have room; in log-odds. */
export function reachOf(signals: readonly Pick<SignalPoints, 'bands'>[]): number {
  const most = signals
    .flatMap(({ bands }) => bands)
    .reduce((far, { points, standardError }) => Math.max(far, Math.abs(points) + EIGHTY_PERCENT * standardError), 0);
  return Math.max(0.5, Math.ceil(most * 2) / 2);
}

export interface PointMarks {
  /** In percent of the width, from its start. */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Where bar (from zero to the points) and 80 % interval stand. */
export function pointMarks(points: number, standardError: number, reach: number): PointMarks {
  const place = (value: number) => 50 + (50 * Math.max(-reach, Math.min(reach, value))) / reach;
  const half = EIGHTY_PERCENT * standardError;
  return {
    from: place(Math.min(0, points)),
    to: place(Math.max(0, points)),
    low: place(points - half),
    high: place(points + half),
  };
}

/** Signals whose points set customers furthest apart first; pairs after all that stand alone. */
export function byReach(signals: readonly SignalPoints[]): SignalPoints[] {
  const spread = ({ bands }: SignalPoints) => {
    const asked = bands.filter(({ outcomes }) => outcomes > 0);
    const points = (asked.length > 0 ? asked : bands).map((band) => band.points);
    return Math.max(...points) - Math.min(...points);
  };
  return signals.toSorted((a, b) => Number(Boolean(a.pair)) - Number(Boolean(b.pair)) || spread(b) - spread(a));
}
