import { type ColumnType, sql } from 'kysely';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { Instant, OperationTables } from '../../platform/operation/tables.ts';
import { evidenceFailure } from '../failures.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Place, readSignals } from '../signal/store.ts';
import type { EvidenceTables } from '../tables.ts';
import type { ImportReport } from './contract.ts';
import type { KeptReport } from './keptReport.ts';
import type { RetiredOutcome } from './spent/store.ts';
import type { WidenedOutcome } from './widenedRule.ts';

/** What an import brought into being or back, so that its withdrawal can take it away. */
export interface MadeByImport {
  /** Numbers of new signals, and of those that came back. */
  readonly signals: readonly number[];
  /** Customers, in ranges of numbers, that a withdrawal had removed and this import brought back. */
  readonly revived: readonly (readonly [first: number, last: number])[];
  /** The outcome whose rule it taught further texts. */
  readonly outcome?: WidenedOutcome;
  /** Outcomes of which nothing was left, and that gave way to its own. */
  readonly retired?: readonly RetiredOutcome[];
}

export type ImportTables = {
  import: {
    workspace: number;
    id: number;
    delivery: number;
    offering: number;
    file_name: string;
    bytes: number;
    sha256: string;
    map: ColumnType<Mapping, string, string>;
    options: ColumnType<Readonly<Record<string, unknown>>, string, string>;
    report: ColumnType<KeptReport, string, string>;
    first_customer: number | null;
    last_customer: number | null;
    made: ColumnType<MadeByImport, string, string>;
    is_withdrawn: boolean;
    actor: number;
    at: Instant;
    version: number;
  };
  import_rename: { workspace: number; import: number; customer: number; former: string | null; name: string };
};

export function importRows(db: AnyDatabase, workspace: number) {
  return db.withTables<ImportTables>().selectFrom('import').selectAll().where('workspace', '=', workspace);
}

export type ImportRow = Awaited<ReturnType<ReturnType<typeof importRows>['execute']>>[number];

export async function foundImport(db: AnyDatabase, workspace: number, id: number): Promise<ImportRow> {
  const row = await importRows(db, workspace).where('id', '=', id).executeTakeFirst();
  if (row) return row;
  throw evidenceFailure('import-unknown', `There is no import ${id}.`, 'The list of imports names those there are.', {
    field: 'import',
  });
}

/** The columns by which the newest imports knew whose row is whose. */
export async function formerIdentifiers(db: AnyDatabase, workspace: number): Promise<string[]> {
  const { rows } = await sql<{ column: string | null }>`
    select report ->> 'identifiedBy' as column from import
    where workspace = ${workspace} and not is_withdrawn order by id desc limit 20`.execute(db);
  return rows.flatMap(({ column }) => (column === null ? [] : [column]));
}

/** The number that the next thing of a series gets; within a change nobody else takes it meanwhile. */
export async function nextNumber(db: AnyDatabase, workspace: number, series: string): Promise<number> {
  const counter = await db
    .withTables<OperationTables>()
    .selectFrom('counter')
    .select('last')
    .where('workspace', '=', workspace)
    .where('name', '=', series)
    .executeTakeFirst();
  return (counter?.last ?? 0) + 1;
}

export async function withdrawnVersions(db: AnyDatabase, workspace: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .withTables<ImportTables>()
    .selectFrom('import')
    .select('version')
    .where('workspace', '=', workspace)
    .where('is_withdrawn', '=', true)
    .execute();
  return new Set(rows.map(({ version }) => version));
}

/** Signals that only withdrawn imports had made, by id. */
export async function vacatedSignals(db: AnyDatabase, workspace: number): Promise<ReadonlyMap<string, number>> {
  const versions = await withdrawnVersions(db, workspace);
  const signals = (await readSignals(db, workspace)).filter((each) => each.isRetired && versions.has(each.version));
  return new Map(signals.map(({ id, number }) => [id, number]));
}

/** Gives a retired signal another id, and leaves its version as it is: it still belongs to its withdrawn import. */
export async function setSignalId(db: AnyDatabase, { workspace }: Place, number: number, id: string): Promise<void> {
  await db
    .withTables<EvidenceTables>()
    .updateTable('signal')
    .set({ id })
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
}

export interface NewImport {
  readonly id: number;
  readonly delivery: number;
  readonly offering: number;
  readonly file: { readonly fileName: string; readonly bytes: number; readonly sha256: string };
  readonly map: Mapping;
  readonly options: Readonly<Record<string, unknown>>;
  readonly report: ImportReport;
  /** The first and last number of its new customers. */
  readonly customers: readonly [first: number, last: number] | null;
  readonly made: MadeByImport;
  readonly actor: number;
  readonly at: string;
}

export async function insertImport(
  db: AnyDatabase,
  { workspace, version }: Place,
  { file, map, options, report, customers, made, ...rest }: NewImport,
): Promise<void> {
  await db
    .withTables<ImportTables>()
    .insertInto('import')
    .values({
      workspace,
      ...rest,
      file_name: file.fileName,
      bytes: file.bytes,
      sha256: file.sha256,
      map: JSON.stringify(map),
      options: JSON.stringify(options),
      report: JSON.stringify(report),
      first_customer: customers?.[0] ?? null,
      last_customer: customers?.[1] ?? null,
      made: JSON.stringify(made),
      is_withdrawn: false,
      version,
    })
    .execute();
}

