import { sql } from 'kysely';
import { eraseContact, eraseCustomer } from '../../customers/person/contract.ts';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import type { OperationTables } from '../../platform/operation/tables.ts';
import { selectionFailure } from '../failures.ts';
import type { SelectionTables } from '../tables.ts';
import type { FittedScorecard } from './fittedScorecard.ts';
import type { Odds } from './odds.ts';
import type { Scorecard } from './scorecard.ts';

/** Every scorecard version of the workspace. */
function scorecardRows({ db, workspace }: QueryPlace) {
  return db.withTables<SelectionTables>().selectFrom('scorecard').selectAll().where('workspace', '=', workspace);
}

export type ScorecardRow = Awaited<ReturnType<ReturnType<typeof scorecardRows>['execute']>>[number];

/** As `scorecardRows` without the covariance: with pairs it takes megabytes, and headlines say nothing of it. */
export function scorecardHeadlines({ db, workspace }: QueryPlace) {
  return db
    .withTables<SelectionTables>()
    .selectFrom('scorecard')
    .select(['id', 'offering', 'made_at', 'actor', 'judgement', 'note', 'is_removed', 'version'])
    .select(sql<Omit<Scorecard, 'covariance'>>`scorecard - 'covariance'`.as('scorecard'))
    .where('workspace', '=', workspace);
}

export type ScorecardHeadline = Awaited<ReturnType<ReturnType<typeof scorecardHeadlines>['execute']>>[number];

/** Raises `scorecard-unknown`. */
export async function foundScorecard(context: QueryPlace, scorecard: number): Promise<ScorecardRow> {
  const row = await scorecardRows(context).where('id', '=', scorecard).executeTakeFirst();
  if (row) return row;
  throw scorecardUnknown(scorecard);
}

/** As `foundScorecard` without the covariance. */
export async function foundHeadline(context: QueryPlace, scorecard: number): Promise<ScorecardHeadline> {
  const row = await scorecardHeadlines(context).where('id', '=', scorecard).executeTakeFirst();
  if (row) return row;
  throw scorecardUnknown(scorecard);
}

function scorecardUnknown(scorecard: number) {
  return selectionFailure(
    'scorecard-unknown',
    `There is no scorecard ${scorecard}.`,
    'scorecards.list names those there are; scorecards.fit makes one.',
  );
}

/** A fit with what it is kept under. */
interface NewScorecard extends FittedScorecard {
  readonly id: number;
  readonly offering: number;
  readonly note: string | null;
}

const BATCH = 5000;

export async function insertScorecard(
  { db, workspace, version, actor, now }: ChangeContext,
  { id, offering, scorecard, judgement, note, heldOut }: NewScorecard,
): Promise<void> {
  const tables = db.withTables<SelectionTables>();
  await tables
    .insertInto('scorecard')
    .values({
      workspace,
      offering,
      id,
      made_at: now,
      actor,
      scorecard: JSON.stringify(scorecard),
      judgement: JSON.stringify(judgement),
      note,
      is_removed: false,
      version,
    })
    .execute();
  const rows = Array.from(heldOut, ([customer, { logOdds: log_odds, mean, low, high }]) => ({
    workspace,
    scorecard: id,
    customer,
    log_odds,
    mean,
    low,
    high,
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await tables
      .insertInto('held_out_odds')
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}

/** The odds of customers whose outcome taught a scorecard, by scorecards that had not seen them; by customer number. */
export async function heldOutOdds({ db, workspace }: QueryPlace, scorecard: number): Promise<Map<number, Odds>> {
  const rows = await db
    .withTables<SelectionTables>()
    .selectFrom('held_out_odds')
    .select(['customer', 'log_odds', 'mean', 'low', 'high'])
    .where('workspace', '=', workspace)
    .where('scorecard', '=', scorecard)
    .execute();
  return new Map(
    rows.map(({ customer, log_odds: logOdds, mean, low, high }) => [customer, { logOdds, mean, low, high }]),
  );
}

/** From now on it counts; null lets the published figures count. */
export async function insertAdoption(context: ChangeContext, offering: number, scorecard: number | null) {
  const { db, workspace, version, actor, now } = context;
  await db
    .withTables<SelectionTables>()
    .insertInto('adoption')
    .values({ workspace, offering, version, scorecard, actor, at: now })
    .execute();
}

/** What counted before this scorecard was adopted last, and stands still; null where nothing did. */
export async function adoptedBefore({ db, workspace }: QueryPlace, offering: number, scorecard: number) {
  const { scorecard: before } = (await db
    .withTables<SelectionTables>()
    .selectFrom('adoption')
    .leftJoin('scorecard', (join) =>
      join.onRef('scorecard.workspace', '=', 'adoption.workspace').onRef('scorecard.id', '=', 'adoption.scorecard'),
    )
    .select('adoption.scorecard')
    .where('adoption.workspace', '=', workspace)
    .where('adoption.offering', '=', offering)
    .where((eb) =>
      eb.or([
        eb('adoption.scorecard', 'is', null),
        eb.and([eb('adoption.scorecard', '!=', scorecard), eb('scorecard.is_removed', '=', false)]),
      ]),
    )
    .orderBy('adoption.version', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? { scorecard: null };
  return before;
}

export async function markRemoved(context: ChangeContext, scorecard: number, isRemoved: boolean): Promise<void> {
  const { db, workspace, version } = context;
  await db
    .withTables<SelectionTables>()
    .updateTable('scorecard')
    .set({ is_removed: isRemoved, version })
    .where('workspace', '=', workspace)
    .where('id', '=', scorecard)
    .execute();
}

/** Whether a customer or contact was erased after this version. */
export async function wasErasedSince({ db, workspace }: QueryPlace, version: number): Promise<boolean> {
  const erasure = await db
    .withTables<OperationTables>()
    .selectFrom('event')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', '>', version)
    .where('operation', 'in', [eraseCustomer.id, eraseContact.id])
    .limit(1)
    .executeTakeFirst();
  return erasure !== undefined;
}
