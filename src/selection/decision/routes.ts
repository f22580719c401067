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
import { stopRules } from '../../readiness/question/store.ts';
import { selectionFailure } from '../failures.ts';
import { selectedCustomers } from '../find/store.ts';
import type { JudgedBases } from '../judged/store.ts';
import { drawnFromBase } from '../wave/drawnFromBase.ts';
import { endedReason } from '../wave/endedReason.ts';
import { statedRequest } from '../wave/statedRequest.ts';
import { worthRules } from '../wave/store.ts';
import { reasonsOfCandidate, shownWave, whoIs } from '../wave/waveAnswer.ts';
import {
  annotateDecision,
  compareDecisions,
  getDecision,
  listDecisions,
  removeDecision,
  reopenDecision,
  restoreDecision,
  saveDecision,
} from './contract.ts';
import { causesOf, type DecisionDifference, decisionDifferencesOf } from './decisionDifference.ts';
import { savedResult } from './savedDecision.ts';
import { numbersOf, shownDecision, shownHeadline, shownSaying } from './shownDecision.ts';
import {
  type CalledCustomer,
  calledCustomers,
  changedBetween,
  type DecisionRow,
  decisionRows,
  foundDecision,
  insertDecision,
  trialsOfDecisions,
  updateDecision,
} from './store.ts';

export function decisionRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    changes(saveDecision, save),
    reads(listDecisions, list),
    reads(getDecision, async ({ decision }, context) => shown(await foundDecision(context, decision), context)),
    reads(compareDecisions, compare),
    reads(reopenDecision, reopen),
    changes(annotateDecision, annotate),
    changes(removeDecision, async ({ decision }, context) => {
      const row = await foundDecision(context, decision);
      if (row.is_removed) {
        throw selectionFailure(
          'decision-removed',
          `Decision ${decision} was removed already.`,
          'Nothing is left to do.',
        );
      }
      return setRemoved(row, true, context);
    }),
    changes(restoreDecision, async ({ decision }, context) => {
      return setRemoved(await foundDecision(context, decision), false, context);
    }),
  ];

  async function save(input: ParsedInputOf<typeof saveDecision>, context: ChangeContext) {
    const { offering, note = null, ...stated } = input;
    const selected = await selectedCustomers(context, offering);
    const rules = await worthRules(context);
    const asking = await stopRules(context);
    const judged = await judgedBases.current(context, offering, stated.cuts);
    const { restsOn, cuts, standing } = judged;
    const inputs = statedRequest(judged.base, stated);
    const drawn = await drawnFromBase(judged, selected, inputs, rules);
    const { statements, actualGood } = shownWave(drawn, judged, asking);
    const id = await takeNumbers(context.db, context.workspace, 'decision');
    await insertDecision(context, {
      id,
      offering,
      seenVersion: drawn.seenVersion,
      scorecard: standing.number,
      inputs,
      result: savedResult(drawn, { restsOn, cuts, statements, actualGood }, (number) => whoIs(judged, number).group),
      note,
    });
    const row = await foundDecision(context, id);
    return {
      output: await shown(row, context),
      event: {
        subject: `decision/${id}`,
        detail: { places: row.result.capacity, chosen: row.result.chosen.length },
        undo: { operation: removeDecision.id, input: { decision: id } },
      },
    };
  }

  async function reopen({ decision }: { decision: number }, context: ReadContext) {
    const row = await foundDecision(context, decision);
    const own = (await trialsOfDecisions(context, [decision])).map(({ trial }) => trial);
    const selected = await selectedCustomers(context, row.offering, own);
    const rules = await worthRules(context);
    const asking = await stopRules(context);
    const saved = await shown(row, context);
    const judged = await judgedBases.current(context, row.offering, row.inputs.cuts ?? undefined);
    const drawn = await drawnFromBase(judged, selected, row.inputs, { ...rules, isForgiving: true });
    const { wave } = drawn.choice;
    const before = new Set(row.result.chosen.map(({ customer }) => customer));
    const after = new Map(wave.chosen.map(({ row: number, reasons }) => [number, reasons]));
    const called = await calledCustomers(context, [...before, ...after.keys()]);
    const why = (number: number) => {
      const candidate = drawn.numbers.indexOf(number);
      if (candidate >= 0) return reasonsOfCandidate(drawn, candidate);
      return [endedReason(judged, number)];
    };
    const withReasons = (number: number) => ({ ...called(number), reasons: why(number) });
    return {
      saved,
      today: shownWave(drawn, judged, asking),
      stays: [...before].filter((number) => after.has(number)).map(called),
      enters: [...after.keys()].filter((number) => !before.has(number)).map(withReasons),
      leaves: [...before].filter((number) => !after.has(number)).map(withReasons),
    };
  }
}