type Ranges = readonly (readonly [first: number, last: number])[];

/** Customers that a withdrawal had removed are there again. */
export async function reviveCustomers(db: AnyDatabase, place: Place, ranges: Ranges): Promise<number> {
  return setState(db, place, ranges, { from: 'removed', to: 'active' });
}

async function setState(
  db: AnyDatabase,
  { workspace, version }: Place,
  ranges: Ranges,
  { from, to }: { from: string; to: string },
): Promise<number> {
  if (ranges.length === 0) return 0;
  const { numAffectedRows } = await sql`
    update customer set state = ${to}, version = ${version}
    from unnest(${ranges.map(([first]) => first)}::int[], ${ranges.map(([, last]) => last)}::int[]) as range (first, last)
    where customer.workspace = ${workspace} and customer.number between range.first and range.last
      and customer.state = ${from}
  `.execute(db);
  return Number(numAffectedRows);
}

export async function insertRenames(
  db: AnyDatabase,
  workspace: number,
  id: number,
  renames: readonly { readonly customer: number; readonly former: string | null; readonly name: string }[],
): Promise<void> {
  if (renames.length === 0) return;
  await sql`
    insert into import_rename (workspace, import, customer, former, name)
    select ${workspace}::int, ${id}::int, * from unnest(
      ${renames.map(({ customer }) => customer)}::int[],
      ${renames.map(({ former }) => former)}::text[],
      ${renames.map(({ name }) => name)}::text[])
    on conflict do nothing
  `.execute(db);
}

/** Gives customers the names that an import brought, or those they had before; a name given since by others stays. */
export async function rename(
  db: AnyDatabase,
  { workspace, version }: Place,
  id: number,
  direction: 'forward' | 'back',
): Promise<void> {
  const [from, to] = direction === 'forward' ? (['former', 'name'] as const) : (['name', 'former'] as const);
  await sql`
    update customer set name = import_rename.${sql.ref(to)}, version = ${version}
    from import_rename
    where import_rename.workspace = ${workspace} and import_rename.import = ${id}
      and customer.workspace = ${workspace} and customer.number = import_rename.customer
      and customer.name is not distinct from import_rename.${sql.ref(from)}
  `.execute(db);
}

/** Removes customers that an import made or brought back, unless something else is known of them. Gives how many. */
export async function vacateCustomers(
  db: AnyDatabase,
  { workspace, version }: Place,
  { delivery, versions, ranges }: { delivery: number; versions: readonly number[]; ranges: Ranges },
): Promise<number> {
  if (ranges.length === 0) return 0;
  const { numAffectedRows } = await sql`
    update customer set state = 'removed', version = ${version}
    from unnest(${ranges.map(([first]) => first)}::int[], ${ranges.map(([, last]) => last)}::int[]) as range (first, last)
    where customer.workspace = ${workspace} and customer.number between range.first and range.last
      and customer.state = 'active' and customer.version = any(${versions}::bigint[])
      and not exists (
        select from record
        where record.workspace = customer.workspace and record.customer = customer.number and record.delivery <> ${delivery}
          and record.delivery not in (select delivery from import where workspace = ${workspace} and is_withdrawn)
      )
      and not exists (
        select from contact
        where contact.workspace = customer.workspace and contact.customer = customer.number and not contact.is_removed
      )
      and not exists (
        select from customer other
        where other.workspace = customer.workspace and other.merged_into = customer.number
      )
  `.execute(db);
  return Number(numAffectedRows);
}

/** Customers that a withdrawal had removed are active again. Gives how many. */
export async function restoreVacated(
  db: AnyDatabase,
  { workspace, version }: Place,
  withdrawnIn: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update customer set state = 'active', version = ${version}
    where workspace = ${workspace} and state = 'removed' and version = ${withdrawnIn}
  `.execute(db);
  return Number(numAffectedRows);
}

/** Numbers of the signals that deliveries other than this one speak of, leaving out withdrawn imports. */
export async function signalsOfOthers(db: AnyDatabase, workspace: number, delivery: number): Promise<Set<number>> {
  const { rows } = await sql<{ signal: number }>`
    select distinct key::int as signal
    from delivery
    join record on record.workspace = delivery.workspace and record.delivery = delivery.id
    cross join lateral json_object_keys(record.facts::json) as key
    where delivery.workspace = ${workspace} and delivery.id <> ${delivery}
      and delivery.id not in (select delivery from import where workspace = ${workspace} and is_withdrawn)
  `.execute(db);
  return new Set(rows.map(({ signal }) => signal));
}

/** Customers of whom a delivery speaks, at most so many and one. */
export async function customersOfDelivery(
  db: AnyDatabase,
  workspace: number,
  delivery: number,
  most: number,
): Promise<number[]> {
  const { rows } = await sql<{ customer: number }>`
    select distinct customer from record where workspace = ${workspace} and delivery = ${delivery} limit ${most + 1}
  `.execute(db);
  return rows.map(({ customer }) => customer);
}

export async function setWithdrawn(
  db: AnyDatabase,
  { workspace, version }: Place,
  id: number,
  isWithdrawn: boolean,
): Promise<void> {
  await db
    .withTables<ImportTables>()
    .updateTable('import')
    .set({ is_withdrawn: isWithdrawn, version })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
}
