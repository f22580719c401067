import { optionFailure } from '../../platform/option.ts';
import { evidenceFailure } from '../failures.ts';
import { suggestionOf } from '../nearNames.ts';
import type { SignalValue } from '../observation/observation.ts';
import { type ProposalReason, proposalReasonText } from '../proposal/proposalReason.ts';
import { proposeMapping } from '../proposal/propose.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { recogniseQuestion } from '../questionnaire/recognise.ts';
import type { Signal } from '../signal.ts';
import { told } from '../told.ts';
import { cellReader } from '../value/cellReader.ts';
import type { ColumnReader } from './columnReader.ts';
import { layOver } from './layOver.ts';
import type { ColumnMap, Mapping } from './mapping.ts';
import { type OutcomeChoice, parseOutcome, resolveOutcome } from './outcome.ts';

/** What a person has said about a file; everything else is proposed. */
export interface StatedColumns {
  readonly map?: Mapping;
  /** Columns to leave out. */
  readonly drop?: readonly string[];
  /** The column of the identifier. */
  readonly id?: string;
  readonly outcome?: OutcomeChoice;
  /** Columns whose map comes from an earlier file rather than from a person. */
  readonly inherited?: ReadonlySet<string>;
}

/**
 * A reader for each column of a table, in the table's order: what was stated laid over what is proposed. A signal's id is its
 * column's name, or the id of the question it answers.
 *
 * ```ts
 * const readers = columnReaders(table.columns, await summariseColumns(table), { outcome: parseOutcome('Status=Won') });
 * readers[2]?.read('Mid'); // 'Mid'
 * readers[2]?.read('Unknown'); // null
 * ```
 *
 * Raises `column-unknown` where a stated column is not in the file (an outcome that only the map names may be absent: a file of
 * candidates has none), `map-invalid` where a map and the cells contradict each other, `outcome-unknown`.
 */
export function columnReaders(
  columns: readonly string[],
  summaries: readonly ColumnSummary[],
  stated: StatedColumns = {},
): ColumnReader[] {
  checkColumns(columns, stated);
  const outcomeColumn = stated.outcome
    ? resolveOutcome(stated.outcome, summaries).column
    : mappedOutcomeColumn(columns, stated.map);
  const proposal = proposeMapping(summaries, outcomeColumn === undefined ? {} : { outcome: outcomeColumn });
  const choice =
    stated.outcome ?? mappedOutcome(columns, stated.map) ?? suggestedOutcome(proposal.outcome, outcomeColumn);
  const asked = new Set<string>();
  return columns.map((column, index) => {
    const summary = summaries[index] as ColumnSummary;
    const proposed = proposal.columns[index]?.map as ColumnMap;
    const own = statedMap(column, stated, outcomeColumn);
    const said = own ?? withdrawn(proposed, stated);
    const reasons = said === undefined ? proposal.columns[index]?.reasons : own === undefined && [OTHER_IDENTIFIER];
    const reader = { column, index, isStated: own !== undefined, ...(reasons && { reasons }) };
    const question = recogniseQuestion(column);
    if (question && (said === undefined || saysTheSame(said, question.signal))) {
      const signal = asked.has(question.signal.id) ? { ...question.signal, id: column } : question.signal;
      asked.add(question.signal.id);
      return { ...reader, map: { ...proposed, ...said }, signal, read: (cell: string) => question.answerOf(cell) };
    }
    const map = said ? layOver(said, proposed, summary, stated.inherited?.has(column)) : proposed;
    if (map.role === 'outcome') return { ...reader, map, ...outcomeReader(column, map, summary, choice, summaries) };
    if (map.role !== 'signal' && map.role !== 'segment') return { ...reader, map, read: textReader(summary, map) };
    return { ...reader, map, signal: signalOf(column, map, summary), read: valueReader(map, summary) };
  });
}

/** Whether a stated map leaves a question of the questionnaire what it is. */
function saysTheSame(said: ColumnMap, { kind, answers, axis }: Signal): boolean {
  if (said.role !== 'signal' || (said.kind !== undefined && said.kind !== kind)) return false;
  if (said.answers && said.answers.join('\n') !== answers?.join('\n')) return false;
  const direction = axis?.direction === -1 ? 'lowers' : 'raises';
  return said.axis === undefined || (said.axis === axis?.axis && said.direction === direction);
}

function checkColumns(columns: readonly string[], { map, drop, id, outcome }: StatedColumns): void {
  const check = (column: string, where: string) => {
    if (columns.includes(column)) return;
    throw evidenceFailure(
      'column-unknown',
      `There is no column "${column}", which ${where}.`,
      suggestionOf(column, columns),
      { column },
    );
  };
  for (const [column, { role }] of Object.entries(map?.columns ?? {}))
    if (role !== 'outcome') check(column, 'the map names');
  for (const column of drop ?? []) check(column, 'was to be left out');
  if (id !== undefined) check(id, 'was named as the identifier');
  if (id !== undefined && drop?.includes(id)) {
    const message = `"${id}" is both the identifier and to be left out.`;
    throw optionFailure('option-invalid', message, 'Leave it out of the dropped columns.');
  }
  if (outcome && id === outcome.column) {
    const message = `"${id}" is both the identifier and the outcome.`;
    throw optionFailure('option-invalid', message, 'Name another column as the identifier.');
  }
  if (outcome && drop?.includes(outcome.column)) {
    throw evidenceFailure(
      'outcome-unknown',
      `"${outcome.column}" is both the outcome and to be left out.`,
      'Leave it out of the dropped columns.',
      { column: outcome.column },
    );
  }
}

