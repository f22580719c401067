import type { PlainRows } from '../reading/table.ts';
import type { ImportTally } from './importTally.ts';
import { LONGEST_NAME } from './nameColumn.ts';
import type { KnownCustomer, PassColumn, PassOptions, PassPowers } from './passOptions.ts';
import type { RowTaker } from './rowTaker.ts';
import type { RowTuples } from './rowTuples.ts';
import { isStorable } from './storable.ts';

/** Takes one of the rows that were cut as bytes. */
export type PlainRowTaker = (rows: PlainRows, row: number) => void;

const LONGEST_IDENTIFIER = 200;
/** Shorter ones may be `.` and `..`, which are none. */
const SHORTEST_IDENTIFIER = 3;
const NOBODY: ReadonlyMap<string, KnownCustomer> = new Map();

/** Whether every row of a file that is no repetition is a new customer with one record, whatever it says. */
export function areAllNew({ identity, rows, choice, momentOf, addsNew }: PassOptions, { lookUp }: PassPowers): boolean {
  return addsNew && !lookUp && rows !== 'each' && !choice && !momentOf && identity.index >= 0;
}

/**
 * The short way from a file to COPY, for a file of new customers: identifiers are told apart, numbers copied and answers
 * found as the bytes they are. It writes what `rowTaker` writes of the same rows, to the byte, and leaves to it each row whose
 * identifier is not plainly one; a name that may be none, and a cell that is not known yet, are read as texts as ever.
 */
export function plainRowTaker(
  { identity, columns, name, firstNumber }: PassOptions,
  powers: PassPowers,
  tally: ImportTally,
  { tuples, taker }: { readonly tuples: RowTuples; readonly taker: RowTaker },
): PlainRowTaker {
  const { customers, records } = tuples;
  const { index: idIndex, hasGaps } = identity;

  return (rows, row) => {
    const at = rows.at(row, idIndex);
    const start = rows.bounds[at] as number;
    const end = rows.bounds[at + 1] as number;
    const isPlain =
      end - start >= SHORTEST_IDENTIFIER &&
      end - start <= LONGEST_IDENTIFIER &&
      isPlainText(rows.bytes, start, end) &&
      !(hasGaps && isGap(rows, row));
    if (!isPlain) {
      taker.take(rows.row(row), NOBODY);
      return;
    }
    tally.rows += 1;
    if (!taker.seen.addBytes(rows.view, start, end)) {
      taker.repeated.add(rows.text(row, idIndex));
      return;
    }
    const number = firstNumber + tally.newCustomers;
    tally.newCustomers += 1;
    tuples.beginCustomer(number);
    customers.open();
    customers.addBytes(rows.view, start, end);
    customers.close();
    writeName(rows, row);
    tuples.endCustomer();
    writeRecord(rows, row, number);
  };

  function isGap(rows: PlainRows, row: number): boolean {
    const cells: string[] = [];
    cells[idIndex] = rows.text(row, idIndex);
    return identity.of(cells, row) === '';
  }

  function writeName(rows: PlainRows, row: number): void {
    if (name === undefined) {
      customers.nothing();
      return;
    }
    const at = rows.at(row, name.index);
    const start = rows.bounds[at] as number;
    const end = rows.bounds[at + 1] as number;
    if (end - start > name.longestGap && end - start <= LONGEST_NAME && isPlainText(rows.bytes, start, end)) {
      customers.open();
      customers.addBytes(rows.view, start, end);
      customers.close();
      return;
    }
    const cells: string[] = [];
    cells[name.index] = rows.text(row, name.index);
    const text = name.of(cells);
    if (text === null) customers.nothing();
    else {
      if (!isStorable(text)) powers.check(text, rows.row(row), '');
      customers.text(text);
    }
  }

  function writeRecord(rows: PlainRows, row: number, number: number): void {
    tuples.beginRecord(number, 0, undefined);
    let facts = 0;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as PassColumn;
      const written = column.facts.writePlain(rows, row, column.index, records);
      if (written === 'fact') facts += 1;
      else if (written === 'unreadable') {
        tally.unreadableCells += 1;
        powers.unreadable(rows.row(row), column);
      }
    }
    tuples.endRecord(facts, tally);
  }
}

const [SPACE, TILDE] = [0x20, 0x7e] as const;

/** Whether it is printable ASCII without a space at either end: no form of it is another. */
function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === SPACE || bytes[end - 1] === SPACE) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < SPACE || byte > TILDE) return false;
  }
  return true;
}
