import { sql } from 'kysely';
import type { Client } from 'pg';
import { foundOffering } from '../../../customers/offering/store.ts';
import {
  bigintField,
  type CopiedRow,
  copyOut,
  intField,
  momentField,
  smallintField,
  textField,
} from '../../../platform/database/copyOut.ts';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import { workspaceVersion } from '../../../platform/workspace/store.ts';
import { factsOfCustomers } from '../../observation/store.ts';
import { readBandings, readSignals } from '../../signal/store.ts';
import { type Definitions, definitionsOf, type NumberedSource } from '../definitions.ts';
import { LivingColumns } from '../livingColumns.ts';
import { RowFold } from '../rowFold.ts';
import { rowOfFacts } from '../rowOfFacts.ts';
import { type Deliveries, deliveriesOf, type RetractionRow } from './deliveries.ts';
import { RecordFeed } from './recordFeed.ts';

export interface LivingPowers {
  readonly db: AnyDatabase;
  /** A connection of its own, for COPY. */
  readonly connect: () => Promise<Client>;
  readonly now: () => Date;
}

/**
 * Builds a base from the database as it is at one moment. Records are streamed in the order of customers; most rows are
 * folded straight from the bytes. Those of merged customers, and those with retractions of their own, go by way of profiles.
 * Raises `offering-unknown`.
 */
export async function fillBase(
  { db, connect }: LivingPowers,
  { workspace, offering, day }: { readonly workspace: number; readonly offering: number; readonly day: number },
): Promise<LivingColumns> {
  return snapshotOf(db, async (snapshot) => {
    await foundOffering(snapshot, workspace, offering);
    const client = await connect();
    try {
      await joinSnapshot(client, snapshot);
      const base = new LivingColumns({
        workspace,
        offering,
        day,
        version: await workspaceVersion(snapshot, workspace),
        definitions: await readDefinitions(snapshot, workspace, offering),
        capacity: await customerCount(snapshot, workspace),
      });
      await listCustomers(client, base);
      const apart = await streamRecords(client, base, await readDeliveries(snapshot, client, base));
      await foldApart(snapshot, base, apart);
      return base;
    } finally {
      await client.end();
    }
  });
}

/** Shows a connection the very state that a snapshot sees. */
export async function joinSnapshot(client: Client, snapshot: AnyDatabase): Promise<void> {
  const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(snapshot);
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set transaction snapshot '${rows[0]?.id}'`);
  // Records lie in the order of their key; sorting a million of them would write them all to disk first.
  await client.query('set local enable_sort = off');
}

async function customerCount(db: AnyDatabase, workspace: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from customer where workspace = ${workspace} and state = 'active'`.execute(db);
  return (rows[0]?.count ?? 0) + ROOM_FOR_NEW;
}

const ROOM_FOR_NEW = 1024;

async function listCustomers(client: Client, base: LivingColumns): Promise<void> {
  const customers = (state: string, columns: string) =>
    `select number, id, ${columns} from customer where workspace = ${base.workspace} and state = '${state}' order by number`;
  await copyOut(client, customers('active', 'name'), 3, (row) => {
    base.append({ number: intField(row, 0), id: textField(row, 1) as string, name: textField(row, 2) });
  });
  await copyOut(client, customers('merged', 'merged_into'), 3, (row) => {
    base.merged.add(intField(row, 0), textField(row, 1) as string, intField(row, 2));
  });
}

async function readDeliveries(snapshot: AnyDatabase, client: Client, base: LivingColumns): Promise<Deliveries> {
  const { rows: retractions } = await sql<RetractionRow>`
    select id, delivery, customer, part, signal, retracts, at from retraction where workspace = ${base.workspace}`.execute(
    snapshot,
  );
  const { rows: last } = await sql<{ id: number | null }>`
    select max(id) as id from delivery where workspace = ${base.workspace}`.execute(snapshot);
  const deliveries = deliveriesOf(retractions, last[0]?.id ?? 0, base.day);
  const indexOf = new Map(base.definitions.sourceList.map(({ number }, index) => [number, index]));
  const query = `select id, source, observed_at from delivery where workspace = ${base.workspace}`;
  await copyOut(client, query, 3, (row) => {
    const source = indexOf.get(intField(row, 1)) ?? -1;
    deliveries.add(bigintField(row, 0), source, momentField(row, 2) as number);
  });
  return deliveries;
}

/** Folds what can be folded from the bytes and gives the numbers of the other customers. */
async function streamRecords(client: Client, base: LivingColumns, deliveries: Deliveries): Promise<Set<number>> {
  const feed = new RecordFeed(base, deliveries);
  const query = `select customer, delivery, part, observed_at, facts from record
    where workspace = ${base.workspace} order by workspace, customer, delivery, part`;
  await copyOut(client, query, 5, (row: CopiedRow) => {
    const start = row.starts[4] as number;
    feed.take({
      customer: intField(row, 0),
      delivery: bigintField(row, 1),
      part: smallintField(row, 2),
      moment: momentField(row, 3),
      bytes: row.bytes,
      start,
      end: start + (row.lengths[4] as number),
    });
  });
  return feed.end();
}

async function foldApart(db: AnyDatabase, base: LivingColumns, apart: ReadonlySet<number>): Promise<void> {
  const fold = new RowFold(base.slots, base.definitions.sourceList);
  const numbers = [...apart];
  for (let first = 0; first < numbers.length; first += CUSTOMERS_AT_ONCE) {
    const batch = numbers.slice(first, first + CUSTOMERS_AT_ONCE);
    const facts = await factsOfCustomers(db, base.workspace, batch);
    for (const number of batch) {
      const row = base.rowOfNumber(number);
      if (row === undefined) continue;
      const id = base.portfolio.customers[row] as string;
      base.awaitDay(rowOfFacts(fold, id, facts.get(number), base.definitions, base.day));
      base.write(row, fold.content);
    }
  }
}

/** Runs a query after the other against the same state of the database. */
export function snapshotOf<Result>(db: AnyDatabase, look: (snapshot: AnyDatabase) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(look);
}

/** Signals, bands and sources of a workspace as one offering sees them. */
export async function readDefinitions(db: AnyDatabase, workspace: number, offering: number): Promise<Definitions> {
  const { rows: sources } = await sql<NumberedSource>`
    select number, id, kind, reliability from source where workspace = ${workspace} order by number`.execute(db);
  return definitionsOf(await readSignals(db, workspace), await readBandings(db, workspace), sources, offering);
}

/** Some tens of milliseconds of folding. */
export const CUSTOMERS_AT_ONCE = 250;
