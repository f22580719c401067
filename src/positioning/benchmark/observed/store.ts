import { sql } from 'kysely';
import { insertDelivery, insertRetraction, retractionsOfTarget } from '../../../evidence/delivery/store.ts';
import { TUPLES_HEADER, TUPLES_TRAILER, TupleWriter } from '../../../evidence/import/tupleWriter.ts';
import { defaultReliability } from '../../../evidence/observation/source.ts';
import { standing } from '../../../evidence/observation/storedFacts.ts';
import { chooseNumberBands } from '../../../evidence/portfolio/chooseBands.ts';
import {
  bandsInUse,
  insertBanding,
  insertSignal,
  readSignals,
  type StoredSignal,
  updateSignalRow,
} from '../../../evidence/signal/store.ts';
import { insertSource, sourceOfId, updateSourceRow } from '../../../evidence/source/store.ts';
import type { EvidenceTables } from '../../../evidence/tables.ts';
import { copyInto } from '../../../platform/database/copyInto.ts';
import type { ChangeContext, QueryPlace } from '../../../platform/operation/handled.ts';
import { FIT_SOURCE, fitSignal } from '../fitSignal.ts';

/** Fits by customer number; null where it is not known any more. */
export interface WrittenFits {
  readonly numbers: Int32Array;
  readonly fits: readonly (number | null)[];
}

/** The signal that fits of an offering are written as, retired or not; undefined before the first time. */
export async function signalOfFits({ db, workspace }: QueryPlace, offering: number): Promise<StoredSignal | undefined> {
  const { id } = fitSignal(offering);
  return (await readSignals(db, workspace)).find((signal) => signal.id === id);
}

/** Makes the signal with bands of these fits, or takes it into use again. Gives its number, and whether signals in use changed. */
export async function standingSignal(
  context: ChangeContext,
  offering: number,
  { fits }: Pick<WrittenFits, 'fits'>,
): Promise<{ readonly number: number; readonly isChanged: boolean }> {
  const { db, workspace } = context;
  const signal = fitSignal(offering);
  const former = await signalOfFits(context, offering);
  if (former?.isRetired) await updateSignalRow(db, context, { ...former, isRetired: false });
  const number = former?.number ?? (await insertSignal(db, context, { ...signal, offering, outcome: null }));
  const isBanded = (await bandsInUse(db, workspace, number)) !== undefined;
  if (!isBanded) {
    const known = Float32Array.from(fits.filter((fit) => fit !== null));
    await insertBanding(db, context, number, chooseNumberBands(signal, known));
  }
  return { number, isChanged: !former || former.isRetired || !isBanded };
}

export async function retireSignal(context: ChangeContext, signal: StoredSignal, isRetired: boolean): Promise<void> {
  await updateSignalRow(context.db, context, { ...signal, isRetired });
}

/** The source of fits, made the first time. Gives its number. */
async function standingSource(context: ChangeContext): Promise<number> {
  const { db, workspace } = context;
  const found = await sourceOfId(db, workspace, FIT_SOURCE);
  if (found?.isRemoved) await updateSourceRow(db, context, { ...found, isRemoved: false });
  const { reliability } = defaultReliability.file;
  return found?.number ?? insertSource(db, context, { id: FIT_SOURCE, kind: 'file', reliability });
}

/** Writes what is known of everybody as one delivery of one fact each, and gives its id. */
export async function deliverFits(context: ChangeContext, signal: number, { numbers, fits }: WrittenFits) {
  const { db, workspace, actor, now } = context;
  const source = await standingSource(context);
  const delivery = await insertDelivery(db, context, { source, observedAt: now, actor, import: null });
  const writer = new TupleWriter();
  fits.forEach((fit, i) => {
    writer.begin(6);
    writer.int32(workspace);
    writer.int32(numbers[i] as number);
    writer.int64(delivery);
    writer.int16(0);
    writer.nothing();
    writer.text(factOf(signal, fit));
    writer.end();
  });
  await copyInto(db, RECORD_ROWS, [TUPLES_HEADER, ...writer.take().pieces, TUPLES_TRAILER]);
  return delivery;
}

function factOf(signal: number, fit: number | null): string {
  return `{"${signal}":${fit}}`;
}

const RECORD_ROWS = 'copy record (workspace, customer, delivery, part, observed_at, facts) from stdin (format binary)';

/** Of how many customers a delivery says the fit; 0 where it is none, or one of another signal. */
export async function customersOfFits(
  { db, workspace }: QueryPlace,
  delivery: number,
  signal: number,
): Promise<number> {
  const { rows } = await sql<{ customers: number }>`
    select count(*)::int as customers from record
    join delivery on delivery.workspace = record.workspace and delivery.id = record.delivery
    join source on source.workspace = delivery.workspace and source.number = delivery.source
    where record.workspace = ${workspace} and record.delivery = ${delivery} and source.id = ${FIT_SOURCE}
      and starts_with(record.facts, ${`{"${signal}":`}::text) and record.facts <> ${factOf(signal, null)}`.execute(db);
  return rows[0]?.customers ?? 0;
}

/** The retraction that takes all of a delivery back now; undefined where it counts. */
export async function retractionOfFits({ db, workspace }: QueryPlace, delivery: number): Promise<number | undefined> {
  const chain = await retractionsOfTarget(db, workspace, wholeOf(delivery));
  return standing(chain).find(({ retracts }) => retracts === null)?.id;
}

export async function retractFits(context: ChangeContext, delivery: number): Promise<void> {
  const { db, actor, now } = context;
  await insertRetraction(db, context, { target: wholeOf(delivery), actor, at: now, why: null });
}

export async function reinstateFits(context: ChangeContext, retraction: number): Promise<void> {
  const { db, actor, now } = context;
  await insertRetraction(db, context, { target: { retracts: retraction }, actor, at: now, why: null });
}

function wholeOf(delivery: number) {
  return { delivery, customer: null, part: null, signal: null };
}

/** Whether another delivery that counts says something of the signal; reads the records until it finds one. */
export async function isSpokenOf({ db, workspace }: QueryPlace, signal: number, besides: number): Promise<boolean> {
  const deliveries = await db
    .withTables<EvidenceTables>()
    .selectFrom('record')
    .select('delivery')
    .distinct()
    .where('workspace', '=', workspace)
    .where('delivery', '<>', besides)
    .where(sql<boolean>`(facts::json -> ${String(signal)}::text) is not null`)
    .execute();
  const retracted = await Promise.all(deliveries.map(({ delivery }) => retractionOfFits({ db, workspace }, delivery)));
  return retracted.includes(undefined);
}
