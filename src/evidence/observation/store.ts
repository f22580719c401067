import { sql } from 'kysely';
import { partsOf, survivorsOf } from '../../customers/merge/store.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { CustomerFacts, StoredRecord, StoredRetraction } from './storedFacts.ts';

/**
 * Everything kept of these customers, each with those merged into it, by the number asked for. A customer that is merged
 * itself has the facts of the one it was merged into; one of whom nothing was said has no records.
 *
 * ```ts
 * const facts = (await factsOfCustomers(db, workspace, [17])).get(17);
 * profileOf(historyOf('K1', facts, signalIds), now);
 * ```
 */
export async function factsOfCustomers(
  db: AnyDatabase,
  workspace: number,
  numbers: readonly number[],
): Promise<Map<number, CustomerFacts>> {
  const askedOf = await wholeCustomers(db, workspace, numbers);
  const found = new Map<number, Gathered>(numbers.map((number) => [number, { number, records: [] }]));
  const customers = [...askedOf.keys()];
  if (customers.length === 0)
    return new Map([...found].map(([asked, facts]) => [asked, { ...facts, retractions: [] }]));
  const { rows } = await sql<BareRecord>`
    select customer, delivery, part, observed_at, facts::json as facts from record
    where workspace = ${workspace} and customer = any(${customers}::int[])
    order by customer, delivery, part
  `.execute(db);
  const records = withDeliveries(rows, await deliveriesOf(db, workspace, rows, new Map()));
  for (const record of records) {
    for (const asked of askedOf.get(record.customer) ?? []) found.get(asked)?.records.push(record);
  }
  const retractions = await retractionsOf(db, workspace, records);
  return new Map([...found].map(([asked, facts]) => [asked, withRetractions(facts, retractions)]));
}

/**
 * Calls for every customer of whom anything was said, in the order of the numbers, with what was said of those merged
 * into it. Memory stays flat: records are read a page at a time, a customer at once. For the truth of one moment give it a
 * transaction of `repeatable read`.
 */
export async function streamFacts(
  db: AnyDatabase,
  workspace: number,
  onCustomer: (facts: CustomerFacts) => void | Promise<void>,
  { signal, aborted }: StreamOptions = {},
): Promise<void> {
  const retractions = byTarget(await allRetractions(db, workspace));
  const { mergedNumbers, waiting } = await mergedFacts(db, workspace, signal);
  const deliveries = new Map<number, KnownDelivery>();
  let next = 0;
  let current: Gathered | undefined;
  const begin = async (number: number): Promise<void> => {
    if (current) await onCustomer(withRetractions(current, retractions));
    for (; next < waiting.length && (waiting[next] as Gathered).number < number; next++) {
      await onCustomer(withRetractions(waiting[next] as Gathered, retractions));
    }
    current = waiting[next]?.number === number ? waiting[next++] : { number, records: [] };
  };
  let after: RecordKey | undefined = { customer: -1, delivery: -1, part: -1 };
  while (after) {
    const page: BareRecord[] = await recordPage(db, workspace, after, signal);
    aborted?.throwIfAborted();
    for (const row of withDeliveries(page, await deliveriesOf(db, workspace, page, deliveries))) {
      if (mergedNumbers.has(row.customer)) continue;
      if (row.customer !== current?.number) await begin(row.customer);
      current?.records.push(row);
    }
    after = page.length < PAGE ? undefined : page.at(-1);
  }
  await begin(Number.POSITIVE_INFINITY);
}

export interface StreamOptions {
  /** Number of the only signal wanted. */
  readonly signal?: number;
  readonly aborted?: AbortSignal;
}

const PAGE = 20_000;

type RecordKey = Pick<StoredRecord, 'customer' | 'delivery' | 'part'>;

interface Gathered {
  readonly number: number;
  readonly records: StoredRecord[];
}

/** A record without what its delivery says for all. */
interface BareRecord extends RecordKey {
  readonly observed_at: string | null;
  readonly facts: StoredRecord['facts'];
}

async function recordPage(
  db: AnyDatabase,
  workspace: number,
  after: RecordKey,
  signal: number | undefined,
): Promise<BareRecord[]> {
  const { rows } = await sql<BareRecord>`
    select customer, delivery, part, observed_at, ${factsOf(signal)} as facts from record
    where workspace = ${workspace}
      and (customer, delivery, part) > (${after.customer}::int, ${after.delivery}::bigint, ${after.part}::smallint)
      ${signal === undefined ? sql`` : sql`and (facts::json -> ${String(signal)}::text) is not null`}
    order by customer, delivery, part
    limit ${PAGE}
  `.execute(db);
  return rows;
}

interface KnownDelivery {
  readonly source: string;
  readonly observedAt: string;
}

/**
 * The deliveries of these records, beside those known already. Looked up apart from the records, because right after an
 * import the database has no statistics and would join them by reading everything.
 */
async function deliveriesOf(
  db: AnyDatabase,
  workspace: number,
  records: readonly RecordKey[],
  known: Map<number, KnownDelivery>,
): Promise<Map<number, KnownDelivery>> {
  const missing = [...new Set(records.map(({ delivery }) => delivery))].filter((delivery) => !known.has(delivery));
  if (missing.length === 0) return known;
  const { rows } = await sql<KnownDelivery & { id: number }>`
    select delivery.id, source.id as source, delivery.observed_at as "observedAt"
    from delivery join source on source.workspace = delivery.workspace and source.number = delivery.source
    where delivery.workspace = ${workspace} and delivery.id = any(${missing}::bigint[])
  `.execute(db);
  for (const { id, source, observedAt } of rows) known.set(id, { source, observedAt });
  return known;
}

