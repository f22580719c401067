import { foundCustomer } from '../../customers/store.ts';
import { touch } from '../../customers/touched.ts';
import { cursorOf, keysOf } from '../../platform/operation/cursor.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import {
  deliverFacts,
  insertRetraction,
  readDeliveries,
  retractionsOfTarget,
  targetExists,
} from '../delivery/store.ts';
import { evidenceFailure } from '../failures.ts';
import { suggestionOf } from '../nearNames.ts';
import { readSignals, type StoredSignal } from '../signal/store.ts';
import { readSources } from '../source/store.ts';
import {
  getProfile,
  listObservations,
  type ObservationOutput,
  recordObservations,
  reinstateObservation,
  retractObservation,
} from './contract.ts';
import { observationTarget, unknownObservation } from './observationTarget.ts';
import { profileOf } from './profile.ts';
import { profiledSignals } from './profileOutput.ts';
import { momentOf } from './source.ts';
import { factsOfCustomers } from './store.ts';
import { type CustomerFacts, historyOf, type StoredRetraction, standing } from './storedFacts.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

export const observationRoutes: readonly Handled[] = [
  changes(recordObservations, async ({ customer: id, source, observedAt, facts }, context) => {
    const customer = await foundCustomer(context.db, context.workspace, id);
    const { output, whole } = await deliverFacts(context, { customer, source, observedAt, facts });
    return {
      output,
      event: {
        subject: `delivery/${whole}`,
        detail: { facts: facts.length, customer: customer.number },
        undo: { operation: retractObservation.id, input: { observation: whole } },
      },
    };
  }),

  reads(listObservations, list),

  changes(retractObservation, async ({ observation, why }, context) => {
    const target = observationTarget(observation);
    const standingOnes = await standingRetractions(observation, context);
    if (standingOnes.length > 0) {
      const message = `Observation ${observation} was taken back already, by retraction ${standingOnes[0]?.id}.`;
      throw evidenceFailure('observation-state', message, 'Nothing is left to do.');
    }
    return retract(observation, { target, inverse: reinstateObservation.id, why }, context);
  }),

  changes(reinstateObservation, async ({ observation, why }, context) => {
    const [last] = await standingRetractions(observation, context);
    if (!last) {
      throw evidenceFailure(
        'observation-state',
        `No retraction of exactly ${observation} stands.`,
        'The timeline says what took it back: another retraction, such as that of the whole delivery or import.',
      );
    }
    const target = { retracts: last.id };
    return retract(observation, { target, inverse: retractObservation.id, why, formerWhy: last.why }, context);
  }),

  reads(getProfile, async ({ customer: id, asOf }, { db, workspace, now }) => {
    const customer = await foundCustomer(db, workspace, id);
    const at = asOf ?? now;
    momentOf(at);
    const { facts, signals, sources, signalIds } = await known(customer.number, { db, workspace });
    const profile = profileOf(historyOf(customer.id, facts, signalIds), at);
    const shown = profile ? profiledSignals(profile, signals, sources, at) : [];
    const isShown = new Set(shown.map(({ signal }) => signal));
    const unknown = signals.filter((each) => !each.isRetired && each.about === 'organisation' && !isShown.has(each.id));
    return {
      customer: customer.id,
      number: customer.number,
      asOf: at,
      signals: shown,
      unknown: unknown.map((each) => each.id),
    };
  }),
];

async function list(
  { customer: id, limit, cursor, signal }: ParsedInputOf<typeof listObservations>,
  { db, workspace, now }: ReadContext,
) {
  const customer = await foundCustomer(db, workspace, id);
  const { facts, signals, sources, signalIds } = await known(customer.number, { db, workspace });
  const byNumber = new Map(signals.map((each) => [each.number, each]));
  const wanted = signal === undefined ? undefined : numberOf(signal, signals);
  const after = cursor === undefined ? undefined : keysOf(cursor, ['number', 'string']);
  const entries = timelineOf(facts, signalIds, sources, now).filter(
    (each) => wanted === undefined || each.signal === wanted,
  );
  const start = after === undefined ? 0 : positionAfter(entries, after[0] as number, after[1] as string);
  const page = entries.slice(start, start + limit);
  const deliveries = await readDeliveries(db, workspace, [...new Set(page.map(({ record }) => record.delivery))]);
  const last = start + limit < entries.length ? page.at(-1) : undefined;
  return {
    items: page.map((entry) =>
      entryOutput(
        entry,
        customer.number,
        byNumber.get(entry.signal) as StoredSignal,
        deliveries.get(entry.record.delivery),
      ),
    ),
    next: last ? cursorOf(momentOf(last.record.observedAt), last.observation) : null,
  };
}

