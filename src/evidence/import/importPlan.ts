import { evidenceFailure } from '../failures.ts';
import type { ColumnReader } from '../mapping/columnReader.ts';
import { columnReaders } from '../mapping/columnReaders.ts';
import { formatProblems } from '../mapping/formatProblems.ts';
import { mapProblems } from '../mapping/mapProblems.ts';
import type { ColumnMap, Mapping } from '../mapping/mapping.ts';
import { type OutcomeChoice, parseOutcome } from '../mapping/outcome.ts';
import type { SignalValue } from '../observation/observation.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { recogniseQuestion } from '../questionnaire/recognise.ts';
import type { Problem } from '../reading/table.ts';
import type { StoredSignal } from '../signal/store.ts';
import type { Signal } from '../signal.ts';
import { told } from '../told.ts';
import { type FileIdentity, fileIdentity } from './fileIdentity.ts';
import type { ImportStatement } from './importStatement.ts';
import type { LeftOutReason } from './leftOut.ts';
import { type OutcomePlan, outcomePlan } from './outcomePlan.ts';
import { isPlainNumber, type PlainNumbers } from './plainNumber.ts';
import { checkFit, keptClaims, mapOfSignal } from './signalFit.ts';
import { signalIdsOf } from './signalId.ts';
import { judgesAlike } from './widenedRule.ts';

/** A column that fills a signal. */
export interface ImportColumn {
  readonly column: string;
  readonly index: number;
  /** As it is known here, or as it will be added. */
  readonly signal: Signal;
  /** Absent where the signal is new. */
  readonly known?: StoredSignal;
  readonly plain?: PlainNumbers;
  /** For an outcome: which of its texts are good; texts that it does not name are judged by `endOf`. */
  readonly outcome?: OutcomePlan;
  readonly read: (cell: string) => SignalValue | undefined;
}

/** What will be made of each column of a file. */
export interface ImportPlan {
  readonly identity: FileIdentity;
  /** The column of the customers' names. */
  readonly name?: Pick<ColumnReader, 'column' | 'index' | 'read'>;
  readonly columns: readonly ImportColumn[];
  readonly leftOut: readonly { readonly column: string; readonly reasons: readonly LeftOutReason[] }[];
  /** Every column as it is taken, so that the next file can be read the same way. */
  readonly map: Mapping;
  readonly isQuestionnaire: boolean;
  readonly problems: readonly Problem[];
}

/** What the workspace knows already. */
export interface KnownSignals {
  readonly signals: readonly StoredSignal[];
  /** Signals that only withdrawn imports speak of: they may come back, also as another kind. */
  readonly isVacated: (signal: StoredSignal) => boolean;
  /** Columns by which customers were identified in earlier files. */
  readonly identifiers: readonly string[];
}

/**
 * Decides what becomes of each column: what a person states comes first, then what the signal of that name is here, then
 * what the column seems to be. Raises `column-unknown`, `map-invalid`, `outcome-unknown`, `outcome-exists`,
 * `outcome-differs`, `identifier-missing`, `signal-unfit`.
 */
