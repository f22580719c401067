import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import type { Signal } from '../../evidence/signal.ts';
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
import { foresightAt } from '../judged/judgedBase.ts';
import type { JudgedBases } from '../judged/store.ts';
import {
  closeTrial,
  getTrial,
  listMembers,
  listTrials,
  openTrial,
  recordOutcome,
  removeMember,
  removeTrial,
  reopenTrial,
  restoreTrial,
  setMember,
} from './contract.ts';
import { statesInTrial } from './memberState.ts';
import { shownHeadline, shownMember, shownTrial } from './shownTrial.ts';
import {
  deleteMember,
  foundTrial,
  insertMembers,
  insertTrial,
  type MemberRow,
  memberCalled,
  memberNumbered,
  memberRows,
  runningMembers,
  survivorsOf,
  type TrialRow,
  trialRows,
  updateMember,
  updateTrial,
} from './store.ts';

export function trialRoutes(judgedBases: JudgedBases, living: LivingBase): readonly Handled[] {
  return [
    changes(openTrial, open),
    reads(listTrials, list),
    reads(getTrial, async ({ trial }, context) => shown(await foundTrial(context, trial), context)),
    reads(listMembers, members),
    changes(setMember, set),
    changes(removeMember, takeOut),
    changes(recordOutcome, record),
    changes(closeTrial, close),
    changes(reopenTrial, reopen),
    changes(removeTrial, async ({ trial }, context) => {
      const row = expectThere(await foundTrial(context, trial));
      expectVersion(context, row.version, `Trial ${trial}`);
      await updateTrial(context, trial, { is_removed: true });
      return { output: {}, event: eventOf(trial, { operation: restoreTrial.id, input: { trial } }) };
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
    const { offering, name, decision = null, note = null } = input;
    const decided = decision === null ? [] : await chosenBy(decision, offering, context);
    const judged = await judgedBases.current(context, offering);
    const { base } = judged;
    const listed = input.customers.map((customer) => base.numbers[foundRow(base, customer)] as number);
    const numbers = [...new Set([...decided.filter((one) => base.rowOfNumber(one) !== undefined), ...listed])];
    const invited = numbers.map((customer) => ({
      customer,
      state: 'invited' as const,
      note: null,
      odds: oddsOf(foresightAt(judged, base.rowOfNumber(customer) as number)),
    }));
    if (invited.length === 0) {
      throw selectionFailure(
        'trial-without-customers',
        'Neither a decision nor a list names a customer for this trial.',
        'Give the number of a decision with customers in it, or ids of customers.',
      );
    }
    await expectNobodyElsewhere(numbers, await runningMembers(context, offering), context);
    const id = await takeNumbers(context.db, context.workspace, 'trial');
    await insertTrial(context, { id, offering, decision, name, note });
    await insertMembers(context, id, invited);
    return {
      output: await again(id, context),
      event: {
        ...eventOf(id, { operation: removeTrial.id, input: { trial: id } }),
        detail: { members: invited.length },
      },
    };
  }

  async function members({ trial, limit, cursor }: ParsedInputOf<typeof listMembers>, context: ReadContext) {
    const { offering } = await foundTrial(context, trial);
    let query = memberRows(context, trial).limit(limit + 1);
    if (cursor !== undefined) query = query.where('customer', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ customer }) => customer);
    const numbers = page.map(({ customer }) => customer);
    const called = await calledCustomers(context, numbers);
    const survivors = await survivorsOf(context, numbers);
    const base = await living.current(context.workspace, offering);
    return { items: page.map((member) => shownMember(member, base, survivors, called)), next };
  }

  async function set(input: ParsedInputOf<typeof setMember>, context: ChangeContext) {
    const { trial, customer, state } = input;
    const row = expectRunning(await foundTrial(context, trial));
    expectVersion(context, row.version, `Trial ${trial}`);
    const judged = await judgedBases.current(context, row.offering);
    const former = await memberCalled(context, trial, customer);
    const number: number = former ? former.customer : (judged.base.numbers[foundRow(judged.base, customer)] as number);
    if (!former && state !== 'invited' && input.invitedWith === undefined) throw notInTrial(customer, trial);
    if (statesInTrial.includes(state)) {
      await expectNobodyElsewhere([number], await runningMembers(context, row.offering, trial), context);
    }
    const note = input.note === undefined ? (former?.note ?? null) : input.note;
    if (former) await updateMember(context, former, { state, note });
    else {
      const today = oddsOf(foresightAt(judged, judged.base.rowOfNumber(number) as number));
      await insertMembers(context, trial, [
        { customer: number, state, note, odds: input.invitedWith === undefined ? today : input.invitedWith },
      ]);
    }
    await updateTrial(context, trial);
    const member = (await memberNumbered(context, trial, number)) as MemberRow;
    const called = await calledCustomers(context, [number]);
    const survivors = await survivorsOf(context, [number]);
    const base = await living.current(context.workspace, row.offering);
    const undo = former
      ? { operation: setMember.id, input: { trial, customer, state: former.state, note: former.note } }
      : { operation: removeMember.id, input: { trial, customer } };
    return {
      output: shownMember(member, base, survivors, called),
      event: { subject: `customer/${number}`, detail: { trial, state, former: former?.state ?? null }, undo },
    };
  }

  async function takeOut({ trial, customer }: ParsedInputOf<typeof removeMember>, context: ChangeContext) {
    const row = expectRunning(await foundTrial(context, trial));
    expectVersion(context, row.version, `Trial ${trial}`);
    const former = await memberCalled(context, trial, customer);
    if (!former) throw notInTrial(customer, trial);
    await deleteMember(context, former);
    await updateTrial(context, trial);
    const { state, note, odds_mean: mean, odds_low: low, odds_high: high } = former;
    const invitedWith = mean === null ? null : { mean, low, high };
    return {
      output: {},
      event: {
        subject: `customer/${former.customer}`,
        detail: { trial, former: state },
        undo: { operation: setMember.id, input: { trial, customer, state, note, invitedWith } },
      },
    };
  }

  /** The observation is written by the operation that writes all observations, within this change. */
  async function record(input: ParsedInputOf<typeof recordOutcome>, context: ChangeContext) {
    const { trial, customer, outcome, source, observedAt } = input;
    const row = expectThere(await foundTrial(context, trial));
    if (!(await memberCalled(context, trial, customer))) throw notInTrial(customer, trial);
    const signal = outcomeSignal(await living.current(context.workspace, row.offering));
    const recorded = await context.run('observations.record', {
      customer,
      source,
      ...(observedAt !== undefined && { observedAt }),
      facts: [{ signal: signal.id, value: outcome }],
    });
    const { delivery } = recorded.output as { readonly delivery: string };
    return {
      output: { trial, customer, outcome, delivery },
      event: { ...recorded.event, detail: { ...recorded.event.detail, trial } },
    };
  }

  async function close({ trial, closedAt }: ParsedInputOf<typeof closeTrial>, context: ChangeContext) {
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
    await updateTrial(context, trial, { closed_at: closedAt ?? context.now });
    const output = await again(trial, context);
    const { ended, good, waiting } = output.figures;
    return {
      output,
      event: { ...eventOf(trial, { operation: reopenTrial.id, input: { trial } }), detail: { ended, good, waiting } },
    };
  }

  async function reopen({ trial }: { trial: number }, context: ChangeContext) {
    const row = expectThere(await foundTrial(context, trial));
    expectVersion(context, row.version, `Trial ${trial}`);
    if (row.closed_at === null) {
      throw selectionFailure('trial-not-closed', `Trial ${trial} is running.`, 'Nothing is left to do.');
    }
    await expectFree(row, context);
    await updateTrial(context, trial, { closed_at: null });
    const undo = { operation: closeTrial.id, input: { trial, closedAt: row.closed_at } };
    return { output: await again(trial, context), event: eventOf(trial, undo) };
  }

  async function again(trial: number, context: ReadContext) {
    return shown(await foundTrial(context, trial), context);
  }

  async function shown(row: TrialRow, context: ReadContext) {
    const members = await memberRows(context, row.id).execute();
    const survivors = await survivorsOf(
      context,
      members.map(({ customer }) => customer),
    );
    return shownTrial(row, members, await living.current(context.workspace, row.offering), survivors);
  }
}