function withDeliveries(
  records: readonly BareRecord[],
  deliveries: ReadonlyMap<number, KnownDelivery>,
): StoredRecord[] {
  return records.map(({ customer, delivery, part, observed_at, facts }) => {
    const known = deliveries.get(delivery);
    if (!known) throw new Error(`A record of customer ${customer} names delivery ${delivery}, which does not exist.`);
    return { customer, delivery, part, source: known.source, observedAt: observed_at ?? known.observedAt, facts };
  });
}

/** Every customer that is one with those asked for, with who asked. */
async function wholeCustomers(
  db: AnyDatabase,
  workspace: number,
  numbers: readonly number[],
): Promise<Map<number, number[]>> {
  const askedOf = new Map<number, number[]>();
  for (const [asked, survivor] of await survivorsOf(db, workspace, numbers)) {
    askedOf.set(survivor, [...(askedOf.get(survivor) ?? []), asked]);
  }
  const parts = await partsOf(db, workspace, [...askedOf.keys()]);
  for (const { of, number } of parts) askedOf.set(number, askedOf.get(of) ?? []);
  return askedOf;
}

/** The facts of customers that are merged, by the one that each became part of in the end. */
async function mergedFacts(db: AnyDatabase, workspace: number, signal: number | undefined) {
  const { rows: merged } = await sql<{ number: number; merged_into: number }>`
    select number, merged_into from customer where workspace = ${workspace} and merged_into is not null`.execute(db);
  const intoOf = new Map(merged.map(({ number, merged_into }) => [number, merged_into]));
  if (merged.length === 0) return { mergedNumbers: new Set<number>(), waiting: [] };
  const { rows } = await sql<BareRecord>`
    select customer, delivery, part, observed_at, ${factsOf(signal)} as facts from record
    where workspace = ${workspace} and customer = any(${[...intoOf.keys()]}::int[])
      ${signal === undefined ? sql`` : sql`and (facts::json -> ${String(signal)}::text) is not null`}
    order by customer, delivery, part
  `.execute(db);
  const records = withDeliveries(rows, await deliveriesOf(db, workspace, rows, new Map()));
  const byRoot = new Map<number, Gathered>();
  for (const row of records) {
    const number = rootOf(row.customer, intoOf);
    const gathered = byRoot.get(number);
    if (gathered) gathered.records.push(row);
    else byRoot.set(number, { number, records: [row] });
  }
  const waiting = [...byRoot.values()].sort((a, b) => a.number - b.number);
  return { mergedNumbers: new Set(intoOf.keys()), waiting };
}

function factsOf(signal: number | undefined) {
  if (signal === undefined) return sql`facts::json`;
  return sql`json_build_object(${String(signal)}::text, facts::json -> ${String(signal)}::text)`;
}

function rootOf(number: number, intoOf: ReadonlyMap<number, number>): number {
  let root = number;
  for (let into = intoOf.get(root); into !== undefined; into = intoOf.get(root)) root = into;
  return root;
}

/** By delivery and, where they speak of one customer only, that customer. */
type RetractionsByTarget = ReadonlyMap<string, readonly StoredRetraction[]>;

/** Retractions of these records, and of those retractions. */
async function retractionsOf(
  db: AnyDatabase,
  workspace: number,
  records: readonly StoredRecord[],
): Promise<RetractionsByTarget> {
  if (records.length === 0) return new Map();
  const deliveries = [...new Set(records.map(({ delivery }) => delivery))];
  const customers = [...new Set(records.map(({ customer }) => customer))];
  const { rows } = await sql<StoredRetraction>`
    with recursive chain as (
      select * from retraction
      where workspace = ${workspace} and delivery = any(${deliveries}::bigint[])
        and (customer is null or customer = any(${customers}::int[]))
      union
      select retraction.* from retraction
      join chain on retraction.workspace = chain.workspace and retraction.retracts = chain.id
    )
    select ${retractionColumns} from chain order by id
  `.execute(db);
  return byTarget(rows);
}

async function allRetractions(db: AnyDatabase, workspace: number): Promise<StoredRetraction[]> {
  const { rows } = await sql<StoredRetraction>`
    select ${retractionColumns} from retraction where workspace = ${workspace} order by id`.execute(db);
  return rows;
}

const retractionColumns = sql.raw('id, delivery, customer, part, signal, retracts, actor, at, why');

/** A retraction of a retraction stands beside the one that speaks of facts in the end. */
function byTarget(retractions: readonly StoredRetraction[]): RetractionsByTarget {
  const byId = new Map(retractions.map((retraction) => [retraction.id, retraction]));
  const grouped = new Map<string, StoredRetraction[]>();
  for (const retraction of retractions) {
    let first: StoredRetraction | undefined = retraction;
    while (first && first.retracts !== null) first = byId.get(first.retracts);
    if (!first) continue;
    const key = targetKey(first.delivery, first.customer);
    const others = grouped.get(key);
    if (others) others.push(retraction);
    else grouped.set(key, [retraction]);
  }
  return grouped;
}

function withRetractions({ number, records }: Gathered, grouped: RetractionsByTarget): CustomerFacts {
  if (grouped.size === 0) return { number, records, retractions: [] };
  const keys = new Set(
    records.flatMap(({ delivery, customer }) => [targetKey(delivery, null), targetKey(delivery, customer)]),
  );
  return { number, records, retractions: [...keys].flatMap((key) => grouped.get(key) ?? []) };
}

function targetKey(delivery: number | null, customer: number | null): string {
  return `${delivery}/${customer ?? ''}`;
}