export function importPlan(
  columns: readonly string[],
  summaries: readonly ColumnSummary[],
  statement: ImportStatement,
  { signals, isVacated, identifiers }: KnownSignals,
): ImportPlan {
  checkNamedColumns(columns, statement);
  const ids = signalIdsOf(columns);
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const knownOf = (index: number) => {
    const known = byId.get(recogniseQuestion(columns[index] as string)?.signal.id ?? (ids[index] as string));
    return known && !known.isRetired ? known : undefined;
  };
  const isStated = (column: string) => statement.map !== undefined && Object.hasOwn(statement.map.columns, column);
  const choice = statement.outcome === undefined ? undefined : choiceOf(statement.outcome);
  const inherited = columns.filter((column, index) => {
    const isFree = !isStated(column) && column !== statement.id && column !== choice?.column;
    return isFree && knownOf(index) !== undefined && recogniseQuestion(column) === undefined;
  });
  const map: Mapping = {
    columns: {
      ...Object.fromEntries(
        inherited.map((column) => {
          const map = mapOfSignal(knownOf(columns.indexOf(column)) as StoredSignal);
          return [column, choice && map.role === 'outcome' ? { role: 'ignore' as const } : map];
        }),
      ),
      ...statement.map?.columns,
    },
  };
  const drop = [...statement.drop, ...asideColumns(statement)].filter((column) => columns.includes(column));
  const readers = columnReaders(columns, summaries, {
    map,
    drop: statement.drop,
    inherited: new Set(inherited),
    ...(statement.id !== undefined && { id: statement.id }),
    ...(choice && { outcome: choice }),
  });
  const identity = fileIdentity(readers, summaries, statement, identifiers);
  const idOf = (column: string) => ids[columns.indexOf(column)] as string;
  const outcome = outcomePlan(readers, summaries, { offering: statement.offering, map, choice, idOf }, signals);
  const taken = readers.filter((reader) => reader.signal && !drop.includes(reader.column));
  const isTaken = (reader: ColumnReader) =>
    taken.includes(reader) &&
    reader.index !== identity.index &&
    (reader.map.role !== 'outcome' || reader.column === outcome?.column);
  const planned = readers.filter(isTaken).map((reader): ImportColumn => {
    const found = byId.get(
      recogniseQuestion(reader.column) ? (reader.signal as Signal).id : (ids[reader.index] as string),
    );
    return importColumn(reader, {
      id: ids[reader.index] as string,
      known: found,
      isVacated: found !== undefined && isVacated(found),
      outcome: reader.column === outcome?.column ? outcome : undefined,
      summary: summaries[reader.index] as ColumnSummary,
    });
  });
  const standing = planned.filter(({ known }) => !known?.isRetired || isVacated(known));
  const name = readers.find(({ map: { role, personal } }) => role === 'name' && personal !== true);
  const questions = planned.filter(({ column }) => recogniseQuestion(column)).length;
  return {
    identity,
    ...(name && { name }),
    columns: standing,
    leftOut: readers
      .filter((reader) => !standing.some(({ index }) => index === reader.index))
      .filter((reader) => reader !== name && reader.index !== identity.index)
      .map((reader) => ({ column: reader.column, reasons: whyLeftOut(reader, { statement, planned, outcome }) })),
    map: { columns: Object.fromEntries(readers.map((reader) => [reader.column, kept(reader, outcome)])) },
    isQuestionnaire: questions >= 2 && questions * 2 >= planned.length,
    problems: [
      ...mapProblems(statement.map, summaries),
      ...formatProblems(readers.filter(isTaken), summaries),
      ...standing.flatMap((column) => keptClaims(column, statement.map)),
      ...unstatedOutcome(readers, outcome),
    ],
  };
}

function choiceOf(stated: NonNullable<ImportStatement['outcome']>): OutcomeChoice {
  if (typeof stated === 'string') return parseOutcome(stated);
  const { column, ...ends } = stated;
  return { column, good: ends.good[0] ?? '', ends };
}

interface ColumnContext {
  readonly id: string;
  readonly known: StoredSignal | undefined;
  readonly isVacated: boolean;
  readonly outcome: OutcomePlan | undefined;
  readonly summary: ColumnSummary;
}

