import { survivorsOf } from '../../customers/merge/store.ts';
import { readDefinitions } from '../../evidence/living/filling/store.ts';
import { endByRule } from '../../evidence/signal/outcomeRule.ts';
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
import { calledCustomers } from '../decision/store.ts';
import { selectionFailure } from '../failures.ts';
import { foundRow } from '../judged/foundRow.ts';
import { rangeAt } from '../judged/judgedBase.ts';
import type { JudgedBases } from '../judged/store.ts';
import { expectRunning, expectThere } from '../trial/standingTrial.ts';
import { foundTrial, updateTrial } from '../trial/store.ts';
import { listMembers, recordOutcome, removeMember, setMember } from './contract.ts';
import { expectEnd } from './endOfTrial.ts';
import { statesInTrial } from './memberState.ts';
import { shownMember } from './shownMember.ts';
import {
  deleteMember,
  expectNobodyElsewhere,
  insertMembers,
  type MemberRow,
  memberCalled,
  memberNumbered,
  memberRows,
  updateMember,
} from './store.ts';

export function trialMemberRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(listMembers, list),
    changes(setMember, set),
    changes(removeMember, remove),
    changes(recordOutcome, record),
  ];

  async function list({ trial, limit, cursor }: ParsedInputOf<typeof listMembers>, context: ReadContext) {
    const { offering } = await foundTrial(context, trial);
    let query = memberRows(context, trial).limit(limit + 1);
    if (cursor !== undefined) query = query.where('customer', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ customer }) => customer);
    return { items: await shown(page, offering, context), next };
  }

  async function set(input: ParsedInputOf<typeof setMember>, context: ChangeContext) {
    const { trial, customer, state } = input;
    const { offering, version } = expectRunning(await foundTrial(context, trial));
    expectVersion(context, version, `Trial ${trial}`);
    const judged = await judgedBases.current(context, offering);
    const former = await memberCalled(context, trial, customer);
    const number = former ? former.customer : (judged.base.numbers[foundRow(judged.base, customer)] as number);
    if (!former && state !== 'invited' && input.invitedWith === undefined) throw notInTrial(customer, trial);
    if (statesInTrial.includes(state)) await expectNobodyElsewhere(context, [number], offering, trial);
    const note = input.note === undefined ? (former?.note ?? null) : input.note;
    if (former) await updateMember(context, former, { state, note });
    else {
      const odds = input.invitedWith === undefined ? rangeAt(judged, number) : input.invitedWith;
      await insertMembers(context, trial, [{ customer: number, state, note, odds }]);
    }
    await updateTrial(context, trial);
    const member = (await memberNumbered(context, trial, number)) as MemberRow;
    const undo = former
      ? { operation: setMember.id, input: { trial, customer, state: former.state, note: former.note } }
      : { operation: removeMember.id, input: { trial, customer } };
    return {
      output: await shownOne(member, offering, context),
      event: { subject: `customer/${number}`, detail: { trial, state, former: former?.state ?? null }, undo },
    };
  }

  async function remove({ trial, customer }: ParsedInputOf<typeof removeMember>, context: ChangeContext) {
    const { offering, version } = expectRunning(await foundTrial(context, trial));
    expectVersion(context, version, `Trial ${trial}`);
    const former = await memberCalled(context, trial, customer);
    if (!former) throw notInTrial(customer, trial);
    const output = await shownOne(former, offering, context);
    await deleteMember(context, former);
    await updateTrial(context, trial);
    const { state, note, odds: invitedWith } = output;
    return {
      output,
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
    const { offering } = expectThere(await foundTrial(context, trial));
    const member = await memberCalled(context, trial, customer);
    if (!member) throw notInTrial(customer, trial);
    const former = (await shownOne(member, offering, context)).outcome;
    const { signal, rule } = await outcomeSignal(offering, context);
    expectEnd(outcome, customer, signal.label, rule);
    const recorded = await context.run('observations.record', {
      customer,
      source,
      ...(observedAt !== undefined && { observedAt }),
      facts: [{ signal: signal.id, value: outcome }],
    });
    const { delivery } = recorded.output as { readonly delivery: string };
    const kind = endByRule(rule, outcome) === 1 ? 'good' : 'notGood';
    return {
      output: { trial, customer, outcome, delivery },
      event: { ...recorded.event, detail: { ...recorded.event.detail, trial, former, outcome: kind } },
    };
  }

  async function shown(members: readonly MemberRow[], offering: number, context: ReadContext) {
    const numbers = members.map(({ customer }) => customer);
    const called = await calledCustomers(context, numbers);
    const survivors = await survivorsOf(context.db, context.workspace, numbers);
    const judged = await judgedBases.current(context, offering);
    return members.map((member) => shownMember(member, judged, survivors, called));
  }

  async function shownOne(member: MemberRow, offering: number, context: ReadContext) {
    const [one] = await shown([member], offering, context);
    return one as NonNullable<typeof one>;
  }
}

function notInTrial(customer: string, trial: number) {
  return selectionFailure(
    'trial-member-unknown',
    `Customer "${customer}" is not in trial ${trial}.`,
    'Set it to invited to take it in.',
  );
}

async function outcomeSignal(offering: number, { db, workspace }: ReadContext) {
  const { outcome } = await readDefinitions(db, workspace, offering);
  if (outcome) return outcome;
  throw selectionFailure(
    'outcome-signal-missing',
    `Offering ${offering} has no signal that says how it ended.`,
    'Import deals with their outcome, or create a signal of role outcome.',
  );
}
