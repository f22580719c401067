import type { Term } from '../../stats/additive/term.ts';
import type { FittedPair } from '../../stats/pairs/purified.ts';
import { allBands, pairReader } from './bandsReader.ts';
import { pairLabel } from './pairLabel.ts';
import type { CandidatePair } from './pairSearch.ts';
import type { PairedSignal, ScorecardSignal } from './scorecard.ts';
import type { ScoredColumn } from './scoredColumn.ts';
import type { PointsOfBand } from './sharedPoints.ts';

/** A pair as the fit and the scorecard read it. */
export interface PairedColumn {
  readonly term: Term;
  readonly fitted: FittedPair;
  readonly signal: Pick<ScorecardSignal, 'signal' | 'label' | 'order' | 'bandingVersion'> & {
    readonly pair: readonly [PairedSignal, PairedSignal];
  };
  /** Of each cell. */
  readonly labels: readonly string[];
  readonly rows: readonly number[];
}

interface ReadColumns {
  readonly columns: readonly ScoredColumn[];
  readonly shared: readonly PointsOfBand[];
  readonly rows: Uint32Array;
}

/** The pair whose term will have this number. Cells in which no row that teaches is share one band of the term, its first. */
export function pairedColumn(
  pair: CandidatePair,
  number: number,
  { columns, shared, rows }: ReadColumns,
): PairedColumn {
  const { firsts, seconds } = pair;
  const [one, other] = [sideOf(0), sideOf(1)];
  const cells = allBands(
    pairReader(
      { bands: one.column.bands, joinedBands: one.parts },
      { bands: other.column.bands, joinedBands: other.parts },
    ),
  );
  const rowsOfCells = new Float64Array(firsts * seconds);
  for (const row of rows) rowsOfCells[cells[row] as number]!++;
  const seen = [...rowsOfCells.keys()].filter((cell) => rowsOfCells[cell] !== 0);
  const bandOfCell = Uint8Array.from(rowsOfCells, (count, cell) => (count === 0 ? 0 : 1 + seen.indexOf(cell)));
  return {
    term: { bands: cells.map((cell) => bandOfCell[cell] as number), count: seen.length + 1, order: 'unordered' },
    fitted: {
      term: number,
      firsts,
      seconds,
      weights: rowsOfCells,
      bandOfCell,
      sides: [
        { term: pair.terms[0], joinedBands: pair.joinedBands[0] },
        { term: pair.terms[1], joinedBands: pair.joinedBands[1] },
      ],
    },
    signal: {
      signal: pairLabel(one.column.signal, other.column.signal),
      label: pairLabel(one.column.label, other.column.label),
      order: 'unordered',
      bandingVersion: 1,
      pair: [
        { signal: one.column.signal, joinedBands: one.parts },
        { signal: other.column.signal, joinedBands: other.parts },
      ],
    },
    labels: Array.from(rowsOfCells, (_, cell) =>
      pairLabel(one.names[Math.floor(cell / seconds)] as string, other.names[cell % seconds] as string),
    ),
    rows: [...rowsOfCells],
  };

  function sideOf(side: 0 | 1) {
    const column = columns[pair.terms[side]] as ScoredColumn;
    const points = shared[pair.terms[side]] as PointsOfBand;
    const parts = Array.from(points, (point) => pair.joinedBands[side][point] as number);
    return { column, parts, names: partLabels(column, parts) };
  }
}

/** What each part of a column is called: neighbours by their ends, answers one after the other. */
function partLabels({ labels, order }: ScoredColumn, parts: readonly number[]): string[] {
  return Array.from({ length: Math.max(...parts) + 1 }, (_, part) => {
    const own = labels.filter((_, band) => parts[band] === part);
    return order === 'ordered' && own.length > 1 ? `${own[0]} … ${own.at(-1)}` : own.join(', ');
  });
}
