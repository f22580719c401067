import { touch } from '../../customers/touched.ts';
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
import { bandsOfAnswers } from '../bands/bandChooser.ts';
import { evidenceFailure } from '../failures.ts';
import { isScored } from '../portfolio/scoredSignal.ts';
import { findQuestion } from '../questionnaire/questionnaire.ts';
import type { Signal } from '../signal.ts';
import { checkSignal } from './checkSignal.ts';
import {
  createSignal,
  getSignal,
  listSignals,
  reinstateSignal,
  retireSignal,
  type SignalOutput,
  updateSignal,
} from './contract.ts';
import {
  bandsInUse,
  deleteBandings,
  foundSignal,
  hasFacts,
  insertBanding,
  insertSignal,
  newestBands,
  offeringExists,
  outcomeOfOffering,
  type StoredSignal,
  signalOfRow,
  signalRows,
  updateSignalRow,
} from './store.ts';

const FIRST_OFFERING = 1;

export const signalRoutes: readonly Handled[] = [
  reads(listSignals, async ({ limit, cursor, role, retired }, context) => {
    const { db, workspace } = context;
    let query = signalRows(db, workspace)
      .where('is_retired', '=', retired)
      .orderBy('number')
      .limit(limit + 1);
    if (role !== undefined) query = query.where('role', '=', role);
    if (cursor !== undefined) query = query.where('number', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ number }) => number);
    const bands = await newestBands(db, workspace);
    return { items: page.map((row) => signalOutput(signalOfRow(row), bands.get(row.number))), next };
  }),

  reads(getSignal, async ({ signal }, context) => shown(await foundSignal(signal, context), context)),

  changes(createSignal, create),

  changes(updateSignal, update),

  changes(retireSignal, async ({ signal: id }, context) => {
    const signal = await foundSignal(id, context);
    expectVersion(context, signal.version, `Signal ${id}`);
    if (signal.isRetired)
      throw evidenceFailure('signal-state', `"${id}" is retired already.`, 'Nothing is left to do.');
    return setRetired(signal, true, context);
  }),

  changes(reinstateSignal, async ({ signal: id }, context) => {
    const signal = await foundSignal(id, context);
    expectVersion(context, signal.version, `Signal ${id}`);
    if (!signal.isRetired) throw evidenceFailure('signal-state', `"${id}" is in use.`, 'Nothing is left to do.');
    if (signal.role === 'outcome' && signal.offering !== null) await refuseSecondOutcome(signal.offering, context);
    return setRetired(signal, false, context);
  }),
];

async function create(input: ParsedInputOf<typeof createSignal>, context: ChangeContext) {
  const { db, workspace } = context;
  const { id, label, kind, axis, about, role, outcome = null } = input;
  const answers = kind === 'yesno' ? (input.answers ?? ['no', 'yes']) : input.answers;
  const signal: Signal = { id, label, kind, ...(answers && { answers }), ...(axis && { axis }), about, role };
  checkSignal(signal, outcome);
  const known = await signalRows(db, workspace).where('id', '=', id).executeTakeFirst();
  if (known) {
    const remedy = known.is_retired ? 'It is retired: reinstate it, or choose another id.' : 'Choose another id.';
    throw evidenceFailure('signal-exists', `There is a signal "${id}" already.`, remedy, { field: 'id' });
  }
  const offering = input.offering ?? (role === 'outcome' ? FIRST_OFFERING : null);
  if (offering !== null) await checkOffering(offering, context);
  if (offering !== null && role === 'outcome') await refuseSecondOutcome(offering, context);
  const number = await insertSignal(db, context, { ...signal, offering, outcome });
  await giveAnswerBands(number, signal, context);
  await touch(db, context, 'everything');
  return {
    output: await shown(await foundSignal(id, context), context),
    event: {
      subject: `signal/${number}`,
      detail: { kind, role, about },
      undo: { operation: retireSignal.id, input: { signal: id } },
    },
  };
}

async function checkOffering(offering: number, context: ChangeContext): Promise<void> {
  if (!(await offeringExists(context.db, context.workspace, offering))) {
    const message = `There is no offering ${offering} that a signal could be bound to.`;
    throw evidenceFailure('signal-invalid', message, 'Name one that exists.', { field: 'offering' });
  }
}

async function refuseSecondOutcome(offering: number, { db, workspace }: ReadContext): Promise<void> {
  const other = await outcomeOfOffering(db, workspace, offering);
  if (!other) return;
  const message = `"${other.id}" is the outcome of offering ${offering}, and an offering has one.`;
  throw evidenceFailure('outcome-exists', message, `Use it, or retire it first.`);
}

/** Stated answers are scored from the start; whatever has to be cut by its values waits for `signals.band`. */
async function giveAnswerBands(number: number, signal: Signal, context: ChangeContext): Promise<void> {
  const bands = isScored(signal) ? bandsOfAnswers(signal) : undefined;
  if (bands) await insertBanding(context.db, context, number, bands);
}

