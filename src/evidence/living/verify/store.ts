import { sql } from 'kysely';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import type { Differences } from './differences.ts';
import { ENDLESS_MERGE, storedRules } from './storedRules.ts';

/** Notes what breaks a rule, at most a few of each. False where merges lead nowhere, so that nothing can be folded. */
export async function checkRules(snapshot: AnyDatabase, workspace: number, differences: Differences): Promise<boolean> {
  for (const { what, subject, broken } of storedRules) {
    const query = sql.raw(`select id, detail from (${broken(workspace)}) broken order by id limit ${MOST_OF_ONE_RULE}`);
    const { rows } = await sql<{ id: number; detail: number | null }>`${query}`.execute(snapshot);
    for (const { id, detail } of rows) {
      differences.note({ what, where: `${subject}/${id}`, expected: 'none', found: String(detail ?? id) });
    }
  }
  return !differences.kept.some(({ what }) => what === ENDLESS_MERGE);
}

const MOST_OF_ONE_RULE = 20;

export interface StoredFigures {
  readonly deliveries: number;
  readonly records: number;
  readonly retractions: number;
  readonly events: number;
}

export async function storedFigures(snapshot: AnyDatabase, workspace: number): Promise<StoredFigures> {
  const { rows } = await sql<StoredFigures>`select
    (select count(*) from delivery where workspace = ${workspace}) as deliveries,
    (select count(*) from record where workspace = ${workspace}) as records,
    (select count(*) from retraction where workspace = ${workspace}) as retractions,
    (select count(*) from event where workspace = ${workspace}) as events`.execute(snapshot);
  return rows[0] as StoredFigures;
}

export interface ListedRow {
  readonly number: number;
  readonly id: string;
  readonly name: string | null;
}

/** Active customers by number, a page at a time. */
export async function* activeCustomers(snapshot: AnyDatabase, workspace: number): AsyncGenerator<ListedRow> {
  for (let after = -1; ; ) {
    const { rows } = await sql<ListedRow>`select number, id, name from customer
      where workspace = ${workspace} and state = 'active' and number > ${after} order by number limit 10000`.execute(
      snapshot,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}
