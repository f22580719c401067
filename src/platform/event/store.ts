import { sql } from 'kysely';
import type { AnyDatabase } from '../operation/handled.ts';
import type { OperationTables } from '../operation/tables.ts';

/** Whether its subject was changed after an event by one that stands, as `laterStanding` finds it. */
const laterStands = sql<boolean>`exists (
  select from event later
  where later.workspace = event.workspace and later.subject = event.subject and later.id > event.id
    and later.undone_by is null and (later.undoes is null or later.undoes < event.id)
)`;

/** Events with the names of their actors. */
export function eventRows(db: AnyDatabase, workspace: number) {
  return db
    .withTables<OperationTables>()
    .selectFrom('event')
    .innerJoin('actor', (join) =>
      join.onRef('actor.workspace', '=', 'event.workspace').onRef('actor.id', '=', 'event.actor'),
    )
    .where('event.workspace', '=', workspace)
    .selectAll('event')
    .select(['actor.name as actor_name', laterStands.as('is_superseded')]);
}

export type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number];

/**
 * The newest event of a subject that stands after this one and was not taken back itself. An undo of something earlier is
 * such a change too; one that only takes back what came after this event is not.
 */
export async function laterStanding(db: AnyDatabase, workspace: number, subject: string, after: number) {
  return db
    .withTables<OperationTables>()
    .selectFrom('event')
    .select(['id', 'operation'])
    .where('workspace', '=', workspace)
    .where('subject', '=', subject)
    .where('id', '>', after)
    .where('undone_by', 'is', null)
    .where((eb) => eb.or([eb('undoes', 'is', null), eb('undoes', '<', after)]))
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function markUndone(db: AnyDatabase, workspace: number, event: number, by: number | null): Promise<void> {
  await db
    .withTables<OperationTables>()
    .updateTable('event')
    .set({ undone_by: by })
    .where('workspace', '=', workspace)
    .where('id', '=', event)
    .execute();
}
