import { type Selectable, sql } from 'kysely';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { AnyDatabase, ReadContext } from '../../platform/operation/handled.ts';
import { evidenceFailure } from '../failures.ts';
import { suggestionOf } from '../nearNames.ts';
import type { Banding } from '../portfolio/banding.ts';
import type { Signal } from '../signal.ts';
import type { EvidenceTables } from '../tables.ts';
import type { OutcomeRule } from './outcomeRule.ts';

/** A signal as it is kept. */
export interface StoredSignal extends Signal {
  readonly number: number;
  /** The offering it is bound to; null where it speaks of the customer whatever is offered. */
  readonly offering: number | null;
  /** For outcomes. */
  readonly outcome: OutcomeRule | null;
  readonly isRetired: boolean;
  readonly version: number;
}

/** Where a change writes. */
export interface Place {
  readonly workspace: number;
  readonly version: number;
}

export type NewSignal = Signal & { readonly offering: number | null; readonly outcome: OutcomeRule | null };

/** Adds a signal, which must be new by its id, and gives its number. Its bands are a line of their own: `insertBanding`. */
export async function insertSignal(
  db: AnyDatabase,
  { workspace, version }: Place,
  { id, label, kind, answers, axis, about, role, offering, outcome }: NewSignal,
): Promise<number> {
  const number = await takeNumbers(db, workspace, 'signal');
  await db
    .withTables<EvidenceTables>()
    .insertInto('signal')
    .values({
      workspace,
      number,
      id,
      label,
      kind,
      answers: answers === undefined ? null : JSON.stringify(answers),
      axis: axis === undefined ? null : JSON.stringify(axis),
      about,
      role,
      offering,
      outcome: outcome === null ? null : JSON.stringify(outcome),
      is_retired: false,
      version,
    })
    .execute();
  return number;
}

/**
 * Makes these bands the newest of a signal, under the next number of its bands, which is given back. Where they are those of
 * an earlier version again, they keep that version, by which scorecards know them.
 */
export async function insertBanding(
  db: AnyDatabase,
  { workspace, version }: Place,
  signal: number,
  banding: Banding,
  sameAs?: number,
): Promise<number> {
  const number = await takeNumbers(db, workspace, `signal/${signal}/bands`);
  await db
    .withTables<EvidenceTables>()
    .insertInto('banding')
    .values({
      workspace,
      signal,
      number,
      banding: JSON.stringify({ ...banding, version: sameAs ?? number }),
      is_removed: false,
      version,
    })
    .execute();
  return number;
}

/** All signals, retired ones too, by number. */
export async function readSignals(db: AnyDatabase, workspace: number): Promise<StoredSignal[]> {
  const rows = await signalRows(db, workspace).orderBy('number').execute();
  return rows.map(signalOfRow);
}

/** The newest bands of every signal that has some, by the signal's number. */
export async function readBandings(db: AnyDatabase, workspace: number): Promise<Map<number, Banding>> {
  const rows = await db
    .withTables<EvidenceTables>()
    .selectFrom('banding')
    .distinctOn('signal')
    .select(['signal', 'banding'])
    .where('workspace', '=', workspace)
    .where('is_removed', '=', false)
    .orderBy('signal')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ signal, banding }) => [signal, banding]));
}

export function signalRows(db: AnyDatabase, workspace: number) {
  return db.withTables<EvidenceTables>().selectFrom('signal').selectAll().where('workspace', '=', workspace);
}

export type SignalRow = Selectable<EvidenceTables['signal']>;

export function signalOfRow(row: SignalRow): StoredSignal {
  return {
    number: row.number,
    id: row.id,
    label: row.label,
    kind: row.kind,
    ...(row.answers && { answers: row.answers }),
    ...(row.axis && { axis: row.axis }),
    about: row.about,
    role: row.role,
    offering: row.offering,
    outcome: row.outcome,
    isRetired: row.is_retired,
    version: row.version,
  };
}