function eventOf(trial: number, undo: { operation: string; input: Readonly<Record<string, unknown>> }) {
  return { subject: `trial/${trial}`, undo };
}

async function list(input: ParsedInputOf<typeof listTrials>, context: ReadContext) {
  const { limit, cursor, offering, state, removed } = input;
  let query = trialRows(context)
    .where('offering', '=', offering)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (!removed) query = query.where('is_removed', '=', false);
  if (state !== 'any') query = query.where('closed_at', state === 'running' ? 'is' : 'is not', null);
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
async function expectFree(row: TrialRow, context: ReadContext): Promise<void> {
  const members = await memberRows(context, row.id).where('state', 'in', statesInTrial).execute();
  const elsewhere = await runningMembers(context, row.offering, row.id);
  await expectNobodyElsewhere(
    members.map(({ customer }) => customer),
    elsewhere,
    context,
  );
}

async function expectNobodyElsewhere(
  numbers: readonly number[],
  elsewhere: ReadonlyMap<number, number>,
  context: ReadContext,
): Promise<void> {
  const taken = numbers.find((number) => elsewhere.has(number));
  if (taken === undefined) return;
  const called = await calledCustomers(context, [taken]);
  throw selectionFailure(
    'customer-in-trial',
    `Customer "${called(taken).customer}" is in trial ${elsewhere.get(taken)}, which is running.`,
    'Close that trial, or say there that the customer declined, left or ended.',
  );
}

function expectThere(row: TrialRow): TrialRow {
  if (!row.is_removed) return row;
  throw selectionFailure('trial-removed', `Trial ${row.id} was removed.`, 'Restore it first.');
}

function expectRunning(row: TrialRow): TrialRow {
  if (expectThere(row).closed_at === null) return row;
  throw selectionFailure('trial-closed', `Trial ${row.id} is closed.`, 'Reopen it first.');
}

function notInTrial(customer: string, trial: number) {
  return selectionFailure(
    'trial-member-unknown',
    `Customer "${customer}" is not in trial ${trial}.`,
    'Set it to invited to take it in.',
  );
}

function outcomeSignal({ signals, offering }: Base): Signal {
  const signal = [...signals.values()].find(({ role }) => role === 'outcome');
  if (signal) return signal;
  throw selectionFailure(
    'outcome-signal-missing',
    `Offering ${offering} has no signal that says how it ended.`,
    'Import deals with their outcome, or create a signal of role outcome.',
  );
}

function oddsOf(odds: { mean: number; low: number; high: number } | null) {
  return odds && { mean: odds.mean, low: odds.low, high: odds.high };
}
