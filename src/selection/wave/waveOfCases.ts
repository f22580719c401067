import type { TableCases } from '../../evidence/portfolio/portfolioFromTable.ts';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import type { GroupColumns } from '../../readiness/measurePortfolio.ts';
import { selectionFailure } from '../failures.ts';
import type { RestsOn } from '../scorecard/scorecard.ts';
import { favouredColumn, favouredGroup } from './suitability.ts';
import type { Gate, SegmentLimit, WaveCandidates, WaveInput } from './waveInput.ts';
import type { JudgedOdds } from './worth.ts';

/** The rules of a wave as a person states them about a file: rows by their number, gates by case. */
export interface CaseRules {
  /** Places in the wave; a tenth of the candidates where absent, at least 1 and at most 25. */
  readonly take?: number;
  readonly reservedOutside?: number;
  readonly segmentLimits?: readonly SegmentLimit[];
  readonly gates?: readonly (Gate & { readonly blocked: Uint8Array })[];
  /** Row numbers as the person counts them. */
  readonly lockedIn?: readonly number[];
  readonly lockedOut?: readonly number[];
}

/** The customers that a wave is drawn from: cases of a file, or the living base. */
export interface WaveCases extends Pick<TableCases, 'rowNumbers' | 'ids' | 'segments'> {
  readonly areCalledByKey?: boolean;
}

/** What is known of every case when the wave is drawn. */
export interface JudgedCases {
  readonly worth: Float64Array;
  readonly odds: JudgedOdds;
  readonly suitability?: Float64Array;
  readonly groups?: GroupColumns;
}

/**
 * The input of `chooseWave` for those cases of a file that are candidates. Places are limited by the first segment
 * column. Raises `wave-rule-invalid` for a locked row that is not a candidate.
 */
export function waveOfCases(
  cases: WaveCases,
  candidates: Uint32Array,
  { worth, odds, suitability, groups }: JudgedCases,
  restsOn: RestsOn,
  rules: CaseRules,
): WaveInput {
  const numbers = (column: Float64Array) => Float64Array.from(candidates, (row) => column[row] as number);
  const ownGroups = groups && candidateGroups(groups, candidates);
  const waveCandidates: WaveCandidates = {
    worth: numbers(worth),
    odds: { mean: numbers(odds.mean), low: numbers(odds.low), high: numbers(odds.high) },
    customers: Array.from(candidates, (row) => cases.ids?.[row] ?? undefined),
    rowNumbers: Int32Array.from(candidates, (row) => cases.rowNumbers[row] as number),
    ...(suitability && { suitability: numbers(suitability) }),
    ...(ownGroups && { groups: ownGroups, favoured: favouredGroup, isFavoured: favouredColumn(ownGroups) }),
    ...segmentsOf(cases, candidates),
    ...(cases.areCalledByKey && { areCalledByKey: true }),
  };
  const candidateOf = candidateByRowNumber(cases, candidates);
  return {
    candidates: waveCandidates,
    restsOn,
    rules: {
      capacity: rules.take ?? statedCapacity(candidates.length),
      ...(rules.reservedOutside !== undefined && { reservedOutside: rules.reservedOutside }),
      segmentLimits: rules.segmentLimits ?? [],
      gates: (rules.gates ?? []).map(({ blocked, ...gate }) => ({
        ...gate,
        blocked: Uint8Array.from(candidates, (row) => blocked[row] as number),
      })),
      lockedIn: (rules.lockedIn ?? []).map(candidateOf),
      lockedOut: (rules.lockedOut ?? []).map(candidateOf),
    },
  };
}

function statedCapacity(candidates: number): number {
  return Math.max(1, Math.min(25, Math.floor(candidates / 10)));
}

function candidateGroups(groups: GroupColumns, candidates: Uint32Array): GroupColumns {
  const columns = groupNames.map((name) => [name, Float32Array.from(candidates, (row) => groups[name][row] as number)]);
  return Object.fromEntries(columns) as Record<GroupName, Float32Array>;
}

function segmentsOf({ segments }: WaveCases, candidates: Uint32Array): Pick<WaveCandidates, 'segments'> {
  const first = segments[0];
  if (!first) return {};
  return { segments: { labels: first.names, codes: Int32Array.from(candidates, (row) => first.codes[row] as number) } };
}

function candidateByRowNumber(cases: WaveCases, candidates: Uint32Array): (rowNumber: number) => number {
  const byNumber = new Map<number, number>();
  candidates.forEach((row, candidate) => byNumber.set(cases.rowNumbers[row] as number, candidate));
  return (rowNumber) => {
    const candidate = byNumber.get(rowNumber);
    if (candidate !== undefined) return candidate;
    const isRow = cases.rowNumbers.includes(rowNumber);
    throw selectionFailure(
      'wave-rule-invalid',
      isRow ? `Row ${rowNumber} has its outcome already and is no candidate.` : `There is no row ${rowNumber}.`,
      'Lock only rows without an outcome, by their number in the file, data rows from 1.',
      { row: rowNumber },
    );
  };
}
