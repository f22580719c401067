import type { importReport, previewImport, runImport } from '../../evidence/import/contract.ts';
import type { ColumnMap, Mapping } from '../../evidence/mapping/mapping.ts';
import { parseOutcome, resolveOutcome } from '../../evidence/mapping/outcome.ts';
import { endOf } from '../../evidence/proposal/outcomeColumn.ts';
import type { ColumnSummary } from '../../evidence/proposal/summary.ts';
import type { InputOf, OutputOf } from '../../platform/operation/operation.ts';

export type Preview = OutputOf<typeof previewImport>;
export type Statement = InputOf<typeof runImport>;
export type Report = (typeof importReport)['_output'];
export type StatedReading = NonNullable<Statement['reading']>;

/** Which texts of which column are a good end, which a bad one; every other text has not ended. */
export interface Ends {
  readonly column: string;
  readonly good: readonly string[];
  readonly notGood: readonly string[];
}

/** What a person has said about a file so far; everything else stays as it is proposed. */
export interface Draft {
  readonly reading: StatedReading;
  readonly columns: Readonly<Record<string, ColumnMap>>;
  readonly savedMap?: string;
  /** Null: no outcome is to be taken. Absent: as it is known or proposed. */
  readonly outcome?: Ends | null;
  /** Every row is a customer, called this and a number. */
  readonly idPrefix?: string;
  /** The offering that the file is about; the first where absent. */
  readonly offering?: number;
  readonly rows?: NonNullable<Statement['rows']>;
  readonly orderedBy?: string;
  readonly source?: string;
  readonly observedAt?: string;
  readonly observedAtColumn?: string;
  readonly emptyMeans?: NonNullable<Statement['emptyMeans']>;
  readonly newCustomers?: NonNullable<Statement['newCustomers']>;
}

export const untouched: Draft = { reading: {}, columns: {} };

/** What is known of a column before anybody says anything about it in this file. */
export interface Known {
  /** Maps of the signals that columns of these names fill already. */
  readonly columns: Readonly<Record<string, ColumnMap>>;
  /** How the outcome that is known here is judged, by its column. */
  readonly outcome?: Ends;
  /** Another column is the outcome here, and there is one only. */
  readonly otherOutcome?: string;
  /** The saved map that the draft names. */
  readonly saved?: Mapping;
}

export type Origin = 'person' | 'saved' | 'known' | 'proposed';

/** What a column would become. */
export interface TakenColumn {
  readonly column: string;
  readonly index: number;
  readonly map: ColumnMap;
  readonly origin: Origin;
  /** Why it is proposed. */
  readonly reasons: Preview['proposal']['columns'][number]['reasons'];
  /** A person should look. */
  readonly isDoubtful: boolean;
  readonly isSuspicious: boolean;
}

/** Every column of the file with what it would become, as the draft stands. */
export function takenColumns(preview: Preview, draft: Draft, known: Known): TakenColumn[] {
  const ends = endsOf(preview, draft, known);
  const identifier = statedIdentifier(draft, known);
  const hasNumberedRows = draft.idPrefix !== undefined;
  return preview.proposal.columns.map(({ column, map: proposed, reasons, isSure, isSuspicious = false }, index) => {
    const own = ownMap(draft.columns, column);
    const saved = ownMap(known.saved?.columns ?? {}, column);
    const formerly = ownMap(known.columns, column);
    const origin: Origin = own ? 'person' : saved ? 'saved' : formerly ? 'known' : 'proposed';
    const stated = own ?? saved ?? formerly ?? proposed;
    const base = { column, index, origin, reasons, isSuspicious };
    const isDoubtful = origin === 'proposed' && !isSure;
    if (ends?.column === column) return { ...base, map: { ...stated, role: 'outcome' }, isDoubtful };
    if (stated.role === 'outcome') {
      return { ...base, reasons: [otherOutcome(known)], map: { ...stated, role: 'ignore' }, isDoubtful: false };
    }
    const isOutdone =
      stated.role === 'identifier' && (hasNumberedRows || (identifier !== undefined && identifier !== column));
    return { ...base, map: isOutdone ? { ...stated, role: 'ignore' } : stated, isDoubtful };
  });
}

/** Why a column that looks like the outcome is none. */
function otherOutcome({ otherOutcome: column }: Known): TakenColumn['reasons'][number] {
  if (column === undefined) return { code: 'outcome-unstated', figures: {} };
  return { code: 'outcome-other', figures: { column } };
}

/** The outcome as the draft stands: what was said, what is known here, or what is proposed. */
export function endsOf(preview: Preview, draft: Draft, known: Known): Ends | undefined {
  if (draft.outcome !== undefined) return draft.outcome ?? undefined;
  if (known.outcome) return known.outcome;
  if (known.otherOutcome !== undefined) return undefined;
  const saved = savedEnds(preview, known.saved);
  if (saved) return saved;
  const { outcome } = preview.proposal;
  if (outcome === undefined) return undefined;
  const { column, good } = parseOutcome(outcome);
  return proposedEnds(preview, column, good);
}

