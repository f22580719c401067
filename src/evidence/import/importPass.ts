import type { TableRow } from '../reading/table.ts';
import type { ImportTally } from './importTally.ts';
import type { KnownCustomer, PassOptions, PassPowers } from './passOptions.ts';
import { areAllNew, plainRowTaker } from './plainRowTaker.ts';
import { type RowTaker, rowTaker } from './rowTaker.ts';
import { RowTuples } from './rowTuples.ts';

/** Customers are looked up for so many rows at once. */
const ROWS_LOOKED_UP = 5_000;
const ROWS_PER_BREATH = 400;
const NOBODY: ReadonlyMap<string, KnownCustomer> = new Map();

/**
 * One pass over a file: each row becomes a new customer with a record, a record of what has changed, or nothing. Memory
 * holds the identifiers of the file and some tens of thousands of rows. Gives the identifiers that occur more than once.
 */
export async function importPass(
  options: PassOptions,
  powers: PassPowers,
  tally: ImportTally,
): Promise<ReadonlySet<string>> {
  const tuples = new RowTuples(options.place, (customers, records) => powers.write(customers, records));
  const taker = rowTaker(options, powers, tally, tuples);
  const pass = { options, powers, tally, tuples, taker };
  try {
    if (areAllNew(options, powers)) await takeNew(pass);
    else await takeAll(pass);
    powers.signal.throwIfAborted();
    await tuples.end();
  } catch (error) {
    // Whoever rolls back must not be followed by a write that was still under way.
    await tuples.settle();
    throw error;
  }
  powers.progress(tally.rows);
  return taker.repeated;
}

interface Pass {
  readonly options: PassOptions;
  readonly powers: PassPowers;
  readonly tally: ImportTally;
  readonly tuples: RowTuples;
  readonly taker: RowTaker;
}

/** Rows of which nobody is known yet: as the bytes they are, where the table has them. */
async function takeNew({ options, powers, tally, tuples, taker }: Pass): Promise<void> {
  const takePlain = plainRowTaker(options, powers, tally, { tuples, taker });
  for await (const batch of options.table.batches('plain')) {
    powers.signal.throwIfAborted();
    if ('bounds' in batch) await eachOf(batch.count, (i) => takePlain(batch, i), powers);
    else await eachOf(batch.length, (i) => taker.take(batch[i] as TableRow, NOBODY), powers);
    await tuples.send();
    powers.progress(tally.rows);
  }
}

async function takeAll(pass: Pass): Promise<void> {
  const { options, powers, tally } = pass;
  const atOnce = powers.lookUp ? ROWS_LOOKED_UP : 1;
  let group: readonly TableRow[] = [];
  for await (const batch of options.table.batches()) {
    powers.signal.throwIfAborted();
    group = group.length === 0 ? batch : group.concat(batch);
    if (group.length < atOnce) continue;
    await takeGroup(group, pass);
    group = [];
    powers.progress(tally.rows);
  }
  await takeGroup(group, pass);
}

async function takeGroup(group: readonly TableRow[], { options, powers, tuples, taker }: Pass): Promise<void> {
  if (group.length === 0) return;
  const identifiers = () => new Set(group.map(({ cells, row }) => options.identity.of(cells, row)));
  const known = powers.lookUp ? await powers.lookUp([...identifiers()]) : NOBODY;
  await eachOf(group.length, (i) => taker.take(group[i] as TableRow, known), powers);
  await tuples.send();
}

async function eachOf(count: number, take: (index: number) => void, powers: PassPowers): Promise<void> {
  for (let i = 0; i < count; i++) {
    take(i);
    if (i % ROWS_PER_BREATH === ROWS_PER_BREATH - 1) await powers.breathe();
  }
}