export async function updateSignalRow(
  db: AnyDatabase,
  { workspace, version }: Place,
  { number, label, kind, answers, axis, about, role, offering, outcome, isRetired }: StoredSignal,
): Promise<void> {
  await db
    .withTables<EvidenceTables>()
    .updateTable('signal')
    .set({
      label,
      kind,
      answers: answers === undefined ? null : JSON.stringify(answers),
      axis: axis === undefined ? null : JSON.stringify(axis),
      about,
      role,
      offering,
      outcome: outcome === null ? null : JSON.stringify(outcome),
      is_retired: isRetired,
      version,
    })
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
}

/** Versions of the bands of a signal, newest first, with those that were taken away. */
export function bandingRows(db: AnyDatabase, workspace: number, signal: number) {
  return db
    .withTables<EvidenceTables>()
    .selectFrom('banding')
    .select(['number', 'banding', 'is_removed', 'version'])
    .where('workspace', '=', workspace)
    .where('signal', '=', signal)
    .orderBy('number', 'desc');
}

/** The bands of a signal that are in use. */
export function bandsInUse(db: AnyDatabase, workspace: number, signal: number) {
  return bandingRows(db, workspace, signal).where('is_removed', '=', false).limit(1).executeTakeFirst();
}

/** Takes all bands of a signal away; an earlier version can be taken again. */
export async function removeBandings(db: AnyDatabase, { workspace, version }: Place, signal: number): Promise<void> {
  await db
    .withTables<EvidenceTables>()
    .updateTable('banding')
    .set({ is_removed: true, version })
    .where('workspace', '=', workspace)
    .where('signal', '=', signal)
    .where('is_removed', '=', false)
    .execute();
}

export async function deleteBandings(db: AnyDatabase, workspace: number, signal: number): Promise<void> {
  await db
    .withTables<EvidenceTables>()
    .deleteFrom('banding')
    .where('workspace', '=', workspace)
    .where('signal', '=', signal)
    .execute();
}

/** Whether anything was ever said of it, retracted or not. Reads the records until it finds one. */
export async function hasFacts(db: AnyDatabase, workspace: number, signal: number): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from record where workspace = ${workspace} and (facts::json -> ${String(signal)}::text) is not null
    ) as found`.execute(db);
  return rows[0]?.found === true;
}

export async function offeringExists(db: AnyDatabase, workspace: number, offering: number): Promise<boolean> {
  const { rows } = await sql`select from offering where workspace = ${workspace} and id = ${offering}`.execute(db);
  return rows.length > 0;
}

/** The version of the newest bands of each signal that has some. */
export async function newestBands(db: AnyDatabase, workspace: number): Promise<Map<number, number>> {
  const rows = await db
    .withTables<EvidenceTables>()
    .selectFrom('banding')
    .select(({ fn }) => ['signal', fn.max('number').as('newest')])
    .where('workspace', '=', workspace)
    .where('is_removed', '=', false)
    .groupBy('signal')
    .execute();
  return new Map(rows.map(({ signal, newest }) => [signal, newest]));
}

/** The outcome in use of an offering; the newest, should imports have brought several. */
export async function outcomeOfOffering(
  db: AnyDatabase,
  workspace: number,
  offering: number,
): Promise<StoredSignal | undefined> {
  const row = await signalRows(db, workspace)
    .where('role', '=', 'outcome')
    .where('offering', '=', offering)
    .where('is_retired', '=', false)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && signalOfRow(row);
}

/** Raises `signal-unknown`, naming those meant perhaps. */
export async function foundSignal(
  id: string,
  { db, workspace }: Pick<ReadContext, 'db' | 'workspace'>,
): Promise<StoredSignal> {
  const row = await signalRows(db, workspace).where('id', '=', id).executeTakeFirst();
  if (row) return signalOfRow(row);
  const known = await signalRows(db, workspace).orderBy('number').limit(1000).execute();
  const suggestion = suggestionOf(
    id,
    known.map((each) => each.id),
  );
  throw evidenceFailure('signal-unknown', `There is no signal "${id}".`, suggestion, { field: 'signal' });
}
