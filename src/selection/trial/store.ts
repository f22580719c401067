import { sql } from 'kysely';
import type { CustomersTables } from '../../customers/tables.ts';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import { selectionFailure } from '../failures.ts';
import type { Odds } from '../scorecard/odds.ts';
import type { SelectionTables } from '../tables.ts';
import { type MemberState, statesInTrial } from './memberState.ts';

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

export function memberRows({ db, workspace }: QueryPlace, trial: number) {
  return db
    .withTables<SelectionTables>()
    .selectFrom('trial_member')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('trial', '=', trial)
    .orderBy('customer');
}

export type MemberRow = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number];

/** The membership of a customer, by the id that it has now. */
export async function memberCalled(place: QueryPlace, trial: number, customer: string): Promise<MemberRow | undefined> {
  const called = await place.db
    .withTables<CustomersTables>()
    .selectFrom('customer')
    .select('number')
    .where('workspace', '=', place.workspace)
    .where('id', '=', customer)
    .executeTakeFirst();
  return called && memberNumbered(place, trial, called.number);
}

export async function memberNumbered(
  place: QueryPlace,
  trial: number,
  customer: number,
): Promise<MemberRow | undefined> {
  return memberRows(place, trial).where('customer', '=', customer).executeTakeFirst();
}

/**
 * Customers in a running trial of the offering, by number, with the trial; `except` leaves one trial out. Where one was
 * merged into another, the other is in it too.
 */
export async function runningMembers(
  { db, workspace }: QueryPlace,
  offering: number,
  except?: number,
): Promise<ReadonlyMap<number, number>> {
  let query = db
    .withTables<SelectionTables>()
    .selectFrom('trial_member')
    .innerJoin('trial', (join) =>
      join.onRef('trial.workspace', '=', 'trial_member.workspace').onRef('trial.id', '=', 'trial_member.trial'),
    )
    .select(['trial_member.customer', 'trial_member.trial'])
    .where('trial.workspace', '=', workspace)
    .where('trial.offering', '=', offering)
    .where('trial.closed_at', 'is', null)
    .where('trial.is_removed', '=', false)
    .where('trial_member.state', 'in', statesInTrial);
  if (except !== undefined) query = query.where('trial.id', '!=', except);
  const trialOf = new Map((await query.execute()).map(({ customer, trial }) => [customer, trial]));
  for (const [number, survivor] of await survivorsOf({ db, workspace }, [...trialOf.keys()])) {
    if (!trialOf.has(survivor)) trialOf.set(survivor, trialOf.get(number) as number);
  }
  return trialOf;
}

/** For those of these customers that were merged, the one they became part of. */
export async function survivorsOf(
  { db, workspace }: QueryPlace,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: number; root: number }>`
    with recursive chain (number, root, next) as (
      select number, number, merged_into from customer
      where workspace = ${workspace} and number = any(${numbers}::int[]) and merged_into is not null
      union all
      select chain.number, customer.number, customer.merged_into
      from chain join customer on customer.workspace = ${workspace} and customer.number = chain.next
    )
    select number, root from chain where next is null`.execute(db);
  return new Map(rows.map(({ number, root }) => [number, root]));
}

/** Every trial that customers are or were in, newest first. */
export async function trialsOfCustomer({ db, workspace }: QueryPlace, customer: number) {
  return db
    .withTables<SelectionTables>()
    .selectFrom('trial_member')
    .innerJoin('trial', (join) =>
      join.onRef('trial.workspace', '=', 'trial_member.workspace').onRef('trial.id', '=', 'trial_member.trial'),
    )
    .select(['trial.id', 'trial.name', 'trial.offering', 'trial.closed_at', 'trial_member.state'])
    .where('trial_member.workspace', '=', workspace)
    .where('trial_member.customer', '=', customer)
    .where('trial.is_removed', '=', false)
    .orderBy('trial.id', 'desc')
    .limit(100)
    .execute();
}

export interface NewTrial {
  readonly id: number;
  readonly offering: number;
  readonly decision: number | null;
  readonly name: string;
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
  change: { readonly closed_at?: string | null; readonly is_removed?: boolean } = {},
): Promise<void> {
  await db
    .withTables<SelectionTables>()
    .updateTable('trial')
    .set({ ...change, version })
    .where('workspace', '=', workspace)
    .where('id', '=', trial)
    .execute();
}

export interface NewMember {
  readonly customer: number;
  readonly state: MemberState;
  readonly note: string | null;
  readonly odds: Omit<Odds, 'logOdds'> | null;
}

export async function insertMembers(context: ChangeContext, trial: number, members: readonly NewMember[]) {
  const { db, workspace, version } = context;
  const rows = members.map(({ customer, state, note, odds }) => ({
    workspace,
    trial,
    customer,
    state,
    note,
    odds_mean: odds?.mean ?? null,
    odds_low: odds?.low ?? null,
    odds_high: odds?.high ?? null,
    version,
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await db
      .withTables<SelectionTables>()
      .insertInto('trial_member')
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}

/** A query of PostgreSQL takes 65,535 values. */
const BATCH = 5000;

export async function updateMember(
  { db, workspace, version }: ChangeContext,
  { trial, customer }: { readonly trial: number; readonly customer: number },
  change: { readonly state: MemberState; readonly note: string | null },
): Promise<void> {
  await db
    .withTables<SelectionTables>()
    .updateTable('trial_member')
    .set({ ...change, version })
    .where('workspace', '=', workspace)
    .where('trial', '=', trial)
    .where('customer', '=', customer)
    .execute();
}

export async function deleteMember(
  { db, workspace }: ChangeContext,
  { trial, customer }: { readonly trial: number; readonly customer: number },
): Promise<void> {
  await db
    .withTables<SelectionTables>()
    .deleteFrom('trial_member')
    .where('workspace', '=', workspace)
    .where('trial', '=', trial)
    .where('customer', '=', customer)
    .execute();
}
