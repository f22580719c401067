import { sql } from 'kysely';
import type { CustomersTables } from '../../customers/tables.ts';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import type { OperationTables } from '../../platform/operation/tables.ts';
import { selectionFailure } from '../failures.ts';
import type { SelectionTables } from '../tables.ts';
import type { SavedInputs, SavedResult } from './savedDecision.ts';

/** Decisions with the names of those who made them. */
export function decisionRows({ db, workspace }: QueryPlace) {
  return db
    .withTables<SelectionTables & Pick<OperationTables, 'actor'>>()
    .selectFrom('decision')
    .innerJoin('actor', (join) =>
      join.onRef('actor.workspace', '=', 'decision.workspace').onRef('actor.id', '=', 'decision.actor'),
    )
    .selectAll('decision')
    .select('actor.name as actor_name')
    .where('decision.workspace', '=', workspace);
}

export type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisionRows>['execute']>>[number];

/** Raises `decision-unknown`. */
export async function foundDecision(context: QueryPlace, decision: number): Promise<DecisionRow> {
  const row = await decisionRows(context).where('decision.id', '=', decision).executeTakeFirst();
  if (row) return row;
  throw selectionFailure(
    'decision-unknown',
    `There is no decision ${decision}.`,
    'decisions.list names those there are.',
  );
}

/** The trials opened from these decisions that were not removed, newest first. */
export async function trialsOfDecisions({ db, workspace }: QueryPlace, decisions: readonly number[]) {
  if (decisions.length === 0) return [];
  return db
    .withTables<SelectionTables>()
    .selectFrom('trial')
    .select(['id as trial', 'decision', 'name', 'opened_at', 'closed_at'])
    .where('workspace', '=', workspace)
    .where('decision', 'in', decisions)
    .where('is_removed', '=', false)
    .orderBy('id', 'desc')
    .execute();
}

export type TrialOfDecision = Awaited<ReturnType<typeof trialsOfDecisions>>[number];

/** Numbers of the customers chosen by the newest decision that stands; null where there is none. */
export async function newestChosen(context: QueryPlace, offering: number): Promise<ReadonlySet<number> | null> {
  const newest = await context.db
    .withTables<SelectionTables>()
    .selectFrom('decision')
    .select(sql<number[]>`jsonb_path_query_array(result, '$.chosen[*].customer')`.as('chosen'))
    .where('workspace', '=', context.workspace)
    .where('offering', '=', offering)
    .where('is_removed', '=', false)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ? new Set(newest.chosen) : null;
}

/**
 * What was changed between two workspace versions that a choice depends on: who is in a trial, or the facts. Decisions, what
 * they were judged by, and how files and contacts are kept are no facts; an outcome recorded in a trial is one.
 */
export async function changedBetween({ db, workspace }: QueryPlace, one: number, other: number) {
  const { rows } = await sql<{ cause: 'facts' | 'trials' }>`
    select distinct case
      when operation <> 'trials.recordOutcome' and (operation like 'trials.%' or subject like 'trial/%') then 'trials'
      else 'facts'
    end as cause
    from event
    where workspace = ${workspace} and id > ${Math.min(one, other)} and id <= ${Math.max(one, other)}
      and split_part(subject, '/', 1) not in ('decision', 'scorecard', 'adoption', 'saved-map', 'contact', 'offering')
    order by cause`.execute(db);
  return rows.map(({ cause }) => cause);
}

export async function insertDecision(
  { db, workspace, version, actor, now }: ChangeContext,
  decision: {
    readonly id: number;
    readonly offering: number;
    readonly seenVersion: number;
    readonly scorecard: number | null;
    readonly inputs: SavedInputs;
    readonly result: SavedResult;
    readonly note: string | null;
  },
): Promise<void> {
  const { id, offering, seenVersion, scorecard, inputs, result, note } = decision;
  await db
    .withTables<SelectionTables>()
    .insertInto('decision')
    .values({
      workspace,
      id,
      offering,
      made_at: now,
      actor,
      seen_version: seenVersion,
      scorecard,
      inputs: JSON.stringify(inputs),
      result: JSON.stringify(result),
      note,
      is_removed: false,
      version,
    })
    .execute();
}

/** Only the note and whether it stands ever change. */
export async function updateDecision(
  { db, workspace, version }: ChangeContext,
  decision: number,
  change: { readonly note?: string | null; readonly is_removed?: boolean },
): Promise<void> {
  await db
    .withTables<SelectionTables>()
    .updateTable('decision')
    .set({ ...change, version })
    .where('workspace', '=', workspace)
    .where('id', '=', decision)
    .execute();
}

/** A customer as it is called now. */
export interface CalledCustomer {
  readonly customer: string;
  readonly number: number;
  readonly name: string | null;
}

/** What customers are called now, whatever has become of them. */
export async function calledCustomers({ db, workspace }: QueryPlace, numbers: readonly number[]) {
  const rows = await db
    .withTables<CustomersTables>()
    .selectFrom('customer')
    .select(['number', 'id', 'name'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`number = any(${[...new Set(numbers)]}::int[])`)
    .execute();
  const called = new Map(rows.map(({ number, id, name }) => [number, { customer: id, number, name }]));
  return (number: number): CalledCustomer => called.get(number) ?? { customer: `#${number}`, number, name: null };
}