/** Behind the observation where the page before ended; where that was erased since, behind its moment. */
function positionAfter(entries: readonly TimelineEntry[], moment: number, observation: string): number {
  const found = entries.findIndex((entry) => entry.observation === observation);
  if (found >= 0) return found + 1;
  const next = entries.findIndex(({ record }) => momentOf(record.observedAt) < moment);
  return next < 0 ? entries.length : next;
}

function numberOf(id: string, signals: readonly StoredSignal[]): number {
  const found = signals.find((signal) => signal.id === id);
  if (found) return found.number;
  const known = signals.map((signal) => signal.id);
  throw evidenceFailure('signal-unknown', `There is no signal "${id}".`, suggestionOf(id, known), { field: 'signal' });
}

async function known(number: number, { db, workspace }: Pick<ReadContext, 'db' | 'workspace'>) {
  const signals = await readSignals(db, workspace);
  const facts = (await factsOfCustomers(db, workspace, [number])).get(number) as CustomerFacts;
  const signalIds = new Map(signals.map((signal) => [signal.number, signal.id]));
  return { facts, signals, signalIds, sources: await readSources(db, workspace) };
}

function entryOutput(
  { observation, record, value, ageDays, weight, stands, isLatest, retractedBy }: TimelineEntry,
  customer: number,
  { id, label, about }: StoredSignal,
  delivery: { readonly import: number | null; readonly actor: number } | undefined,
): ObservationOutput {
  return {
    id: observation,
    signal: id,
    label,
    about,
    value,
    source: record.source,
    observedAt: record.observedAt,
    ageDays,
    weight,
    stands,
    isLatest,
    retractedBy: retractedBy ? retractionOutput(retractedBy) : null,
    import: delivery?.import ?? null,
    recordedBy: delivery?.actor ?? 0,
    mergedFrom: record.customer === customer ? null : record.customer,
  };
}

function retractionOutput({ id, at, actor, customer, signal, why }: StoredRetraction) {
  const takesBack =
    customer === null ? ('delivery' as const) : signal === null ? ('record' as const) : ('fact' as const);
  return { id, at, actor, takesBack, why };
}

/** The standing retractions of exactly this fact or delivery, the newest first. Raises `observation-unknown`. */
async function standingRetractions(observation: string, { db, workspace }: ChangeContext): Promise<StoredRetraction[]> {
  const target = observationTarget(observation);
  if (!(await targetExists(db, workspace, target))) throw unknownObservation(observation);
  const retractions = await retractionsOfTarget(db, workspace, target);
  return standing(retractions).filter(({ retracts }) => retracts === null);
}

async function retract(
  observation: string,
  {
    target,
    inverse,
    why = null,
    formerWhy = null,
  }: {
    readonly target: Parameters<typeof insertRetraction>[2]['target'];
    readonly inverse: string;
    readonly why: string | null | undefined;
    readonly formerWhy?: string | null;
  },
  context: ChangeContext,
) {
  const { db, actor, now } = context;
  const { delivery, customer } = observationTarget(observation);
  const retraction = await insertRetraction(db, context, { target, actor, at: now, why });
  await touch(db, context, [[customer, customer]]);
  return {
    output: { id: observation, isRetracted: !('retracts' in target), retraction },
    event: {
      subject: `delivery/${delivery}.${customer}`,
      detail: { observation, retraction, customer },
      undo: { operation: inverse, input: { observation, ...(formerWhy !== null && { why: formerWhy }) } },
    },
  };
}
