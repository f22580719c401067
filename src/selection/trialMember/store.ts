import { survivorsOf } from '../../customers/merge/store.ts';
import type { CustomersTables } from '../../customers/tables.ts';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import { calledCustomers } from '../decision/store.ts';
import { selectionFailure } from '../failures.ts';
import type { Odds } from '../scorecard/odds.ts';
import type { SelectionTables } from '../tables.ts';
import { type MemberState, statesInTrial } from './memberState.ts';

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
 * Customers in a running trial of the offering, by number, with the trial; `except` leaves trials out. Where one was
 * merged into another, the other is in it too.
 */
export async function runningMembers(
  { db, workspace }: QueryPlace,
  offering: number,
  except: readonly number[] = [],
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
  if (except.length > 0) query = query.where('trial.id', 'not in', except);
  const trialOf = new Map((await query.execute()).map(({ customer, trial }) => [customer, trial]));
  for (const [number, survivor] of await survivorsOf(db, workspace, [...trialOf.keys()])) {
    if (!trialOf.has(survivor)) trialOf.set(survivor, trialOf.get(number) as number);
  }
  return trialOf;
}

/** None of these customers may be in a running trial, `except` this one. Raises `customer-in-trial`. */
export async function expectNobodyElsewhere(
  context: QueryPlace,
  numbers: readonly number[],
  offering: number,
  except?: number,
): Promise<void> {
  const elsewhere = await runningMembers(context, offering, except === undefined ? [] : [except]);
  const taken = numbers.find((number) => elsewhere.has(number));
  if (taken === undefined) return;
  const called = await calledCustomers(context, [taken]);
  throw selectionFailure(
    'customer-in-trial',
    `Customer "${called(taken).customer}" is in trial ${elsewhere.get(taken)}, which is running.`,
    'Close that trial, or say there that the customer declined, left or has completed it.',
  );
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