/** One text is good, and so is every other known good end; of the rest, those are not that the service would count so. */
export function proposedEnds({ texts, missing, rowCount }: Preview, column: string, good: string): Ends {
  const values = new Map((texts[column]?.commonest ?? []).map(({ text, rows }) => [text, rows]));
  const summary = {
    column,
    values,
    missing: new Map(Object.entries(missing[column] ?? {})),
    rows: rowCount,
    numberShare: 0,
  };
  try {
    const { notGood } = resolveOutcome({ column, good }, [summary as unknown as ColumnSummary]);
    const isGood = (text: string) => endOf(text) === 'good';
    return { column, good: [good, ...notGood.filter(isGood)], notGood: notGood.filter((text) => !isGood(text)) };
  } catch {
    return { column, good: [good], notGood: [] };
  }
}

function savedEnds({ columns }: Preview, saved: Mapping | undefined): Ends | undefined {
  const [column, map] = Object.entries(saved?.columns ?? {}).find(([, { role }]) => role === 'outcome') ?? [];
  const good = map?.answers?.at(-1);
  if (column === undefined || good === undefined || !columns.includes(column)) return undefined;
  return { column, good: [good], notGood: map?.answers?.slice(0, -1) ?? [] };
}

/** The draft in the words of `imports.check` and `imports.run`. */
export function statementOf(upload: string, preview: Preview, draft: Draft, known: Known): Statement {
  const columns = { ...savedColumns(preview, known), ...draft.columns };
  const ends = draft.outcome === undefined ? undefined : draft.outcome;
  const former = takenOutcome(preview, known);
  if (ends === null && former !== undefined) columns[former] = { role: 'ignore' };
  const outcome = outcomeOf(preview, draft, known);
  const { idPrefix, offering, rows, orderedBy, source, observedAt, observedAtColumn, emptyMeans, newCustomers } = draft;
  return {
    upload,
    ...(Object.keys(draft.reading).length > 0 && { reading: draft.reading }),
    ...(Object.keys(columns).length > 0 && { map: { columns } }),
    ...(outcome !== undefined && { outcome }),
    ...(idPrefix !== undefined && { idPrefix }),
    ...(offering !== undefined && { offering }),
    ...(rows !== undefined && { rows }),
    ...(orderedBy !== undefined && (rows === 'latest' || rows === 'first') && { orderedBy }),
    ...(source !== undefined && { source }),
    ...(observedAt !== undefined && observedAtColumn === undefined && { observedAt }),
    ...(observedAtColumn !== undefined && { observedAtColumn }),
    ...(emptyMeans !== undefined && { emptyMeans }),
    ...(newCustomers !== undefined && { newCustomers }),
  };
}

/** Of an outcome that is known here the rule is kept, which may judge more texts than a map can hold. */
function savedColumns({ columns }: Preview, { saved, outcome }: Known): Record<string, ColumnMap> {
  const here = Object.entries(saved?.columns ?? {}).filter(([column]) => columns.includes(column));
  return Object.fromEntries(
    here.map(([column, map]) => [column, map.role === 'outcome' && outcome ? { role: 'outcome' as const } : map]),
  );
}

/** The column that would be the outcome if nobody said otherwise. */
function takenOutcome(preview: Preview, known: Known): string | undefined {
  return endsOf(preview, untouched, known)?.column;
}

/** A known or saved outcome is stated already, and so is what is to be none. */
function outcomeOf(preview: Preview, draft: Draft, known: Known): Statement['outcome'] {
  const isStatedElsewhere = known.outcome !== undefined || savedEnds(preview, known.saved) !== undefined;
  if (draft.outcome === undefined && isStatedElsewhere) return undefined;
  const ends = endsOf(preview, draft, known);
  if (!ends || ends.good.length === 0) return undefined;
  return { column: ends.column, good: [...ends.good], notGood: [...ends.notGood] };
}

/** The column by which a person, or a saved map, tells customers apart. */
function statedIdentifier(draft: Draft, known: Known): string | undefined {
  const stated = { ...known.saved?.columns, ...draft.columns };
  return Object.entries(stated).find(([, { role }]) => role === 'identifier')?.[0];
}

/** How customers are told apart: a column, or every row one. Undefined where nothing tells. */
export function identityOf(
  taken: readonly TakenColumn[],
  draft: Draft,
): { readonly column: string } | 'rows' | undefined {
  if (draft.idPrefix !== undefined) return 'rows';
  const found = taken.find(({ map }) => map.role === 'identifier') ?? taken.find(({ map }) => map.role === 'name');
  return found && { column: found.column };
}

function ownMap(columns: Readonly<Record<string, ColumnMap>>, column: string): ColumnMap | undefined {
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
}
