import { sql } from 'kysely';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { evidenceFailure } from '../failures.ts';
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
  const found = new Map(numbers.map((number) => [number, { number, records: [] as StoredRecord[] }]));
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<RecordRow & { asked: number }>`
    with recursive climb (asked, number, merged_into) as (
      select number, number, merged_into from customer
      where workspace = ${workspace} and number = any(${numbers}::int[])
      union
      select climb.asked, customer.number, customer.merged_into from climb
      join customer on customer.workspace = ${workspace} and customer.number = climb.merged_into
    ), whole (asked, number) as (
      select asked, number from climb where merged_into is null
      union
      select whole.asked, customer.number from whole
      join customer on customer.workspace = ${workspace} and customer.merged_into = whole.number
    )
    select whole.asked, ${recordColumns}, record.facts
    from whole
    join record on record.workspace = ${workspace} and record.customer = whole.number
    join delivery on delivery.workspace = ${workspace} and delivery.id = record.delivery
    join source on source.workspace = ${workspace} and source.number = delivery.source
    order by whole.asked, record.customer, record.delivery, record.part
  `.execute(db);
  for (const { asked, ...row } of rows) found.get(asked)?.records.push(row);
  const retractions = await retractionsOf(
    db,
    workspace,
    [...found.values()].flatMap(({ records }) => records),
  );
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
    const page: RecordRow[] = await recordPage(db, workspace, after, signal);
    aborted?.throwIfAborted();
    for (const row of page) {
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
type RecordRow = StoredRecord;

interface Gathered {
  readonly number: number;
  readonly records: StoredRecord[];
}

const recordColumns = sql.raw(
  `record.customer, record.delivery, record.part, source.id as source,
  coalesce(record.observed_at, delivery.observed_at) as "observedAt"`,
);

async function recordPage(
  db: AnyDatabase,
  workspace: number,
  after: RecordKey,
  signal: number | undefined,
): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select ${recordColumns}, ${factsOf(signal)} as facts
    from record
    join delivery on delivery.workspace = record.workspace and delivery.id = record.delivery
    join source on source.workspace = record.workspace and source.number = delivery.source
    where record.workspace = ${workspace}
      and (record.customer, record.delivery, record.part) > (${after.customer}::int, ${after.delivery}::bigint, ${after.part}::smallint)
      ${signal === undefined ? sql`` : sql`and (record.facts -> ${String(signal)}::text) is not null`}
    order by record.customer, record.delivery, record.part
    limit ${PAGE}
  `.execute(db);
  return rows;
}

/** The facts of customers that are merged, by the one that each became part of in the end. */
async function mergedFacts(db: AnyDatabase, workspace: number, signal: number | undefined) {
  const { rows: merged } = await sql<{ number: number; merged_into: number }>`
    select number, merged_into from customer where workspace = ${workspace} and merged_into is not null`.execute(db);
  const intoOf = new Map(merged.map(({ number, merged_into }) => [number, merged_into]));
  const { rows } = await sql<RecordRow>`
    select ${recordColumns}, ${factsOf(signal)} as facts
    from customer
    join record on record.workspace = customer.workspace and record.customer = customer.number
    join delivery on delivery.workspace = record.workspace and delivery.id = record.delivery
    join source on source.workspace = record.workspace and source.number = delivery.source
    where customer.workspace = ${workspace} and customer.merged_into is not null
      ${signal === undefined ? sql`` : sql`and (record.facts -> ${String(signal)}::text) is not null`}
    order by record.customer, record.delivery, record.part
  `.execute(db);
  const byRoot = new Map<number, Gathered>();
  for (const row of rows) {
    const number = rootOf(row.customer, intoOf);
    const gathered = byRoot.get(number);
    if (gathered) gathered.records.push(row);
    else byRoot.set(number, { number, records: [row] });
  }
  const waiting = [...byRoot.values()].sort((a, b) => a.number - b.number);
  return { mergedNumbers: new Set(intoOf.keys()), waiting };
}

function factsOf(signal: number | undefined) {
  if (signal === undefined) return sql`record.facts`;
  return sql`json_build_object(${String(signal)}::text, record.facts -> ${String(signal)}::text)`;
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

/**
 * The customer of this id, or the one it became part of in the end. Raises `customer-unknown`, also for one that was
 * removed or erased.
 */
export async function foundCustomer(
  db: AnyDatabase,
  workspace: number,
  id: string,
): Promise<{ readonly number: number; readonly id: string }> {
  const { rows } = await sql<{ number: number; id: string }>`
    with recursive climb as (
      select number, id, merged_into, state from customer where workspace = ${workspace} and id = ${id}
      union
      select customer.number, customer.id, customer.merged_into, customer.state from climb
      join customer on customer.workspace = ${workspace} and customer.number = climb.merged_into
    )
    select number, id from climb where merged_into is null and state = 'active'
  `.execute(db);
  if (rows[0]) return rows[0];
  throw evidenceFailure('customer-unknown', `There is no customer "${id}".`, 'Add it first, or correct the id.', {
    field: 'customer',
  });
}
