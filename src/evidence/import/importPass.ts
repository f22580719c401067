import type { Table, TableRow } from '../reading/table.ts';
import { ownCopy } from '../value/ownCopy.ts';
import type { CellFact, CellFacts } from './cellFacts.ts';
import type { FileIdentity } from './fileIdentity.ts';
import type { ImportColumn } from './importPlan.ts';
import type { RowsRule } from './importStatement.ts';
import type { ImportTally } from './importTally.ts';
import type { RowChoice } from './rowChoice.ts';
import { factsOf, type StandingRecord, standingAt } from './standing.ts';
import { type TupleBlock, TupleWriter } from './tupleWriter.ts';

/** A customer that is known here, and what the source of this file has said of it. */
export interface KnownCustomer {
  readonly number: number;
  readonly name: string | null;
  /** `vacated`: removed with the import that had made it; it comes back. `gone`: removed or erased by a person. */
  readonly state: 'present' | 'vacated' | 'gone';
  readonly records: readonly StandingRecord[];
}

export interface PassColumn extends ImportColumn {
  /** Number of its signal. */
  readonly number: number;
  readonly facts: CellFacts;
}

export interface PassOptions {
  readonly table: Pick<Table, 'batches'>;
  readonly identity: FileIdentity;
  readonly nameOf: ((cells: readonly string[]) => string | null) | undefined;
  readonly columns: readonly PassColumn[];
  readonly rows: RowsRule;
  readonly choice: RowChoice | undefined;
  readonly emptyMeans: 'nothing' | 'unknown';
  readonly addsNew: boolean;
  /** When a row was observed, in milliseconds; undefined where the row does not say. */
  readonly momentOf: ((row: TableRow) => number | undefined) | undefined;
  /** When the file was. */
  readonly observedAt: number;
  readonly place: { readonly workspace: number; readonly version: number; readonly delivery: number };
  /** The number that the first new customer gets. */
  readonly firstNumber: number;
}

/** What the pass asks for and hands over on its way. */
export interface PassPowers {
  /** Customers by identifier; absent where none is known yet. */
  readonly lookUp?: (identifiers: readonly string[]) => Promise<ReadonlyMap<string, KnownCustomer>>;
  /** Rows for COPY: customers, then what is said of customers. Called again only when the write before has ended. */
  write(customers: TupleBlock, records: TupleBlock): Promise<void>;
  changed(customer: KnownCustomer): void;
  /** A known customer has another name in the file. */
  renamed(customer: KnownCustomer, name: string): void;
  unreadable(row: TableRow, column: PassColumn): void;
  /** A row without an identifier, or of a customer that is gone. */
  passedOver(row: TableRow, why: 'no-identifier' | 'gone'): void;
  /** Looks at every text that is kept: an identifier, a name. */
  check(text: string, row: TableRow, column: string): void;
  progress(rows: number): void;
  /** Lets what is being written go out, and everybody else have a turn. */
  breathe(): Promise<void>;
  readonly signal: AbortSignal;
}

/** Customers are looked up for so many rows at once. */
const ROWS_LOOKED_UP = 5_000;
const ROWS_WRITTEN_AT_ONCE = 40_000;
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
  const rows = rowWriter(options, powers, tally);
  try {
    await takeAll(options, powers, tally, rows);
  } catch (error) {
    // Whoever rolls back must not be followed by a write that was still under way.
    await rows.settle();
    throw error;
  }
  powers.progress(tally.rows);
  return rows.repeated;
}

async function takeAll(
  { table }: PassOptions,
  powers: PassPowers,
  tally: ImportTally,
  rows: ReturnType<typeof rowWriter>,
): Promise<void> {
  const atOnce = powers.lookUp ? ROWS_LOOKED_UP : 1;
  let group: readonly TableRow[] = [];
  for await (const batch of table.batches()) {
    powers.signal.throwIfAborted();
    group = group.length === 0 ? batch : group.concat(batch);
    if (group.length < atOnce) continue;
    await rows.take(group);
    group = [];
    powers.progress(tally.rows);
  }
  await rows.take(group);
  powers.signal.throwIfAborted();
  await rows.end();
}

const OPENING_BRACE = 123;
const CLOSING = Uint8Array.of(125);

/** Members of a JSON object, each with a comma before it, and how many. */
type Members = readonly [text: string, facts: number];
const NOTHING: Members = ['', 0];

