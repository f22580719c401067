import { sql } from 'kysely';
import type { TouchedTables } from '../../customers/touched.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { workspaceVersion } from '../../platform/workspace/store.ts';
import { factsOfCustomers } from '../observation/store.ts';
import { MILLISECONDS_PER_DAY } from '../portfolio/calendar.ts';
import { CUSTOMERS_AT_ONCE, fillBase, type LivingPowers, snapshotOf } from './filling/store.ts';
import type { Base, LivingBase } from './livingBase.ts';
import type { CustomerUpdate, ListedCustomer, LivingColumns } from './livingColumns.ts';
import { RowFold } from './rowFold.ts';
import { rowOfFacts } from './rowOfFacts.ts';

/**
 * Bases that are built when first asked for and kept current from then on. A base is an object that lives until it has to
 * be built anew: when definitions or many customers changed, or a fact that was dated ahead comes due.
 *
 * ```ts
 * const bases = livingBases({ db, connect: database.connect, now: () => new Date() });
 * const base = await bases.current(workspace, offering);
 * base.portfolio.columns[0].bands[base.rowOfId('K1')];
 * ```
 *
 * A base shows at least the version that the workspace had when it was asked for. What it shows depends on that version
 * and the day alone, never on how it came there: two processes have the same bytes.
 */
export function livingBases(powers: LivingPowers): LivingBase {
  const kept = new Map<string, Kept>();
  return {
    async current(workspace, offering): Promise<Base> {
      const key = `${workspace}/${offering}`;
      let entry = kept.get(key);
      if (!entry) kept.set(key, (entry = {}));
      const needed = await workspaceVersion(powers.db, workspace);
      const day = dayOf(powers.now());
      for (;;) {
        if (entry.base && entry.base.version >= needed && entry.base.day >= day) return entry.base;
        // Whoever comes while it is being brought up to date waits for that, and looks again whether it suffices.
        entry.running ??= advance(powers, entry, workspace, offering);
        await entry.running;
      }
    },
  };
}

interface Kept {
  base?: LivingColumns;
  running?: Promise<void>;
}

async function advance(powers: LivingPowers, entry: Kept, workspace: number, offering: number): Promise<void> {
  try {
    const { base } = entry;
    const day = dayOf(powers.now());
    const isDue = base !== undefined && base.due <= day;
    if (base && !isDue) base.turnTo(Math.max(day, base.day));
    const isCurrent = base && !isDue && (await caughtUp(powers, base));
    if (!isCurrent) entry.base = await fillBase(powers, { workspace, offering, day });
  } catch (error) {
    // It may be half brought up to date, so the next one who asks has it built anew.
    delete entry.base;
    throw error;
  } finally {
    delete entry.running;
  }
}

/** Applies what changed since; false where so much did that building anew is the quicker way. */
async function caughtUp({ db }: LivingPowers, base: LivingColumns): Promise<boolean> {
  return snapshotOf(db, async (snapshot) => {
    const version = await workspaceVersion(snapshot, base.workspace);
    const numbers = await touchedNumbers(snapshot, base, version);
    if (numbers === 'many') return false;
    const listed = await listedCustomers(snapshot, base, numbers);
    const updates = await updatesOf(snapshot, base, listed);
    base.apply(version, updates);
    return true;
  });
}

async function touchedNumbers(db: AnyDatabase, base: LivingColumns, version: number): Promise<number[] | 'many'> {
  const ranges = await db
    .withTables<TouchedTables>()
    .selectFrom('touched')
    .select(['first_customer', 'last_customer'])
    .distinct()
    .where('workspace', '=', base.workspace)
    .where('version', '>', base.version)
    .where('version', '<=', version)
    .execute();
  const most = Math.max(FEWEST_TO_REBUILD, base.numbers.length * SHARE_TO_REBUILD);
  const numbers = new Set<number>();
  for (const { first_customer: first, last_customer: last } of ranges) {
    if (first === null || last === null || last - first >= most) return 'many';
    for (let number = first; number <= last; number++) numbers.add(number);
    if (numbers.size > most) return 'many';
  }
  return [...numbers];
}

/** Reading a customer again costs some ten times what it costs within a whole build. */
const SHARE_TO_REBUILD = 0.05;
const FEWEST_TO_REBUILD = 1000;

interface CustomerRow extends ListedCustomer {
  readonly state: string;
  readonly merged_into: number | null;
}

/**
 * How these customers are listed now, and those that they belonged or belong to by a merge: null for those that are not.
 * The base learns who is merged into whom.
 */
async function listedCustomers(
  db: AnyDatabase,
  base: LivingColumns,
  numbers: readonly number[],
): Promise<Map<number, ListedCustomer | null>> {
  const { merged } = base;
  const affected = new Set([...numbers, ...numbers.map((number) => merged.rootOf(number))]);
  const rows = await customerRows(db, base.workspace, numbers);
  for (const { number, id, merged_into } of rows) {
    if (merged_into === null) merged.remove(number);
    else merged.add(number, id, merged_into);
  }
  for (const number of numbers) affected.add(merged.rootOf(number));
  const known = new Set(numbers);
  const others = [...affected].filter((number) => !known.has(number));
  const listed = new Map<number, ListedCustomer | null>([...affected].map((number) => [number, null]));
  for (const { number, id, name, state } of [...rows, ...(await customerRows(db, base.workspace, others))]) {
    if (state === 'active') listed.set(number, { number, id, name });
  }
  return listed;
}

async function customerRows(db: AnyDatabase, workspace: number, numbers: readonly number[]): Promise<CustomerRow[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<CustomerRow>`
    select number, id, name, state, merged_into from customer
    where workspace = ${workspace} and number = any(${numbers}::int[])`.execute(db);
  return rows;
}

async function updatesOf(
  db: AnyDatabase,
  base: LivingColumns,
  listed: ReadonlyMap<number, ListedCustomer | null>,
): Promise<CustomerUpdate[]> {
  const fold = new RowFold(base.slots, base.definitions.sourceList);
  const updates: CustomerUpdate[] = [];
  const present = [...listed.values()].filter((each) => each !== null);
  for (const [number, each] of listed) if (!each) updates.push({ number, listed: null, content: null });
  for (let first = 0; first < present.length; first += CUSTOMERS_AT_ONCE) {
    const batch = present.slice(first, first + CUSTOMERS_AT_ONCE);
    const facts = await factsOfCustomers(
      db,
      base.workspace,
      batch.map(({ number }) => number),
    );
    for (const customer of batch) {
      base.awaitDay(rowOfFacts(fold, customer.id, facts.get(customer.number), base.definitions, base.day));
      const { numbers, voiced, declined } = fold.content;
      updates.push({
        number: customer.number,
        listed: customer,
        content: { numbers: numbers.slice(), voiced: voiced.slice(), declined: declined.slice() },
      });
    }
  }
  return updates;
}

function dayOf(now: Date): number {
  return Math.floor(now.getTime() / MILLISECONDS_PER_DAY);
}
