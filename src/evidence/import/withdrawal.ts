import { survivorsOf } from '../../customers/merge/store.ts';
import { type Touched, touch } from '../../customers/touched.ts';
import type { ChangeContext } from '../../platform/operation/handled.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { insertRetraction, retractionsOfTarget } from '../delivery/store.ts';
import { evidenceFailure } from '../failures.ts';
import { standing } from '../observation/storedFacts.ts';
import { readSignals, type StoredSignal, updateSignalRow } from '../signal/store.ts';
import type { EvidenceTables } from '../tables.ts';
import { numberRanges } from './numberRanges.ts';
import { refuseSecondOutcome } from './outcomePlan.ts';
import { besideSpent, restoreSpent, retireSpent, spentOutcomes } from './spent/store.ts';
import {
  customersOfDelivery,
  foundImport,
  type ImportRow,
  rename,
  restoreVacated,
  setWithdrawn,
  signalsOfOthers,
  vacateCustomers,
} from './store.ts';

/** Beyond so many customers everybody is looked at anew. */
const MOST_TOUCHED = 10_000;

/** Takes back all that an import said, and the customers and signals that rest on it alone. */
export async function withdraw(id: number, context: ChangeContext) {
  const { db, workspace, actor, now, version } = context;
  const row = await foundImport(db, workspace, id);
  expectVersion(context, row.version, `Import ${id}`);
  if (row.is_withdrawn) {
    throw evidenceFailure('import-state', `Import ${id} is withdrawn already.`, 'Reinstate it to bring it back.');
  }
  const versions = [await madeIn(row, context), row.version];
  await insertRetraction(db, context, { target: deliveryOf(row), actor, at: now, why: null });
  const block = row.first_customer === null ? [] : [[row.first_customer, row.last_customer ?? 0] as const];
  const ranges = [...block, ...row.made.revived];
  const removedCustomers = await vacateCustomers(db, context, { delivery: row.delivery, versions, ranges });
  await rename(db, context, id, 'back');
  const retired = await lonelySignals(row, versions, context);
  for (const signal of retired) await updateSignalRow(db, context, { ...signal, isRetired: true });
  await restoreSpent(db, workspace, row.made.retired ?? [], versions);
  const isJudgedAnew = await narrowOutcome(row, versions, context);
  await setWithdrawn(db, context, id, true);
  await touch(db, context, retired.length > 0 || isJudgedAnew ? 'everything' : await touchedBy(row, context));
  return {
    row: { ...row, is_withdrawn: true, version },
    removedCustomers,
    retiredSignals: retired.length,
  };
}

/** Lets a withdrawn import count again. */
export async function reinstate(id: number, context: ChangeContext) {
  const { db, workspace, actor, now, version } = context;
  const row = await foundImport(db, workspace, id);
  expectVersion(context, row.version, `Import ${id}`);
  if (!row.is_withdrawn) {
    throw evidenceFailure('import-state', `Import ${id} counts already.`, 'Nothing is left to do.');
  }
  const stored = await readSignals(db, workspace);
  const spent = await spentOutcomes(db, workspace, row.offering, stored);
  const signals = besideSpent(stored, spent);
  const retired = stored.filter((signal) => signal.isRetired && signal.version === row.version);
  for (const { role, id: signal, label } of retired) {
    if (role === 'outcome') refuseSecondOutcome(signal, label, row.offering, signals);
  }
  await insertRetraction(db, context, {
    target: { retracts: await withdrawalOf(row, context) },
    actor,
    at: now,
    why: null,
  });
  const restoredCustomers = await restoreVacated(db, context, row.version);
  await rename(db, context, id, 'forward');
  for (const signal of retired) await updateSignalRow(db, context, { ...signal, isRetired: false });
  if (retired.some(({ role }) => role === 'outcome')) await retireSpent(db, context, stored, spent);
  const isJudgedAnew = await widenOutcome(row, stored, context);
  await setWithdrawn(db, context, id, false);
  await touch(db, context, retired.length > 0 || isJudgedAnew ? 'everything' : await touchedBy(row, context));
  return { row: { ...row, is_withdrawn: false, version }, restoredCustomers, restoredSignals: retired.length };
}

/** Takes the texts back that an import taught the rule of an outcome, unless somebody has changed the signal since. */
async function narrowOutcome({ made: { outcome } }: ImportRow, versions: readonly number[], context: ChangeContext) {
  const signal = (await readSignals(context.db, context.workspace)).find(({ number }) => number === outcome?.signal);
  if (!outcome || !signal || !versions.includes(signal.version)) return false;
  const place = { workspace: context.workspace, version: outcome.formerVersion };
  await updateSignalRow(context.db, place, { ...signal, outcome: outcome.former });
  return true;
}

async function widenOutcome(
  { made: { outcome } }: ImportRow,
  signals: readonly StoredSignal[],
  context: ChangeContext,
) {
  const signal = signals.find(({ number }) => number === outcome?.signal);
  if (!outcome || signal?.version !== outcome.formerVersion) return false;
  await updateSignalRow(context.db, context, { ...signal, outcome: outcome.rule });
  return true;
}

function deliveryOf({ delivery }: ImportRow) {
  return { delivery, customer: null, part: null, signal: null };
}

/** The version of the import itself, which its customers and signals have as long as nobody changes them. */
async function madeIn({ delivery }: ImportRow, { db, workspace }: ChangeContext): Promise<number> {
  const { version } = await db
    .withTables<EvidenceTables>()
    .selectFrom('delivery')
    .select('version')
    .where('workspace', '=', workspace)
    .where('id', '=', delivery)
    .executeTakeFirstOrThrow();
  return version;
}

async function withdrawalOf(row: ImportRow, { db, workspace }: ChangeContext): Promise<number> {
  const chain = await retractionsOfTarget(db, workspace, deliveryOf(row));
  const found = standing(chain).find(({ retracts }) => retracts === null);
  if (found) return found.id;
  throw new Error(`Import ${row.id} is withdrawn, but no retraction of delivery ${row.delivery} stands.`);
}

/** Signals that the import made, that nobody has changed since, and of which nothing else speaks. */
async function lonelySignals(
  { made, delivery }: ImportRow,
  versions: readonly number[],
  { db, workspace }: ChangeContext,
): Promise<StoredSignal[]> {
  const own = (await readSignals(db, workspace)).filter(
    ({ number, isRetired, version }) => made.signals.includes(number) && !isRetired && versions.includes(version),
  );
  if (own.length === 0) return [];
  const spoken = await signalsOfOthers(db, workspace, delivery);
  return own.filter(({ number }) => !spoken.has(number));
}

async function touchedBy(
  { delivery, first_customer, last_customer, made }: ImportRow,
  { db, workspace }: ChangeContext,
): Promise<Touched> {
  const customers = await customersOfDelivery(db, workspace, delivery, MOST_TOUCHED);
  if (customers.length > MOST_TOUCHED) return 'everything';
  const ranges = numberRanges([...customers, ...(await survivorsOf(db, workspace, customers)).values()]);
  return first_customer === null
    ? [...ranges, ...made.revived]
    : [...ranges, ...made.revived, [first_customer, last_customer ?? first_customer]];
}