function rowWriter(options: PassOptions, powers: PassPowers, tally: ImportTally) {
  const { identity, columns, place } = options;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const changed = new Set<number>();
  /** Records written of each customer, where there may be several. */
  const parts = new Map<number, number>();
  const newNumbers = new Map<string, number>();
  const said = options.rows === 'each' ? new Map<number, Set<string>>() : undefined;
  const cells: CellFact[] = columns.map(() => ({ value: null, member: '', bytes: new Uint8Array(0), count: 0 }));
  const customers = new TupleWriter();
  const records = new TupleWriter();
  let writing: Promise<void> | undefined;
  let position = -1;

  async function take(group: readonly TableRow[]): Promise<void> {
    if (group.length === 0) return;
    const idOf = ({ cells: each, row }: TableRow) => identity.of(each, row);
    const known = powers.lookUp ? await powers.lookUp([...new Set(group.map(idOf))]) : NOBODY;
    for (let i = 0; i < group.length; i++) {
      takeRow(group[i] as TableRow, known);
      if (i % ROWS_PER_BREATH === ROWS_PER_BREATH - 1) await powers.breathe();
    }
    if (customers.tuples + records.tuples >= ROWS_WRITTEN_AT_ONCE) await flush();
  }

  /** One write runs while the next rows are read. */
  async function flush(): Promise<void> {
    await writing;
    writing = powers.write(customers.take(), records.take());
    // It is awaited before the next one; until then its failure must not be taken for one that nobody meets.
    writing.catch(() => {});
  }

  function takeRow(row: TableRow, known: ReadonlyMap<string, KnownCustomer>): void {
    position += 1;
    tally.rows += 1;
    const id = identity.of(row.cells, row.row);
    if (id === '') {
      tally.rowsWithoutIdentifier += 1;
      powers.passedOver(row, 'no-identifier');
      return;
    }
    if (options.choice && !options.choice.has(position)) return;
    const before = seen.size;
    seen.add(ownCopy(id));
    const isFirst = seen.size > before;
    if (!isFirst && !said) {
      repeated.add(ownCopy(id));
      return;
    }
    const customer = known.get(id);
    if (customer && !newNumbers.has(id)) knownRow(row, customer, isFirst);
    else if (options.addsNew) newRow(row, id);
    else if (isFirst) {
      tally.newCustomers += 1;
      if (tally.unknownCustomers.length < MOST_NAMED) tally.unknownCustomers.push(id);
    }
  }

  function readCells(row: TableRow): void {
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PassColumn;
      const fact = column.facts.factOf(row.cells[column.index] ?? '');
      if (fact.value === undefined) reportUnreadable(row, column);
      cells[i] = fact;
    }
  }

  function reportUnreadable(row: TableRow, column: PassColumn): void {
    tally.unreadableCells += 1;
    powers.unreadable(row, column);
  }

  function newRow(row: TableRow, id: string): void {
    let number = newNumbers.get(id);
    if (number === undefined) {
      number = options.firstNumber + tally.newCustomers;
      tally.newCustomers += 1;
      writeCustomer(row, id, number);
      if (said) newNumbers.set(ownCopy(id), number);
    }
    if (said) {
      readCells(row);
      const [members, facts] = allMembers();
      writeRecord(number, members, facts, momentOf(row));
      return;
    }
    beginRecord(number, 0, momentOf(row));
    let facts = 0;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PassColumn;
      const written = column.facts.write(row.cells[column.index] ?? '', records);
      if (written === 'fact') facts += 1;
      else if (written === 'unreadable') reportUnreadable(row, column);
    }
    endRecord(facts);
  }

  function writeCustomer(row: TableRow, id: string, number: number): void {
    const name = options.nameOf?.(row.cells) ?? null;
    powers.check(id, row, identity.column ?? '');
    if (name !== null && identity.kind !== 'name') powers.check(name, row, '');
    customers.begin(6);
    customers.int32(place.workspace);
    customers.int32(number);
    customers.text(id);
    if (name === null) customers.nothing();
    else customers.text(name);
    customers.int64(place.version);
    customers.int64(place.version);
    customers.end();
  }

  function knownRow(row: TableRow, customer: KnownCustomer, isFirst: boolean): void {
    if (customer.state === 'gone') {
      tally.leftOutCustomers += isFirst ? 1 : 0;
      powers.passedOver(row, 'gone');
      return;
    }
    readCells(row);
    const name = options.nameOf?.(row.cells) ?? null;
    if (isFirst && name !== null && name !== customer.name) {
      powers.check(name, row, '');
      tally.renamedCustomers += 1;
      powers.renamed(customer, name);
    }
    const before = tally.records;
    const moment = momentOf(row);
    const [members, facts] = said ? membersUnsaid(customer, moment) : membersChanged(customer, moment);
    writeRecord(customer.number, members, facts, moment);
    const isChanged = tally.records > before || customer.state === 'vacated';
    if (isFirst) tally.unchangedCustomers += 1;
    if (!isChanged || changed.has(customer.number)) return;
    changed.add(customer.number);
    tally.unchangedCustomers -= 1;
    tally.changedCustomers += 1;
    powers.changed(customer);
  }

  function allMembers(): Members {
    let members = '';
    let facts = 0;
    for (const { member } of cells) {
      members += member;
      if (member !== '') facts += 1;
    }
    return [members, facts];
  }

  /** Where each row is an observation, it is known if one record of the same moment says all that it says. */
  function membersUnsaid(customer: KnownCustomer, moment: number | undefined): Members {
    const isSaid = customer.records.some((record) => {
      if (moment !== undefined && record.at !== moment) return false;
      const facts = factsOf(record);
      return columns.every(({ number }, i) => {
        const { value } = cells[i] as CellFact;
        return value === null || value === undefined || facts[number] === value;
      });
    });
    return isSaid ? NOTHING : allMembers();
  }

  function membersChanged({ records: known }: KnownCustomer, moment = options.observedAt): Members {
    const [only] = known;
    if (known.length === 1 && only && only.at <= moment && isSame(only)) return NOTHING;
    const standing = standingAt(known, moment);
    let members = '';
    let facts = 0;
    for (let i = 0; i < columns.length; i++) {
      const { number } = columns[i] as PassColumn;
      const { value, member } = cells[i] as CellFact;
      const former = standing[number];
      if (member === '') {
        if (options.emptyMeans === 'nothing' || value === undefined || former === undefined || former === null)
          continue;
        members += `,"${number}":null`;
      } else {
        if (value === former) continue;
        members += member;
      }
      facts += 1;
    }
    return [members, facts];
  }

  /** Whether a record was written from a row like this one: then nothing has to be understood of either. */
  function isSame({ text }: StandingRecord): boolean {
    if (text === undefined) return false;
    const [members] = allMembers();
    return members.length === text.length - 1 && text === `{${members.slice(1)}}`;
  }

  function writeRecord(number: number, members: string, facts: number, moment: number | undefined): void {
    if (facts === 0 || (said && isRepeated(number, `${moment}${members}`))) return;
    const part = parts.get(number) ?? 0;
    parts.set(number, part + 1);
    beginRecord(number, part, moment);
    records.add(members);
    endRecord(facts);
  }

  /** Up to the first member, whose comma becomes the opening brace at the end. */
  function beginRecord(number: number, part: number, moment: number | undefined): void {
    records.begin(6);
    records.int32(place.workspace);
    records.int32(number);
    records.int64(place.delivery);
    records.int16(part);
    if (moment === undefined) records.nothing();
    else records.instant(moment);
    records.open();
  }

  function endRecord(facts: number): void {
    if (facts === 0) {
      records.cancel();
      return;
    }
    records.putFirst(OPENING_BRACE);
    records.addBytes(CLOSING);
    records.close();
    records.end();
    tally.records += 1;
    tally.facts += facts;
  }

  function momentOf(row: TableRow): number | undefined {
    return options.momentOf?.(row);
  }

  function isRepeated(number: number, text: string): boolean {
    const texts = said?.get(number);
    if (texts?.has(text)) {
      tally.rowsRepeated += 1;
      return true;
    }
    if (texts) texts.add(text);
    else said?.set(number, new Set([text]));
    return false;
  }

  async function end(): Promise<void> {
    if (customers.tuples + records.tuples > 0) await flush();
    await writing;
  }

  async function settle(): Promise<void> {
    await writing?.catch(() => {});
  }

  return { take, end, settle, repeated };
}

const MOST_NAMED = 20;
