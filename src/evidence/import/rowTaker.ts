import type { TableRow } from '../reading/table.ts';
import { ownCopy } from '../value/ownCopy.ts';
import type { CellFact } from './cellFacts.ts';
import { IdentifierSet } from './identifierSet.ts';
import type { ImportTally } from './importTally.ts';
import type { KnownCustomer, PassColumn, PassOptions, PassPowers } from './passOptions.ts';
import { allMembers, membersChanged, membersUnsaid } from './recordMembers.ts';
import type { RowTuples } from './rowTuples.ts';

/** Makes of each row of a file what becomes of it. */
export interface RowTaker {
  take(row: TableRow, known: ReadonlyMap<string, KnownCustomer>): void;
  /** The identifiers met so far. */
  readonly seen: IdentifierSet;
  /** Those that were met more than once, where one row of each counts. */
  readonly repeated: Set<string>;
}

const MOST_NAMED = 20;

/** Takes rows one by one, in the order of the file: a new customer with a record, a record of what has changed, or nothing. */
export function rowTaker(options: PassOptions, powers: PassPowers, tally: ImportTally, tuples: RowTuples): RowTaker {
  const { identity, columns } = options;
  const seen = new IdentifierSet();
  const repeated = new Set<string>();
  const changed = new Set<number>();
  /** Records written of each customer, where there may be several. */
  const parts = new Map<number, number>();
  const newNumbers = new Map<string, number>();
  const said = options.rows === 'each' ? new Map<number, Set<string>>() : undefined;
  const cells: CellFact[] = [];
  let position = -1;

  function take(row: TableRow, known: ReadonlyMap<string, KnownCustomer>): void {
    position += 1;
    tally.rows += 1;
    const id = identity.of(row.cells, row.row);
    if (id === '') {
      tally.rowsWithoutIdentifier += 1;
      powers.passedOver(row, 'no-identifier');
      return;
    }
    if (options.choice && !options.choice.has(position)) return;
    const isFirst = seen.add(id);
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
    if (!said) {
      writeNewRecord(row, number);
      return;
    }
    readCells(row);
    const [members, facts] = allMembers(cells);
    writeRecord(number, members, facts, momentOf(row));
  }

  /** The only record of a new customer, which is compared with nothing. */
  function writeNewRecord(row: TableRow, number: number): void {
    tuples.beginRecord(number, 0, momentOf(row));
    let facts = 0;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PassColumn;
      const written = column.facts.write(row.cells[column.index] ?? '', tuples.records);
      if (written === 'fact') facts += 1;
      else if (written === 'unreadable') reportUnreadable(row, column);
    }
    tuples.endRecord(facts, tally);
  }

  function writeCustomer(row: TableRow, id: string, number: number): void {
    const name = options.name?.of(row.cells) ?? null;
    powers.check(id, row, identity.column ?? '');
    if (name !== null && identity.kind !== 'name') powers.check(name, row, '');
    tuples.beginCustomer(number);
    tuples.customers.text(id);
    if (name === null) tuples.customers.nothing();
    else tuples.customers.text(name);
    tuples.endCustomer();
  }

  function knownRow(row: TableRow, customer: KnownCustomer, isFirst: boolean): void {
    if (customer.state === 'gone') {
      tally.leftOutCustomers += isFirst ? 1 : 0;
      powers.passedOver(row, 'gone');
      return;
    }
    readCells(row);
    const name = options.name?.of(row.cells) ?? null;
    if (isFirst && name !== null && name !== customer.name) {
      powers.check(name, row, '');
      tally.renamedCustomers += 1;
      powers.renamed(customer, name);
    }
    const before = tally.records;
    const moment = momentOf(row);
    const [members, facts] = said
      ? membersUnsaid(customer.records, { columns, cells }, moment)
      : membersChanged(customer.records, { columns, cells }, moment ?? options.observedAt, options.emptyMeans);
    writeRecord(customer.number, members, facts, moment);
    const isChanged = tally.records > before || customer.state === 'vacated';
    if (isFirst) tally.unchangedCustomers += 1;
    if (!isChanged || changed.has(customer.number)) return;
    changed.add(customer.number);
    tally.unchangedCustomers -= 1;
    tally.changedCustomers += 1;
    powers.changed(customer);
  }

  function writeRecord(number: number, members: string, facts: number, moment: number | undefined): void {
    if (facts === 0 || (said && isRepeated(number, `${moment}${members}`))) return;
    const part = parts.get(number) ?? 0;
    parts.set(number, part + 1);
    tuples.beginRecord(number, part, moment);
    tuples.records.add(members);
    tuples.endRecord(facts, tally);
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

  return { take, seen, repeated };
}
