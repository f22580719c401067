import { equalFrequencyStarts } from '../../evidence/portfolio/equalFrequency.ts';
import type { ScoredColumn } from './scoredColumn.ts';

/**
 * The most points that are fitted to a file. The time of a fit grows with the cube of their number: one of 400 takes half
 * a second to a second, and a file needs six. A limit of time, not a finding about any data.
 */
export const MOST_POINTS = 400;

/** Missing, low, middle and high: a signal keeps so many bands apart however many signals there are. */
const FEWEST_APART = 4;

/** For each band of a column the number of its points: bands with the same number share them, numbers count from 0. */
export type PointsOfBand = Uint8Array;

/**
 * Which bands share their points, so that the columns together have at most `MOST_POINTS`. Where they have no more,
 * none do. Otherwise the columns with most bands give way first, all to the same number: of an ordered column
 * neighbouring bands are joined into about equally full ones, of an unordered one the rarest answers. The missing band
 * stands alone. Outcomes play no part: only how often each band occurs does. Columns in `whole` stay as they are.
 *
 * ```ts
 * sharedPoints(columns, new Set())[0]; // Uint8Array [0, 1, 1, 2, 2, 3]: missing, then 1 with 2, 3 with 4, and 5
 * ```
 */
export function sharedPoints(columns: readonly ScoredColumn[], whole: ReadonlySet<ScoredColumn>): PointsOfBand[] {
  const apart = bandsApart(
    columns.map(({ labels }) => labels.length),
    MOST_POINTS,
  );
  return columns.map((column) => {
    if (whole.has(column) || column.labels.length <= apart) return Uint8Array.from(column.labels.keys());
    return column.order === 'ordered' ? neighboursJoined(column, apart) : rarestJoined(column, apart);
  });
}

/** How many different points a column has. */
export function pointsCount(pointsOfBand: PointsOfBand): number {
  return pointsOfBand.reduce((most, points) => Math.max(most, points), 0) + 1;
}

/** Where base and bands, in the order of a scorecard, stand among the coefficients of a fit whose terms begin at `offsets`. */
export function coefficientsOfBands(shared: readonly PointsOfBand[], offsets: Int32Array): Int32Array {
  return Int32Array.of(0, ...shared.flatMap((points, j) => Array.from(points, (at) => (offsets[j] as number) + at)));
}

function bandsApart(counts: readonly number[], most: number): number {
  let apart = Math.max(FEWEST_APART, ...counts);
  while (apart > FEWEST_APART && counts.reduce((sum, count) => sum + Math.min(count, apart), 0) > most) apart--;
  return apart;
}

function neighboursJoined(column: ScoredColumn, apart: number): PointsOfBand {
  const starts = equalFrequencyStarts(rowsOfBands(column).slice(1), apart - 1);
  const points = new Uint8Array(column.labels.length);
  for (const start of starts) for (let band = start + 1; band < points.length; band++) points[band]!++;
  return points;
}

function rarestJoined(column: ScoredColumn, apart: number): PointsOfBand {
  const rows = rowsOfBands(column);
  const answers = Array.from(rows.keys()).slice(1);
  const common = answers.sort((a, b) => (rows[b] as number) - (rows[a] as number) || a - b).slice(0, apart - 2);
  const points = new Uint8Array(rows.length).fill(apart - 1);
  points[0] = 0;
  for (const [i, band] of common.sort((a, b) => a - b).entries()) points[band] = i + 1;
  return points;
}

function rowsOfBands({ bands, labels }: ScoredColumn): Uint32Array {
  const rows = new Uint32Array(labels.length);
  for (const band of bands) rows[band]!++;
  return rows;
}
