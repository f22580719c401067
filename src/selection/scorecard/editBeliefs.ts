import type { LinearBelief } from '../../stats/additive/linearBelief.ts';
import type { ScoredColumn } from './scoredColumn.ts';
import type { PointsOfBand } from './sharedPoints.ts';
import type { EditedPoints } from './statedTerms.ts';

/** The edits that speak of a band that one of the columns has. */
export function usableEdits(edits: readonly EditedPoints[], columns: readonly ScoredColumn[]): EditedPoints[] {
  const labels = new Map(columns.map(({ signal, labels }) => [signal, labels]));
  return edits.filter(({ signal, band }) => labels.get(signal)?.includes(band));
}

export interface TermOfColumn {
  readonly column: ScoredColumn;
  readonly pointsOfBand: PointsOfBand;
  /** Share of the rows that have each of the points; undefined where points are not told from the average. */
  readonly shares: readonly number[] | undefined;
}

/**
 * Edits as beliefs of a fit: the points of a band less the mean of its signal are near those stated. One outcome of a
 * customer whose odds are the base rate brings p (1 - p) to the precision of its band's log-odds, and an edit counts as
 * `weight` of them.
 */
export function editBeliefs(
  edits: readonly EditedPoints[],
  terms: readonly TermOfColumn[],
  baseRate: number,
): LinearBelief[] {
  return edits.flatMap(({ signal, band, points, weight }) => {
    const term = terms.findIndex(({ column }) => column.signal === signal);
    const { column, pointsOfBand, shares } = terms[term] ?? {};
    if (!column || !pointsOfBand) return [];
    const at = pointsOfBand[column.labels.indexOf(band)] as number;
    const count = pointsOfBand.reduce((most, place) => Math.max(most, place), 0) + 1;
    const weights = Array.from({ length: count }, (_, i) => (i === at ? 1 : 0) - (shares?.[i] ?? 0));
    return { term, weights, mean: points, precision: weight * baseRate * (1 - baseRate) };
  });
}
