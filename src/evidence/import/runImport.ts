import { survivorsOf } from '../../customers/merge/store.ts';
import { type Touched, touch } from '../../customers/touched.ts';
import { copyInto } from '../../platform/database/copyInto.ts';
import { type UnindexedTables, unindexEmptyTables } from '../../platform/database/emptyTables.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { ChangeContext } from '../../platform/operation/handled.ts';
import { insertDelivery } from '../delivery/store.ts';
import { readSignals } from '../signal/store.ts';
import type { ImportReport } from './contract.ts';
import { addDefinitions, chooseBandings, widenedRuleOf } from './definitions.ts';
import { type ImportedFile, importFile } from './importFile.ts';
import { importReport, refusalsOf } from './importReport.ts';
import type { ImportStatement } from './importStatement.ts';
import { numberRanges } from './numberRanges.ts';
import type { UploadedFile } from './openUpload.ts';
import { retireSpent } from './spent/store.ts';
import { insertImport, insertRenames, rename, reviveCustomers, vacatedSignals } from './store.ts';
import { TUPLES_HEADER, TUPLES_TRAILER, type TupleBlock } from './tupleWriter.ts';

/** Beyond so many changed customers everybody is looked at anew. */
const MOST_TOUCHED = 10_000;

/**
 * A file of fewer bytes is quick anyway. One of more would keep readers of the empty tables waiting for longer than they are
 * willing to.
 */
export const BYTES_UNINDEXED = [5_000_000, 1_000_000_000] as const;

export interface RunOptions {
  /** As a person stated them, to be kept with the import. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly bytesUnindexed: readonly [fewest: number, most: number];
}

/** Imports a file within its change: all of it, or, where this fails, nothing. `import` is null where it says nothing new. */
export async function runImport(
  context: ChangeContext,
  file: UploadedFile,
  statement: ImportStatement,
  { options, bytesUnindexed: [fewest, most] }: RunOptions,
): Promise<{ readonly import: number | null; readonly report: ImportReport }> {
  const { db, workspace, version, actor, now } = context;
  const isLarge = file.bytes >= fewest && file.bytes <= most;
  let unindexed: Promise<UnindexedTables | undefined> | undefined;
  const imported = await importFile({
    ...context,
    file,
    statement,
    write: async (customers, records) => {
      unindexed ??= isLarge ? unindexEmptyTables(db, ['customer', 'record']) : Promise.resolve(undefined);
      await unindexed;
      if (customers.tuples > 0) await copyInto(db, CUSTOMER_ROWS, wholeCopy(customers));
      context.signal.throwIfAborted();
      if (records.tuples > 0) await copyInto(db, RECORD_ROWS, wholeCopy(records));
    },
  });
  const [refusal] = refusalsOf(imported, statement);
  if (refusal) throw refusal;
  // The server sorts, and bands are chosen meanwhile.
  const emptyTables = await unindexed;
  const [, bandings] = await Promise.all([emptyTables?.index(), chooseBandings(imported.columns)]);
  const report = importReport(file, imported);
  if (!saysSomethingNew(imported)) return { import: null, report };

  const { tally, plan, spent, changed, renamed, source, observedAt } = imported;
  const id = await takeNumbers(db, workspace, 'import');
  await expectNumber(tally.newCustomers, imported.firstCustomer, (many) =>
    takeNumbers(db, workspace, 'customer', many),
  );
  const delivery = await insertDelivery(db, context, { source: source.number, observedAt, actor, import: id });
  if (delivery !== imported.delivery) throw new Error(`Delivery ${delivery} was to be ${imported.delivery}.`);
  const place = { workspace, version };
  const signals = await readSignals(db, workspace);
  const retired = await retireSpent(db, place, signals, spent);
  const freed = signals.filter(({ number }) => spent.has(number)).map(({ id, number }) => [id, number] as const);
  const defined = await addDefinitions(db, place, imported.columns, {
    offering: statement.offering,
    vacated: new Map([...(await vacatedSignals(db, workspace)), ...freed]),
    bandings,
  });
  const revived = numberRanges(
    [...changed.values()].filter(({ state }) => state === 'vacated').map(({ number }) => number),
  );
  await reviveCustomers(db, place, revived);
  await insertImport(db, place, {
    id,
    delivery,
    offering: statement.offering,
    file,
    map: plan.map,
    options,
    report,
    customers:
      tally.newCustomers === 0 ? null : [imported.firstCustomer, imported.firstCustomer + tally.newCustomers - 1],
    made: { ...defined, revived, ...(retired.length > 0 && { retired }) },
    actor,
    at: now,
  });
  await insertRenames(db, workspace, id, renamed);
  await rename(db, place, id, 'forward');
  const isRedefined = defined.signals.length + retired.length > 0 || defined.outcome !== undefined;
  await touch(db, place, isRedefined ? 'everything' : await touchedBy(imported, context));
  return { import: id, report };
}

const CUSTOMER_ROWS = 'copy customer (workspace, number, id, name, made_in, version) from stdin (format binary)';
const RECORD_ROWS = 'copy record (workspace, customer, delivery, part, observed_at, facts) from stdin (format binary)';

function wholeCopy({ pieces }: TupleBlock): readonly Uint8Array[] {
  return [TUPLES_HEADER, ...pieces, TUPLES_TRAILER];
}
function saysSomethingNew({ tally, columns, renamed }: ImportedFile): boolean {
  return (
    tally.newCustomers + tally.changedCustomers + tally.records + renamed.length > 0 ||
    columns.some((column) => column.known === undefined || widenedRuleOf(column) !== undefined)
  );
}

/** The numbers were given out while the file was read; nobody else takes any while this change holds the workspace. */
async function expectNumber(many: number, first: number, take: (many: number) => Promise<number>): Promise<void> {
  if (many === 0) return;
  const taken = await take(many);
  if (taken !== first) throw new Error(`The next customer is ${taken}, and ${first} was expected.`);
}

async function touchedBy(
  { tally, firstCustomer, changed, renamed }: ImportedFile,
  { db, workspace }: ChangeContext,
): Promise<Touched> {
  const numbers = new Set<number>([...changed.keys(), ...renamed.map(({ customer }) => customer)]);
  if (numbers.size > MOST_TOUCHED) return 'everything';
  for (const survivor of (await survivorsOf(db, workspace, [...numbers])).values()) numbers.add(survivor);
  const ranges = numberRanges([...numbers]);
  if (tally.newCustomers === 0) return ranges;
  return [...ranges, [firstCustomer, firstCustomer + tally.newCustomers - 1]];
}