async function list({ limit, cursor, offering, removed }: ParsedInputOf<typeof listDecisions>, context: ReadContext) {
  let query = decisionRows(context)
    .where('decision.offering', '=', offering)
    .where('decision.is_removed', '=', removed)
    .orderBy('decision.id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) query = query.where('decision.id', '<', numberAtEnd(cursor));
  const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
  const trials = await trialsOfDecisions(
    context,
    page.map(({ id }) => id),
  );
  return { items: page.map((row) => shownHeadline(row, trials)), next };
}

async function compare({ first, second }: { first: number; second: number }, context: ReadContext) {
  const [one, other] = [await foundDecision(context, first), await foundDecision(context, second)];
  const called = await calledCustomers(context, [...numbersOf(one), ...numbersOf(other)]);
  const [inFirst, inSecond] = [placesOf(one), placesOf(other)];
  const differences = decisionDifferencesOf(compared(one), compared(other));
  const causes = [...causesOf(differences), ...(await changedBetween(context, one.seen_version, other.seen_version))];
  const onlyIn = (own: DecisionRow, theirs: DecisionRow, there: ReadonlyMap<number, unknown>) =>
    own.result.chosen.flatMap(({ customer, odds, reasons }, i) => {
      if (there.has(customer)) return [];
      const lock = lockBetween(own, theirs, customer);
      return [
        {
          ...called(customer),
          place: i + 1,
          odds,
          reasons: reasons.map(shownSaying),
          elsewhere: standingOf(theirs, customer),
          because: lock === null ? causes : [lock],
        },
      ];
    });
  const trials = await trialsOfDecisions(context, [first, second]);
  return {
    first: shownHeadline(one, trials),
    second: shownHeadline(other, trials),
    both: [...inFirst].flatMap(([number, before]) => {
      const after = inSecond.get(number);
      return after ? [{ ...called(number), first: before, second: after }] : [];
    }),
    onlyFirst: onlyIn(one, other, inSecond),
    onlySecond: onlyIn(other, one, inFirst),
    differences: differences.map((difference) => withNames(difference, called)),
  };
}

function placesOf({ result }: DecisionRow) {
  return new Map(result.chosen.map(({ customer, odds }, i) => [customer, { place: i + 1, odds }]));
}

/** The lock that alone explains why a customer is in one decision and not in the other. */
function lockBetween(own: DecisionRow, theirs: DecisionRow, customer: number) {
  if (theirs.inputs.lockedOut.includes(customer)) return 'locked-out' as const;
  return own.inputs.lockedIn.includes(customer) ? ('locked-in' as const) : null;
}

/** How a customer stood that was not chosen, as far as the decision has kept it. */
function standingOf({ inputs, result }: DecisionRow, customer: number) {
  const isLockedOut = inputs.lockedOut.includes(customer);
  const near = result.justOutside.find((one) => one.customer === customer);
  if (!near) return isLockedOut ? { odds: null, isLockedOut, margin: null } : null;
  return { odds: near.odds, isLockedOut, margin: near.margin ?? null };
}

/** Customers are called by name or id instead of by number. */
function withNames({ what, first, second }: DecisionDifference, called: (number: number) => CalledCustomer) {
  if (what !== 'lockedIn' && what !== 'lockedOut') return { what, first, second };
  const names = (numbers: readonly (string | number)[]) =>
    numbers.map((number) => {
      const { name, customer } = called(Number(number));
      return name ?? customer;
    });
  return { what, first: names(first), second: names(second) };
}

async function annotate({ decision, note }: { decision: number; note: string | null }, context: ChangeContext) {
  const row = await foundDecision(context, decision);
  expectVersion(context, row.version, `Decision ${decision}`);
  await updateDecision(context, decision, { note });
  return {
    output: await shown(await foundDecision(context, decision), context),
    event: {
      subject: `decision/${decision}`,
      undo: { operation: annotateDecision.id, input: { decision, note: row.note } },
    },
  };
}

async function setRemoved(row: DecisionRow, isRemoved: boolean, context: ChangeContext) {
  expectVersion(context, row.version, `Decision ${row.id}`);
  await updateDecision(context, row.id, { is_removed: isRemoved });
  const inverse = row.is_removed ? removeDecision : restoreDecision;
  const operation = isRemoved ? restoreDecision.id : inverse.id;
  return {
    output: await shown(await foundDecision(context, row.id), context),
    event: { subject: `decision/${row.id}`, undo: { operation, input: { decision: row.id } } },
  };
}

async function shown(row: DecisionRow, context: ReadContext) {
  const trials = await trialsOfDecisions(context, [row.id]);
  return shownDecision(row, trials, await calledCustomers(context, numbersOf(row)));
}

function compared({ inputs, result, scorecard, seen_version: seenVersion }: DecisionRow) {
  return { inputs, result, scorecard, seenVersion };
}
