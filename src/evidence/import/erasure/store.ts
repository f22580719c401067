import { sql } from 'kysely';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';

/** Customers by number: those that are erased, and with them those of whom persons are. */
export interface ErasedFromImports {
  readonly customers: readonly number[];
  readonly concerned: readonly number[];
}

/**
 * Removes what imports keep of customers beside their records: former names of the erased, and the cells and identifiers
 * that the reports of imports about all concerned quote, with the answers and jobs that repeat those reports. Call it while
 * the records are there still.
 */
export async function eraseFromImports(
  db: AnyDatabase,
  workspace: number,
  { customers, concerned }: ErasedFromImports,
): Promise<void> {
  if (concerned.length === 0) return;
  const { rows } = await sql<{ id: number }>`
    update import set report = report || '{"problems": [], "contradictions": [], "unknownCustomers": []}'
    where workspace = ${workspace} and (
      exists (
        select from record where record.workspace = import.workspace and record.delivery = import.delivery
          and record.customer = any(${concerned}::int[]))
      or exists (
        select from import_rename where import_rename.workspace = import.workspace and import_rename.import = import.id
          and import_rename.customer = any(${concerned}::int[]))
      or exists (select from unnest(${concerned}::int[]) as one (number) where number between first_customer and last_customer)
    )
    returning id`.execute(db);
  await sql`delete from import_rename where workspace = ${workspace} and customer = any(${customers}::int[])`.execute(
    db,
  );
  const events = sql`
    select id from event where workspace = ${workspace} and operation = 'imports.run'
      and (subject = 'imports' or subject = any(${rows.map(({ id }) => `import/${id}`)}::text[]))`;
  await sql`
    update idempotency set answer = null where workspace = ${workspace} and event in (${events})`.execute(db);
  await sql`
    update job set output = null
    where workspace = ${workspace} and (event in (${events}) or operation in ('imports.check', 'imports.preview'))
  `.execute(db);
  await sql`
    update job set failure = null where workspace = ${workspace} and operation like 'imports.%'`.execute(db);
}