function mappedOutcomeColumn(columns: readonly string[], map: Mapping | undefined): string | undefined {
  return columns.find((column) => mapOf(column, map)?.role === 'outcome');
}

/** What the map says of a column; nothing of one called `constructor` unless it does say so. */
function mapOf(column: string, map: Mapping | undefined): ColumnMap | undefined {
  return map && Object.hasOwn(map.columns, column) ? map.columns[column] : undefined;
}

/** The outcome that a map states: a column with that role whose answers end in the good one. */
export function mappedOutcome(columns: readonly string[], map: Mapping | undefined): OutcomeChoice | undefined {
  const column = mappedOutcomeColumn(columns, map);
  const answers = column === undefined ? undefined : mapOf(column, map)?.answers;
  const good = answers?.at(-1);
  if (column === undefined || !answers || good === undefined) return undefined;
  return answers.length === 2 && answers[0] !== undefined ? { column, good, bad: answers[0] } : { column, good };
}

function suggestedOutcome(suggestion: string | undefined, column: string | undefined): OutcomeChoice | undefined {
  if (suggestion === undefined) return undefined;
  const choice = parseOutcome(suggestion);
  return column === undefined || choice.column === column ? choice : undefined;
}

function statedMap(column: string, stated: StatedColumns, outcomeColumn: string | undefined): ColumnMap | undefined {
  if (stated.drop?.includes(column)) return { role: 'ignore', why: 'It was left out on request.' };
  if (stated.outcome && column === outcomeColumn)
    return { role: 'outcome', kind: 'yesno', why: 'It was stated to be the outcome.' };
  if (column === stated.id) return { role: 'identifier', why: 'It was named as the identifier.' };
  return mapOf(column, stated.map);
}

const OTHER_IDENTIFIER: ProposalReason = told('identifier-other');

/** A proposed identifier gives way to a stated one. */
function withdrawn(proposed: ColumnMap, { id, map }: StatedColumns): ColumnMap | undefined {
  const isStated = id !== undefined || Object.values(map?.columns ?? {}).some(({ role }) => role === 'identifier');
  if (proposed.role !== 'identifier' || !isStated) return undefined;
  return { role: 'ignore', why: proposalReasonText([OTHER_IDENTIFIER]) };
}

function outcomeReader(
  column: string,
  map: ColumnMap,
  summary: ColumnSummary,
  choice: OutcomeChoice | undefined,
  summaries: readonly ColumnSummary[],
) {
  if (choice === undefined)
    return { signal: signalOf(column, { ...map, kind: 'choice' }, summary), read: textReader(summary, map) };
  const { outcomeOf } = resolveOutcome({ ...choice, column }, summaries);
  return {
    signal: signalOf(column, { ...map, kind: 'yesno' }, summary),
    read: (cell: string): SignalValue => {
      const outcome = outcomeOf(cell);
      if (outcome === undefined) return null;
      return outcome === 1 ? 'yes' : 'no';
    },
  };
}

function signalOf(column: string, map: ColumnMap, summary: ColumnSummary): Signal {
  const kind = map.kind ?? 'choice';
  const answers = answersOf(kind, map, summary);
  const { axis, direction, strength } = map;
  return {
    id: column,
    label: map.label ?? column,
    kind,
    ...(answers ? { answers } : {}),
    ...(axis && direction
      ? {
          axis: {
            axis,
            direction: direction === 'raises' ? (1 as const) : (-1 as const),
            strength: strength ?? 'fair',
            why: map.why ?? '',
          },
        }
      : {}),
    about: map.personal === true ? 'person' : 'organisation',
    role: map.role === 'outcome' || map.role === 'segment' ? map.role : 'signal',
  };
}

function answersOf(kind: Signal['kind'], map: ColumnMap, summary: ColumnSummary): readonly string[] | undefined {
  if (kind === 'yesno') return ['no', 'yes'];
  if (kind === 'scale') return map.answers;
  return kind === 'choice' && summary.isComplete ? choicesOf(map, summary) : undefined;
}

function choicesOf(map: ColumnMap, summary: ColumnSummary): readonly string[] {
  const read = valueReader({ ...map, kind: 'choice' }, summary);
  return [...new Set([...summary.values.keys()].map((text) => read(text)))].filter(
    (value) => typeof value === 'string',
  );
}

function valueReader(map: ColumnMap, summary: ColumnSummary): ColumnReader['read'] {
  const answers = map.answers ?? (map.kind === 'choice' ? [...summary.values.keys()] : undefined);
  return cellReader({
    kind: map.kind ?? 'choice',
    ...(answers ? { answers } : {}),
    decimal: map.decimal ?? summary.decimal,
    dateOrder: map.dateOrder ?? summary.dateOrder,
    missing: [...summary.missing.keys(), ...(map.missing ?? [])].filter(
      (text) => !map.answers?.includes(text) || map.missing?.includes(text) === true,
    ),
    present: summary.values,
  });
}

/** Identifiers, names and what is ignored are read as their text. */
function textReader(summary: ColumnSummary, map: ColumnMap): ColumnReader['read'] {
  const missing = new Set([...summary.missing.keys(), ...(map.missing ?? []), '']);
  return (cell) => {
    const text = cell.trim();
    return missing.has(text) ? null : text;
  };
}
