import type { SignalValue } from '../observation/observation.ts';
import type { Table, TableRow } from '../reading/table.ts';
import { ownCopy } from '../value/ownCopy.ts';
import type { CellFact, CellFacts } from './cellFacts.ts';
import { COPY_NULL, copyText } from './copyText.ts';
import type { FileIdentity } from './fileIdentity.ts';
import type { ImportColumn } from './importPlan.ts';
import type { RowsRule } from './importStatement.ts';
import type { ImportTally } from './importTally.ts';
import { type LineBlock, LineGatherer } from './lineBlock.ts';
import type { RowChoice } from './rowChoice.ts';
import { type StandingRecord, standingAt } from './standing.ts';

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
  /** Lines for COPY: customers, then what is said of customers. Called again only when the write before has ended. */
  write(customers: LineBlock, records: LineBlock): Promise<void>;
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
const LINES_AT_ONCE = 40_000;
const ROWS_PER_BREATH = 400;
const NOBODY: ReadonlyMap<string, KnownCustomer> = new Map();

/**
 * One pass over a file: each row becomes a new customer with a record, a record of what has changed, or nothing. Memory
 * holds the identifiers of the file and some tens of thousands of lines. Gives the identifiers that occur more than once.
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

function rowWriter(options: PassOptions, powers: PassPowers, tally: ImportTally) {
  const { identity, columns, place } = options;
  const parts = new Map<string, number>();
  const repeated = new Set<string>();
  const changed = new Set<number>();
  const newNumbers = new Map<string, number>();
  const said = options.rows === 'each' ? new Map<string, Set<string>>() : undefined;
  const cells: CellFact[] = columns.map(() => ({ value: null, member: '', count: 0 }));
  const recordStart = `${place.workspace}\t`;
  const customers = new LineGatherer();
  const records = new LineGatherer();
  let writing: Promise<void> | undefined;
  let position = -1;

  async function take(group: readonly TableRow[]): Promise<void> {
    if (group.length === 0) return;
    const identifiers = group.map(({ cells: each, row }) => identity.of(each, row));
    const known = powers.lookUp ? await powers.lookUp([...new Set(identifiers)]) : NOBODY;
    for (let i = 0; i < group.length; i++) {
      takeRow(group[i] as TableRow, identifiers[i] as string, known);
      if (i % ROWS_PER_BREATH === ROWS_PER_BREATH - 1) await powers.breathe();
    }
    if (customers.lines + records.lines >= LINES_AT_ONCE) await flush();
  }

  /** One write runs while the next rows are read. */
  async function flush(): Promise<void> {
    await writing;
    writing = powers.write(customers.take(), records.take());
    // It is awaited before the next one; until then its failure must not be taken for one that nobody meets.
    writing.catch(() => {});
  }

  function takeRow(row: TableRow, id: string, known: ReadonlyMap<string, KnownCustomer>): void {
    position += 1;
    tally.rows += 1;
    if (id === '') {
      tally.rowsWithoutIdentifier += 1;
      powers.passedOver(row, 'no-identifier');
      return;
    }
    if (options.choice && !options.choice.has(position)) return;
    const part = parts.get(id);
    if (part !== undefined && options.rows !== 'each') {
      repeated.add(ownCopy(id));
      return;
    }
    const customer = known.get(id);
    if (customer?.state === 'gone') {
      parts.set(ownCopy(id), 0);
      tally.leftOutCustomers += 1;
      powers.passedOver(row, 'gone');
      return;
    }
    if (!customer && !options.addsNew) {
      parts.set(ownCopy(id), 0);
      tally.newCustomers += 1;
      if (tally.unknownCustomers.length < MOST_NAMED) tally.unknownCustomers.push(id);
      return;
    }
    const moment = options.momentOf?.(row);
    if (customer && !newNumbers.has(id)) knownRow(row, id, customer, moment);
    else newRow(row, id, moment, part);
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

  function newRow(row: TableRow, id: string, moment: number | undefined, part: number | undefined): void {
    let number = newNumbers.get(id);
    if (number === undefined) {
      number = options.firstNumber + tally.newCustomers;
      tally.newCustomers += 1;
      const name = options.nameOf?.(row.cells) ?? null;
      powers.check(id, row, identity.column ?? '');
      if (name !== null && identity.kind !== 'name') powers.check(name, row, '');
      customers.add(
        `${place.workspace}\t${number}\t${copyText(id)}\t${name === null ? COPY_NULL : copyText(name)}\t${place.version}\t${place.version}\n`,
      );
      if (said) newNumbers.set(ownCopy(id), number);
    }
    let members = '';
    let facts = 0;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PassColumn;
      const member = column.facts.memberOf(row.cells[column.index] ?? '');
      if (member === undefined) {
        reportUnreadable(row, column);
      } else if (member !== '') {
        members += member;
        facts += 1;
      }
    }
    writeRecord(id, number, members, facts, moment, part);
  }

  function knownRow(row: TableRow, id: string, customer: KnownCustomer, moment: number | undefined): void {
    readCells(row);
    const name = options.nameOf?.(row.cells) ?? null;
    if (name !== null && name !== customer.name && !parts.has(id)) {
      powers.check(name, row, '');
      tally.renamedCustomers += 1;
      powers.renamed(customer, name);
    }
    const isFirst = !parts.has(id);
    const before = tally.records;
    if (said) knownEach(id, customer, moment);
    else {
      const [members, facts] = changedMembers(standingAt(customer.records, moment ?? options.observedAt));
      writeRecord(id, customer.number, members, facts, moment, undefined);
    }
    const isChanged = tally.records > before || customer.state === 'vacated';
    if (isFirst) tally.unchangedCustomers += 1;
    if (!isChanged || changed.has(customer.number)) return;
    changed.add(customer.number);
    tally.unchangedCustomers -= 1;
    tally.changedCustomers += 1;
    powers.changed(customer);
  }

  /** Where each row is an observation, it is known if one record of the same moment says all that it says. */
  function knownEach(id: string, customer: KnownCustomer, moment: number | undefined): void {
    const isSaid = customer.records.some(
      ({ at, facts }) =>
        (moment === undefined || at === moment) &&
        columns.every(({ number }, i) => {
          const { value } = cells[i] as CellFact;
          return value === null || value === undefined || facts[number] === value;
        }),
    );
    let members = '';
    let facts = 0;
    for (const { member } of isSaid ? [] : cells) {
      members += member;
      if (member !== '') facts += 1;
    }
    writeRecord(id, customer.number, members, facts, moment, parts.get(id));
  }

  function changedMembers(standing: Readonly<Record<string, SignalValue>>): [members: string, facts: number] {
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

  function writeRecord(
    id: string,
    number: number,
    members: string,
    facts: number,
    moment: number | undefined,
    written: number | undefined,
  ): void {
    const part = written ?? 0;
    if (part === 0) parts.set(ownCopy(id), facts === 0 ? 0 : 1);
    if (facts === 0) return;
    const at = moment === undefined ? COPY_NULL : new Date(moment).toISOString();
    if (said && isRepeated(id, `${at}${members}`)) return;
    if (part > 0) parts.set(id, part + 1);
    records.add(`${recordStart}${number}\t${place.delivery}\t${part}\t${at}\t{${members.slice(1)}}\n`);
    tally.records += 1;
    tally.facts += facts;
  }

  function isRepeated(id: string, text: string): boolean {
    const texts = said?.get(id);
    if (texts?.has(text)) {
      tally.rowsRepeated += 1;
      return true;
    }
    if (texts) texts.add(text);
    else said?.set(ownCopy(id), new Set([text]));
    return false;
  }

  async function end(): Promise<void> {
    if (customers.lines + records.lines > 0) await flush();
    await writing;
  }

  async function settle(): Promise<void> {
    await writing?.catch(() => {});
  }

  return { take, end, settle, repeated };
}

const MOST_NAMED = 20;
