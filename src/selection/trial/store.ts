import { sql } from 'kysely';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import { selectionFailure } from '../failures.ts';
import type { SelectionTables } from '../tables.ts';

/** Trials with how many members they have. */
export function trialRows({ db, workspace }: QueryPlace) {
  return db
    .withTables<SelectionTables>()
    .selectFrom('trial')
    .selectAll()
    .select(
      sql<number>`(select count(*) from trial_member m where m.workspace = trial.workspace and m.trial = trial.id)`.as(
        'members',
      ),
    )
    .where('workspace', '=', workspace);
}

export type TrialRow = Awaited<ReturnType<ReturnType<typeof trialRows>['execute']>>[number];

/** Raises `trial-unknown`. */
export async function foundTrial(context: QueryPlace, trial: number): Promise<TrialRow> {
  const row = await trialRows(context).where('id', '=', trial).executeTakeFirst();
  if (row) return row;
  throw selectionFailure('trial-unknown', `There is no trial ${trial}.`, 'trials.list names those there are.');
}

export interface NewTrial {
  readonly id: number;
  readonly offering: number;
  readonly decision: number | null;
  readonly name: string | null;
  readonly note: string | null;
}

export async function insertTrial(context: ChangeContext, trial: NewTrial): Promise<void> {
  const { db, workspace, version, now } = context;
  await db
    .withTables<SelectionTables>()
    .insertInto('trial')
    .values({ workspace, ...trial, opened_at: now, closed_at: null, is_removed: false, version })
    .execute();
}

/** Marks the trial as changed too, so that its version tells. */
export async function updateTrial(
  { db, workspace, version }: ChangeContext,
  trial: number,
  change: {
    readonly name?: string | null;
    readonly note?: string | null;
    readonly closed_at?: string | null;
    readonly is_removed?: boolean;
  } = {},
): Promise<void> {
  await db
    .withTables<SelectionTables>()
    .updateTable('trial')
    .set({ ...change, version })
    .where('workspace', '=', workspace)
    .where('id', '=', trial)
    .execute();
}

/** Of these deliveries, the version of each; and the version in which the trial was opened, endless while it is being opened. */
export async function versionsAround({ db, workspace }: QueryPlace, trial: number, deliveries: readonly number[]) {
  const { rows: opened } = await sql<{ id: number }>`
    select id from event
    where workspace = ${workspace} and subject = ${`trial/${trial}`} and operation = 'trials.open'`.execute(db);
  const { rows } = await sql<{ id: number; version: number }>`
    select id, version from delivery
    where workspace = ${workspace} and id = any(${[...new Set(deliveries)]}::bigint[])`.execute(db);
  return {
    openedAt: opened[0]?.id ?? Number.POSITIVE_INFINITY,
    versionOf: new Map(rows.map(({ id, version }) => [id, version])),
  };
}
