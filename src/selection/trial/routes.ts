import { survivorsOf } from '../../customers/merge/store.ts';
import { readDefinitions } from '../../evidence/living/filling/store.ts';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import { factsOfCustomers } from '../../evidence/observation/store.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { calledCustomers, foundDecision } from '../decision/store.ts';
import { selectionFailure } from '../failures.ts';
import { foundRow } from '../judged/foundRow.ts';
import { rangeAt } from '../judged/judgedBase.ts';
import type { JudgedBases } from '../judged/store.ts';
import { statesInTrial } from '../trialMember/memberState.ts';
import { memberOf, type Survivors } from '../trialMember/shownMember.ts';
import { expectNobodyElsewhere, insertMembers, type MemberRow, memberRows } from '../trialMember/store.ts';
import {
  closeTrial,
  getTrial,
  listTrials,
  openTrial,
  removeTrial,
  reopenTrial,
  restoreTrial,
  updateTrialOperation,
} from './contract.ts';
import { isOutcomeNews } from './outcomeNews.ts';
import { type OutcomeAges, shownHeadline, shownTrial } from './shownTrial.ts';
import { expectRunning, expectThere } from './standingTrial.ts';
import { foundTrial, insertTrial, type TrialRow, trialRows, updateTrial, versionsAround } from './store.ts';

export function trialRoutes(judgedBases: JudgedBases, living: LivingBase): readonly Handled[] {
  return [
    changes(openTrial, open),
    reads(listTrials, list),
    reads(getTrial, async ({ trial }, context) => shown(await foundTrial(context, trial), context)),
    changes(updateTrialOperation, async ({ trial, name, note }, context) => {
      const row = expectThere(await foundTrial(context, trial));
      expectVersion(context, row.version, `Trial ${trial}`);
      await updateTrial(context, trial, { ...(name !== undefined && { name }), ...(note !== undefined && { note }) });
      const undo = { operation: updateTrialOperation.id, input: { trial, name: row.name, note: row.note } };
      return { output: await again(trial, context), event: eventOf(trial, undo) };
    }),
    changes(closeTrial, close),
    changes(reopenTrial, reopen),
    changes(removeTrial, async ({ trial }, context) => {
      const row = expectThere(await foundTrial(context, trial));
      expectVersion(context, row.version, `Trial ${trial}`);
      await updateTrial(context, trial, { is_removed: true });
      return {
        output: await again(trial, context),
        event: eventOf(trial, { operation: restoreTrial.id, input: { trial } }),
      };
    }),
    changes(restoreTrial, async ({ trial }, context) => {
      const row = await foundTrial(context, trial);
      expectVersion(context, row.version, `Trial ${trial}`);
      if (row.closed_at === null) await expectFree(row, context);
      await updateTrial(context, trial, { is_removed: false });
      const operation = row.is_removed ? removeTrial.id : restoreTrial.id;
      return { output: await again(trial, context), event: eventOf(trial, { operation, input: { trial } }) };
    }),
  ];

  async function open(input: ParsedInputOf<typeof openTrial>, context: ChangeContext) {
    const { offering, name = null, decision = null, note = null } = input;
    const decided = decision === null ? [] : await chosenBy(decision, offering, context);
    const judged = await judgedBases.current(context, offering);
    const { base } = judged;
    const listed = input.customers.map((customer) => base.numbers[foundRow(base, customer)] as number);
    const numbers = [...new Set([...decided.filter((one) => base.rowOfNumber(one) !== undefined), ...listed])];
    const invited = numbers.map((customer) => ({
      customer,
      state: 'invited' as const,
      note: null,
      odds: rangeAt(judged, customer),
    }));
    if (invited.length === 0) {
      throw selectionFailure(
        'trial-without-customers',
        'Neither a decision nor a list names a customer for this trial.',
        'Give the number of a decision with customers in it, or ids of customers.',
      );
    }
    await expectNobodyElsewhere(context, numbers, offering);
    const id = await takeNumbers(context.db, context.workspace, 'trial');
    await insertTrial(context, { id, offering, decision, name, note });
    await insertMembers(context, id, invited);
    return {
      output: await again(id, context),
      event: {
        ...eventOf(id, { operation: removeTrial.id, input: { trial: id } }),
        detail: { members: invited.length, ...(decision !== null && { decision }) },
      },
    };
  }

  async function close({ trial, closedAt, openMembers }: ParsedInputOf<typeof closeTrial>, context: ChangeContext) {
    const row = expectRunning(await foundTrial(context, trial));
    expectVersion(context, row.version, `Trial ${trial}`);
    if (closedAt !== undefined && (closedAt < row.opened_at || closedAt > context.now)) {
      throw selectionFailure(
        'trial-closing-invalid',
        `Trial ${trial} was opened at ${row.opened_at}; it cannot have closed at ${closedAt}.`,
        'Give a moment between its opening and now, or none.',
        { field: 'closedAt' },
      );
    }
    if (openMembers === 'refuse') await expectNobodyOpen(row, context);
    await updateTrial(context, trial, { closed_at: closedAt ?? context.now });
    const output = await again(trial, context);
    const { withOutcome, good, waiting } = output.figures;
    return {
      output,
      event: {
        ...eventOf(trial, { operation: reopenTrial.id, input: { trial } }),
        detail: { withOutcome, good, waiting },
      },
    };
  }

  /** Nobody may still be invited or joined without an outcome. */
  async function expectNobodyOpen(row: TrialRow, context: ReadContext): Promise<void> {
    const { members, base, survivors } = await membersOf(row, context);
    const open = members.filter(
      (member) => statesInTrial.includes(member.state) && memberOf(member, base, survivors).outcome === -1,
    );
    if (open.length === 0) return;
    const numbers = open.slice(0, MOST_NAMED).map(({ customer }) => customer);
    const called = await calledCustomers(context, numbers);
    const names = numbers.map((number) => called(number).customer).join(', ');
    const others = open.length > numbers.length ? ` and ${open.length - numbers.length} more` : '';
    const are = open.length === 1 ? 'member is' : 'members are';
    throw selectionFailure(
      'trial-members-open',
      `${open.length} ${are} invited or joined and without an outcome: ${names}${others}.`,
      'Record how it ended for them (trials.recordOutcome), say that they declined, left or completed it (trials.setMember), or ' +
        'close with `openMembers`: `leave`: they stay as they are and are free for other waves.',
      { field: 'openMembers' },
    );
  }

  async function reopen({ trial }: { trial: number }, context: ChangeContext) {
    const row = expectThere(await foundTrial(context, trial));
    expectVersion(context, row.version, `Trial ${trial}`);
    if (row.closed_at === null) {
      throw selectionFailure('trial-not-closed', `Trial ${trial} is running.`, 'Nothing is left to do.');
    }
    await expectFree(row, context);
    await updateTrial(context, trial, { closed_at: null });
    const undo = { operation: closeTrial.id, input: { trial, closedAt: row.closed_at, openMembers: 'leave' } };
    return { output: await again(trial, context), event: eventOf(trial, undo) };
  }

  async function again(trial: number, context: ReadContext) {
    return shown(await foundTrial(context, trial), context);
  }

  async function shown(row: TrialRow, context: ReadContext) {
    const { members, base, survivors } = await membersOf(row, context);
    return shownTrial(row, members, base, survivors, await outcomeAges(row, members, base, survivors, context));
  }

  /** How many of the known outcomes were known before the trial, and how many the odds of now have not learned from. */
  async function outcomeAges(
    { id, offering }: TrialRow,
    members: readonly MemberRow[],
    base: Base,
    survivors: Survivors,
    context: ReadContext,
  ): Promise<OutcomeAges> {
    const ended = members
      .filter((member) => member.state !== 'declined' && memberOf(member, base, survivors).outcome !== -1)
      .map(({ customer }) => customer);
    const { outcome } = await readDefinitions(context.db, context.workspace, offering);
    if (ended.length === 0 || !outcome) return { knownBefore: 0, notLearned: 0 };
    const { seenVersion } = (await judgedBases.current(context, offering)).standing;
    const facts = [...(await factsOfCustomers(context.db, context.workspace, ended)).values()];
    const deliveries = facts.flatMap(({ records }) => records.map(({ delivery }) => delivery));
    const { openedAt, versionOf } = await versionsAround(context, id, deliveries);
    const newsSince = (version: number) =>
      facts.filter((one) => isOutcomeNews(one, outcome.number, (at) => (versionOf.get(at) ?? 0) > version));
    return {
      knownBefore: ended.length - newsSince(openedAt).length,
      notLearned: seenVersion === null ? ended.length : newsSince(seenVersion).length,
    };
  }

  async function membersOf({ id, offering }: TrialRow, context: ReadContext) {
    const members = await memberRows(context, id).execute();
    const survivors = await survivorsOf(
      context.db,
      context.workspace,
      members.map(({ customer }) => customer),
    );
    const base: Base = await living.current(context.workspace, offering);
    return { members, survivors, base };
  }
}

