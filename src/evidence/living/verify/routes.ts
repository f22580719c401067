import { operationFailure } from '../../../platform/operation/failures.ts';
import { type AnyDatabase, type Handled, type ReadContext, reads } from '../../../platform/operation/handled.ts';
import { workspaceVersion } from '../../../platform/workspace/store.ts';
import { factProblem } from '../../observation/factProblem.ts';
import { profileOf } from '../../observation/profile.ts';
import { streamFacts } from '../../observation/store.ts';
import { type CustomerFacts, historyOf } from '../../observation/storedFacts.ts';
import { endOfDay } from '../../portfolio/calendar.ts';
import { readSignals } from '../../signal/store.ts';
import type { Definitions } from '../definitions.ts';
import { digestOf } from '../digest/store.ts';
import { type LivingPowers, readDefinitions, snapshotOf } from '../filling/store.ts';
import type { LivingBase } from '../livingBase.ts';
import { type Verification, verifyBase } from './contract.ts';
import { Differences } from './differences.ts';
import { type FrozenBase, frozenBase } from './frozenBase.ts';
import { compareRows, type PlainCustomer } from './plainRows.ts';
import { activeCustomers, checkRules, type ListedRow, storedFigures } from './store.ts';

export interface VerifyPowers {
  readonly living: LivingBase;
  readonly connect: LivingPowers['connect'];
}

/** Proof that what is reckoned with is what the log says. */
export function verifyRoutes(powers: VerifyPowers): readonly Handled[] {
  return [reads(verifyBase, ({ offering }, context) => verify(powers, offering, context))];
}

async function verify(
  { living, connect }: VerifyPowers,
  offering: number,
  context: ReadContext,
): Promise<Verification> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const verified = await snapshotOf(context.db, async (snapshot) => {
      const differences = new Differences();
      const version = await workspaceVersion(snapshot, context.workspace);
      const canBeFolded = await checkRules(snapshot, context.workspace, differences);
      const base = canBeFolded ? await living.current(context.workspace, offering) : undefined;
      if (base && base.version !== version) return undefined;
      const definitions = await readDefinitions(snapshot, context.workspace, offering);
      const folded = base && (await refold(snapshot, frozenBase(base), definitions, differences, context));
      const { deliveries, records, retractions, events } = await storedFigures(snapshot, context.workspace);
      return {
        isSound: differences.count === 0,
        version,
        figures: {
          customers: folded?.customers ?? 0,
          columns: definitions.scored.length,
          deliveries,
          records,
          facts: folded?.facts ?? 0,
          retractions,
          events,
        },
        ...(await digestOf(snapshot, connect, context.workspace)),
        differenceCount: differences.count,
        differences: differences.kept,
      };
    });
    if (verified) return verified;
  }
  throw operationFailure(
    'workspace-busy',
    `The workspace was changed each of the ${MOST_ATTEMPTS} times that verification began.`,
    'Try again when fewer changes are made.',
  );
}

const MOST_ATTEMPTS = 50;

/** Folds every customer by the plain way, some hundreds at a time, and compares. */
async function refold(
  snapshot: AnyDatabase,
  frozen: FrozenBase,
  definitions: Definitions,
  differences: Differences,
  { workspace, progress, signal }: ReadContext,
): Promise<{ customers: number; facts: number }> {
  const signals = new Map((await readSignals(snapshot, workspace)).map((each) => [each.number, each]));
  const listed = activeCustomers(snapshot, workspace);
  const until = endOfDay(frozen.asOf);
  let batch: PlainCustomer[] = [];
  let compared = 0;
  let facts = 0;
  /** The customer whose turn it is. */
  const turn: { customer: ListedRow | undefined } = { customer: await nextOf(listed) };

  const compareBatch = async (): Promise<void> => {
    compareRows(frozen, compared, batch, definitions, differences);
    compared += batch.length;
    batch = [];
    progress(compared, frozen.customers.length, 'folding customers from the log');
    signal.throwIfAborted();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const admit = async (stored: CustomerFacts | undefined): Promise<void> => {
    if (!turn.customer) return;
    const { number, id, name } = turn.customer;
    const profile = stored && profileOf(historyOf(id, stored, definitions.signalIds), until);
    batch.push({ number, id, name, profile });
    turn.customer = await nextOf(listed);
    if (batch.length === CUSTOMERS_AT_ONCE) await compareBatch();
  };

  await streamFacts(snapshot, workspace, async (stored) => {
    facts += checkFacts(stored, signals, differences);
    while (turn.customer && turn.customer.number < stored.number) await admit(undefined);
    if (turn.customer?.number === stored.number && isReadable(stored, definitions)) await admit(stored);
  });
  while (turn.customer) await admit(undefined);
  await compareBatch();
  differences.compare('customers of the base', 'base', String(compared), String(frozen.customers.length));
  return { customers: compared, facts };
}

const CUSTOMERS_AT_ONCE = 500;

async function nextOf<Item>(items: AsyncGenerator<Item>): Promise<Item | undefined> {
  const { value, done } = await items.next();
  return done ? undefined : value;
}

/** How many facts there are; those that their signal cannot hold are noted. */
function checkFacts(
  { records }: CustomerFacts,
  signals: ReadonlyMap<number, Awaited<ReturnType<typeof readSignals>>[number]>,
  differences: Differences,
): number {
  let facts = 0;
  for (const { delivery, customer, facts: said } of records) {
    for (const [key, value] of Object.entries(said)) {
      facts++;
      const signal = signals.get(Number(key));
      const problem = signal ? factProblem(signal, value) : 'belongs to a signal that does not exist';
      if (problem === undefined) continue;
      const where = `delivery/${delivery} customer/${customer} signal/${key}`;
      differences.note({
        what: 'a fact does not fit its signal',
        where,
        expected: signal?.kind ?? 'none',
        found: problem,
      });
    }
  }
  return facts;
}

/** Facts of signals that do not exist cannot be folded; they were noted. */
function isReadable({ records }: CustomerFacts, { signalIds }: Definitions): boolean {
  return records.every(({ facts }) => Object.keys(facts).every((key) => signalIds.has(Number(key))));
}