function importColumn(reader: ColumnReader, { id, known, isVacated, outcome, summary }: ColumnContext): ImportColumn {
  const { column, index } = reader;
  const isQuestion = recogniseQuestion(column) !== undefined && known !== undefined;
  const own = { ...(reader.signal as Signal), ...(isQuestion ? {} : { id }) };
  const signal: Signal = outcome ? { ...own, kind: 'choice', role: 'outcome', about: 'organisation' } : own;
  const read = (cell: string) => (outcome ?? reader).read(cell);
  const plain = isQuestion || signal.kind !== 'number' ? undefined : plainNumbers(reader.map, summary);
  const base = { column, index, read, ...(outcome && { outcome }), ...(plain && { plain }) };
  if (!known) return { ...base, signal: withoutAnswers(signal) };
  const isAnother = outcome && known.outcome && !judgesAlike(known.outcome, outcome.rule);
  if (isVacated && (isAnother || checkFit(known, { signal, read, summary }) !== undefined))
    return { ...base, signal: withoutAnswers(signal) };
  const refusal = known.isRetired ? undefined : checkFit(known, { signal, read, summary });
  if (refusal) throw refusal;
  return { ...base, signal: known, known };
}

function plainNumbers(map: ColumnMap, summary: ColumnSummary): PlainNumbers {
  const hasPoint = (map.decimal ?? summary.decimal) === '.';
  const gaps = [...summary.missing.keys(), ...(map.missing ?? [])].map((text) => text.trim());
  const none = { hasPoint, gaps: new Set<string>() };
  return { hasPoint, gaps: new Set(gaps.filter((text) => isPlainNumber(text, none))) };
}

/** The answers of a choice are those of the whole file, which is not read yet. */
function withoutAnswers(signal: Signal): Signal {
  if (signal.kind !== 'choice') return signal;
  const { answers: _, ...rest } = signal;
  return rest;
}

function kept({ column, map }: ColumnReader, outcome: OutcomePlan | undefined): ColumnMap {
  const { why: _, ...rest } = map;
  if (map.role !== 'outcome') return rest;
  if (column !== outcome?.column) return { role: 'ignore' };
  const answers = [...outcome.rule.notGood, ...outcome.rule.good];
  return { role: 'outcome', ...(answers.length >= 2 && { answers }) };
}

/** Columns that say something about the rows rather than about the customers. */
function asideColumns({ observedAtColumn, map }: ImportStatement): string[] {
  if (observedAtColumn === undefined || (map && Object.hasOwn(map.columns, observedAtColumn))) return [];
  return [observedAtColumn];
}

interface Decided {
  readonly statement: ImportStatement;
  readonly planned: readonly ImportColumn[];
  readonly outcome: OutcomePlan | undefined;
}

function whyLeftOut(reader: ColumnReader, { statement, planned, outcome }: Decided): readonly LeftOutReason[] {
  const { column, map, reasons } = reader;
  if (asideColumns(statement).includes(column)) return [told('row-times')];
  if (statement.drop.includes(column)) return [told('dropped')];
  const retired = planned.find(({ index, known }) => index === reader.index && known?.isRetired);
  if (retired) return [told('signal-retired', { signal: retired.signal.id })];
  if (map.role === 'outcome') {
    return [outcome ? told('outcome-other', { column: outcome.column }) : told('outcome-unstated')];
  }
  if (map.role === 'name') return [told('person')];
  if (reasons) return reasons;
  return [map.why === undefined ? told('map') : told('map-note', { note: map.why })];
}

function unstatedOutcome(readers: readonly ColumnReader[], outcome: OutcomePlan | undefined): Problem[] {
  const proposed = readers.find(({ map }) => map.role === 'outcome');
  if (!proposed || outcome) return [];
  return [{ code: 'outcome-not-stated', column: proposed.column, figures: {} }];
}

function checkNamedColumns(columns: readonly string[], { orderedBy, observedAtColumn }: ImportStatement): void {
  for (const [column, what] of [
    [orderedBy, 'to order the rows by'],
    [observedAtColumn, 'that says when rows were observed'],
  ] as const) {
    if (column === undefined || columns.includes(column)) continue;
    throw evidenceFailure(
      'column-unknown',
      `There is no column "${column}" ${what}.`,
      'Name one of the columns that the preview lists.',
      { column },
    );
  }
}
