import { sql } from 'kysely';
import { lowerCase } from '../../../platform/database/lowerCase.ts';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import type { StoredRetraction } from '../../observation/storedFacts.ts';
import type { KnownCustomer } from '../passOptions.ts';
import { type RecordText, type StandingRecord, standingRecords } from '../standing.ts';
import { withdrawnVersions } from '../store.ts';

/** Finds customers by identifier with what one source says of them; undefined where the workspace has no customers. */
export async function customerLookup(
  db: AnyDatabase,
  workspace: number,
  { source, alsoByName }: { source: number; alsoByName: boolean },
) {
  const { rows: some } = await sql`select from customer where workspace = ${workspace} limit 1`.execute(db);
  if (some.length === 0) return undefined;
  const { rows: taken } = await sql`select from retraction where workspace = ${workspace} limit 1`.execute(db);
  const vacated = await withdrawnVersions(db, workspace);
  return async (identifiers: readonly string[]): Promise<ReadonlyMap<string, KnownCustomer>> => {
    const found = await customersById(db, workspace, identifiers);
    if (alsoByName) await addByName(db, workspace, identifiers, found);
    const numbers = [...new Set([...found.values()].map(({ number }) => number))];
    const records = await recordsOf(db, workspace, { source, numbers, hasRetractions: taken.length > 0 });
    return new Map(
      [...found].map(([identifier, customer]) => [
        identifier,
        {
          number: customer.number,
          name: customer.name,
          state: stateOf(customer, vacated),
          records: records.get(customer.number) ?? [],
        },
      ]),
    );
  };
}

interface CustomerRow {
  readonly id: string;
  readonly number: number;
  readonly name: string | null;
  readonly state: string;
  readonly version: number;
}

function stateOf({ state, version }: CustomerRow, vacated: ReadonlySet<number>): KnownCustomer['state'] {
  if (state === 'active' || state === 'merged') return 'present';
  return state === 'removed' && vacated.has(version) ? 'vacated' : 'gone';
}

async function customersById(db: AnyDatabase, workspace: number, identifiers: readonly string[]) {
  const { rows } = await sql<CustomerRow>`
    select id, number, name, state, version from customer
    where workspace = ${workspace} and id = any(${identifiers.filter((id) => !id.includes('\0'))}::text[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A form names its customer as people do: by a name that only one customer has, whatever its case. */
async function addByName(
  db: AnyDatabase,
  workspace: number,
  identifiers: readonly string[],
  found: Map<string, CustomerRow>,
): Promise<void> {
  const missing = identifiers.filter((identifier) => !found.has(identifier) && !identifier.includes('\0'));
  if (missing.length === 0) return;
  const { rows } = await sql<CustomerRow & { asked: string }>`
    select asked.name as asked, min(id) as id, min(number) as number, min(customer.name) as name, 'active' as state,
      min(version) as version
    from unnest(${missing}::text[]) as asked (name)
    join customer on customer.workspace = ${workspace} and customer.state = 'active'
      and ${lowerCase(sql`btrim(customer.name)`)} = ${lowerCase(sql`btrim(asked.name)`)}
    group by asked.name having count(*) = 1
  `.execute(db);
  for (const { asked, ...row } of rows) found.set(asked, row);
}

async function recordsOf(
  db: AnyDatabase,
  workspace: number,
  { source, numbers, hasRetractions }: { source: number; numbers: readonly number[]; hasRetractions: boolean },
): Promise<ReadonlyMap<number, readonly StandingRecord[]>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<RecordText>`
    select record.customer, record.delivery, record.part, record.facts as text,
      extract(epoch from coalesce(record.observed_at, delivery.observed_at))::float8 * 1000 as at
    from record
    join delivery on delivery.workspace = record.workspace and delivery.id = record.delivery
    where record.workspace = ${workspace} and record.customer = any(${numbers}::int[]) and delivery.source = ${source}
  `.execute(db);
  const retractions = hasRetractions ? await retractionsOf(db, workspace, rows) : [];
  const byCustomer = new Map<number, RecordText[]>();
  for (const row of rows) {
    const others = byCustomer.get(row.customer);
    if (others) others.push(row);
    else byCustomer.set(row.customer, [row]);
  }
  return new Map([...byCustomer].map(([customer, records]) => [customer, standingRecords(records, retractions)]));
}

/** Retractions of these records, and of those retractions. */
async function retractionsOf(
  db: AnyDatabase,
  workspace: number,
  records: readonly RecordText[],
): Promise<StoredRetraction[]> {
  const deliveries = [...new Set(records.map(({ delivery }) => delivery))];
  const customers = [...new Set(records.map(({ customer }) => customer))];
  const { rows } = await sql<StoredRetraction>`
    with recursive chain as (
      select id, delivery, customer, part, signal, retracts, actor, at, why from retraction
      where workspace = ${workspace} and delivery = any(${deliveries}::bigint[])
        and (customer is null or customer = any(${customers}::int[]))
      union
      select later.id, later.delivery, later.customer, later.part, later.signal, later.retracts, later.actor, later.at, later.why
      from chain join retraction later on later.workspace = ${workspace} and later.retracts = chain.id
    )
    select * from chain
  `.execute(db);
  return rows;
}