async function update(input: ParsedInputOf<typeof updateSignal>, context: ChangeContext) {
  const { db, workspace } = context;
  const former = await foundSignal(input.signal, context);
  expectVersion(context, former.version, `Signal ${former.id}`);
  if (former.role === 'outcome' && input.role !== undefined) {
    const message = `"${former.id}" is an outcome and stays one.`;
    throw evidenceFailure('signal-invalid', message, 'Retire it, and add another signal.', { field: 'role' });
  }
  if (former.role === 'outcome' && input.offering !== undefined && input.offering !== former.offering) {
    const message = `"${former.id}" is the outcome of offering ${former.offering} and stays with it.`;
    throw evidenceFailure('signal-invalid', message, 'Retire it, and add another one.', { field: 'offering' });
  }
  if (input.offering != null) await checkOffering(input.offering, context);
  const next = updated(former, input);
  checkSignal(next, next.outcome);
  const isAnotherScale =
    next.kind !== former.kind || (next.kind !== 'choice' && next.answers?.join('\n') !== former.answers?.join('\n'));
  if (isAnotherScale) await refuseIfKnown(former, context);
  await updateSignalRow(db, context, next);
  if (isAnotherScale) await deleteBandings(db, workspace, former.number);
  if (isScored(next) && !(await bandsInUse(db, workspace, former.number))) {
    await giveAnswerBands(former.number, next, context);
  }
  await touch(db, context, 'everything');
  return {
    output: await shown(await foundSignal(former.id, context), context),
    event: {
      subject: `signal/${former.number}`,
      detail: {
        fields: Object.keys(input)
          .filter((field) => field !== 'signal')
          .join(' '),
      },
      undo: { operation: updateSignal.id, input: asInput(former) },
    },
  };
}

function updated(former: StoredSignal, wanted: ParsedInputOf<typeof updateSignal>): StoredSignal {
  const { answers: formerAnswers, axis: formerAxis, ...rest } = former;
  const kind = wanted.kind ?? former.kind;
  const kept = kind === former.kind ? formerAnswers : undefined;
  const stated = wanted.answers === undefined ? kept : (wanted.answers ?? undefined);
  const answers = kind === 'yesno' ? (stated ?? ['no', 'yes']) : stated;
  const axis = wanted.axis === undefined ? formerAxis : (wanted.axis ?? undefined);
  return {
    ...rest,
    kind,
    label: wanted.label ?? former.label,
    about: wanted.about ?? former.about,
    role: wanted.role ?? former.role,
    offering: wanted.offering === undefined ? former.offering : wanted.offering,
    outcome: wanted.outcome ?? former.outcome,
    ...(answers && { answers }),
    ...(axis && { axis }),
  };
}

async function refuseIfKnown({ id, number }: StoredSignal, { db, workspace }: ReadContext): Promise<void> {
  if (findQuestion(id)) {
    const message = `"${id}" is a question of the built-in questionnaire, whose answers are fixed.`;
    throw evidenceFailure('signal-in-use', message, 'Retire it, and add a signal of your own.');
  }
  if (!(await hasFacts(db, workspace, number))) return;
  const message = `Values of "${id}" are known, and another kind or other answers would change what they mean.`;
  throw evidenceFailure('signal-in-use', message, 'Add a new signal, and retire this one.');
}

function asInput({ id, label, kind, answers, axis, about, role, offering, outcome }: StoredSignal) {
  return {
    signal: id,
    label,
    kind,
    answers: answers ?? null,
    axis: axis ?? null,
    about,
    ...(role !== 'outcome' && { role, offering }),
    ...(outcome && { outcome }),
  };
}

async function setRetired(signal: StoredSignal, isRetired: boolean, context: ChangeContext) {
  const { db, version } = context;
  await updateSignalRow(db, context, { ...signal, isRetired });
  await touch(db, context, 'everything');
  return {
    output: await shown({ ...signal, isRetired, version }, context),
    event: {
      subject: `signal/${signal.number}`,
      undo: { operation: (isRetired ? reinstateSignal : retireSignal).id, input: { signal: signal.id } },
    },
  };
}

async function shown(signal: StoredSignal, { db, workspace }: ReadContext): Promise<SignalOutput> {
  const row = await bandsInUse(db, workspace, signal.number);
  return signalOutput(signal, row?.number);
}

function signalOutput(signal: StoredSignal, bands: number | undefined): SignalOutput {
  const { number, id, label, kind, answers, axis, about, role, offering, outcome, isRetired, version } = signal;
  return {
    number,
    id,
    label,
    kind,
    answers: answers ? [...answers] : null,
    axis: axis ?? null,
    about,
    role,
    offering,
    outcome: outcome && {
      good: [...outcome.good],
      notGood: [...outcome.notGood],
      notEnded: [...outcome.notEnded],
      leftOut: [...outcome.leftOut],
    },
    isRetired,
    isBuiltIn: findQuestion(id) !== undefined,
    bands: bands ?? null,
    version,
  };
}
