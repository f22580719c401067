import { sql } from 'kysely';
import { operationFailure } from '../operation/failures.ts';
import { type ChangeContext, changes, type Handled, type ReadContext, reads } from '../operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../operation/page.ts';
import { type Event, getEvent, listEvents, undoEvent } from './contract.ts';
import { type EventRow, eventRows, laterStanding, markUndone } from './store.ts';

export const eventRoutes: readonly Handled[] = [
  reads(listEvents, async ({ limit, cursor, subject, kind, since, until, operation }, { db, workspace }) => {
    let query = eventRows(db, workspace)
      .orderBy('event.id', 'desc')
      .limit(limit + 1);
    if (subject !== undefined) query = query.where('subject', '=', subject);
    if (kind !== undefined) query = query.where(sql<string>`split_part(subject, '/', 1)`, '=', kind);
    if (since !== undefined) query = query.where('at', '>=', since);
    if (until !== undefined) query = query.where('at', '<', until);
    if (operation !== undefined) query = query.where('operation', '=', operation);
    if (cursor !== undefined) query = query.where('event.id', '<', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
    return { items: page.map(eventOf), next };
  }),
  reads(getEvent, async ({ event }, context) => eventOf(await foundEvent(event, context))),
  changes(undoEvent, undo),
];

async function undo({ event: id }: { event: number }, context: ChangeContext) {
  const { db, workspace, version } = context;
  const event = await foundEvent(id, context);
  if (event.undone_by !== null) {
    throw operationFailure(
      'undo-impossible',
      `Event ${id} was taken back already, by event ${event.undone_by}.`,
      `To do it again, undo event ${event.undone_by}.`,
    );
  }
  if (event.undo === null) {
    const message = `Event ${id} (${event.operation}) cannot be taken back.`;
    throw operationFailure('undo-impossible', message, 'What it did stays done.');
  }
  const later = await laterStanding(db, workspace, event.subject, id);
  if (later) {
    throw operationFailure(
      'undo-superseded',
      `${event.subject} was changed again since, by event ${later.id} (${later.operation}).`,
      `Undo event ${later.id} first.`,
    );
  }
  const inverse = await context.run(event.undo.operation, event.undo.input);
  await markUndone(db, workspace, id, version);
  await restand(event.undoes, context);
  return {
    output: eventOf({ ...event, undone_by: version }),
    event: { ...inverse.event, subject: event.subject, undoes: id },
  };
}

/** What an undone undo had taken back stands again; and where that was an undo itself, what it takes back falls again. */
async function restand(undone: number | null, context: ChangeContext): Promise<void> {
  if (undone === null) return;
  const { db, workspace } = context;
  await markUndone(db, workspace, undone, null);
  const { undoes } = await foundEvent(undone, context);
  if (undoes !== null) await markUndone(db, workspace, undoes, undone);
}

async function foundEvent(id: number, { db, workspace }: ReadContext): Promise<EventRow> {
  const row = await eventRows(db, workspace).where('event.id', '=', id).executeTakeFirst();
  if (row) return row;
  throw operationFailure('event-unknown', `There is no event ${id}.`, 'The list of events names those there are.');
}

function eventOf(row: EventRow): Event {
  return {
    id: row.id,
    at: row.at,
    actor: { id: row.actor, name: row.actor_name },
    operation: row.operation,
    subject: row.subject,
    detail: row.detail,
    canBeUndone: row.undo !== null && row.undone_by === null && !row.is_superseded,
    undoes: row.undoes,
    undoneBy: row.undone_by,
  };
}
