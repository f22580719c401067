import type { ImportTally } from './importTally.ts';
import type { PassOptions, PassPowers } from './passOptions.ts';
import { snippetOf, type TupleBlock, TupleWriter } from './tupleWriter.ts';

const ROWS_WRITTEN_AT_ONCE = 40_000;
const OPENING_BRACE = 123;
const CLOSING = snippetOf('}');

/** The rows of new customers and records, as COPY takes them, on their way to the database: one write runs while the next rows are read. */
export class RowTuples {
  readonly customers = new TupleWriter();
  readonly records = new TupleWriter();
  readonly #place: PassOptions['place'];
  readonly #write: PassPowers['write'];
  #writing: Promise<void> | undefined;

  constructor(place: PassOptions['place'], write: PassPowers['write']) {
    this.#place = place;
    this.#write = write;
  }

  /** What stands before the identifier and the name of a customer. */
  beginCustomer(number: number): void {
    this.customers.begin(6);
    this.customers.int32(this.#place.workspace);
    this.customers.int32(number);
  }

  endCustomer(): void {
    this.customers.int64(this.#place.version);
    this.customers.int64(this.#place.version);
    this.customers.end();
  }

  /** Up to the first member of its facts, whose comma becomes the opening brace at the end. */
  beginRecord(customer: number, part: number, moment: number | undefined): void {
    this.records.begin(6);
    this.records.int32(this.#place.workspace);
    this.records.int32(customer);
    this.records.int64(this.#place.delivery);
    this.records.int16(part);
    if (moment === undefined) this.records.nothing();
    else this.records.instant(moment);
    this.records.open();
  }

  /** Ends a record of so many facts; one of none is not written. */
  endRecord(facts: number, tally: ImportTally): void {
    if (facts === 0) {
      this.records.cancel();
      return;
    }
    this.records.putFirst(OPENING_BRACE);
    this.records.addSnippet(CLOSING);
    this.records.close();
    this.records.end();
    tally.records += 1;
    tally.facts += facts;
  }

  /** Sends what there is, where that is much. */
  async send(): Promise<void> {
    if (this.customers.tuples + this.records.tuples >= ROWS_WRITTEN_AT_ONCE) await this.#flush();
  }

  /** Sends the rest, and waits for all of it. */
  async end(): Promise<void> {
    if (this.customers.tuples + this.records.tuples > 0) await this.#flush();
    await this.#writing;
  }

  /** Waits for what is under way, whatever comes of it. */
  async settle(): Promise<void> {
    await this.#writing?.catch(() => {});
  }

  async #flush(): Promise<void> {
    await this.#writing;
    this.#writing = this.#writeAndReuse(this.customers.take(), this.records.take());
    // It is awaited before the next one; until then its failure must not be taken for one that nobody meets.
    this.#writing.catch(() => {});
  }

  async #writeAndReuse(customers: TupleBlock, records: TupleBlock): Promise<void> {
    await this.#write(customers, records);
    this.customers.reuse(customers);
    this.records.reuse(records);
  }
}