const MOST_NAMED = 5;

function eventOf(trial: number, undo: { operation: string; input: Readonly<Record<string, unknown>> }) {
  return { subject: `trial/${trial}`, undo };
}

async function list(input: ParsedInputOf<typeof listTrials>, context: ReadContext) {
  const { limit, cursor, offering, state, removed } = input;
  let query = trialRows(context)
    .where('offering', '=', offering)
    .where('is_removed', '=', removed)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (state !== 'all') query = query.where('closed_at', state === 'running' ? 'is' : 'is not', null);
  if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
  const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
  return { items: page.map(shownHeadline), next };
}

async function chosenBy(decision: number, offering: number, context: ReadContext): Promise<number[]> {
  const row = await foundDecision(context, decision);
  if (row.is_removed) {
    throw selectionFailure('decision-removed', `Decision ${decision} was removed.`, 'Restore it first.');
  }
  if (row.offering === offering) return row.result.chosen.map(({ customer }) => customer);
  throw selectionFailure(
    'decision-unknown',
    `Decision ${decision} is about offering ${row.offering}, not ${offering}.`,
    'Choose a decision of this offering.',
  );
}

/** Nobody in the trial may be in another one that runs. */
async function expectFree({ id, offering }: TrialRow, context: ReadContext): Promise<void> {
  const members = await memberRows(context, id).where('state', 'in', statesInTrial).execute();
  const numbers = members.map(({ customer }) => customer);
  await expectNobodyElsewhere(context, numbers, offering, id);
}
