import { byId } from '../../observation/byId.ts';
import { observationId } from '../../observation/storedFacts.ts';
import { MILLISECONDS_PER_DAY } from '../../portfolio/calendar.ts';
import { FactScanner } from '../factScanner.ts';
import type { LivingColumns } from '../livingColumns.ts';
import { RowFold } from '../rowFold.ts';
import { slotBySignal } from '../slot.ts';
import type { Deliveries } from './deliveries.ts';

/** A record as it is streamed; its facts are JSON in `bytes` from `start` to `end`. */
export interface FedRecord {
  readonly customer: number;
  readonly delivery: number;
  readonly part: number;
  /** Where it differs from the delivery's. */
  readonly moment: number | undefined;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes records in the order of their customers and writes a row for each customer. Customers whose facts need more than
 * "the latest of each source counts" are left aside.
 */
export class RecordFeed {
  readonly #base: LivingColumns;
  readonly #deliveries: Deliveries;
  readonly #fold: RowFold;
  readonly #scanner: FactScanner;
  readonly #apart = new Set<number>();
  #records: FedRecord[] = [];
  #customer = 0;

  constructor(base: LivingColumns, deliveries: Deliveries) {
    this.#base = base;
    this.#deliveries = deliveries;
    this.#fold = new RowFold(base.slots, base.definitions.sourceList);
    this.#scanner = new FactScanner(base.slots, slotBySignal(base.slots), this.#fold);
    base.awaitDay(deliveries.due);
  }

  take(record: FedRecord): void {
    if (record.customer !== this.#customer) {
      this.#finishCustomer();
      this.#customer = record.customer;
    }
    this.#records.push(record);
  }

  /** The numbers of the customers left aside. */
  end(): Set<number> {
    this.#finishCustomer();
    return this.#apart;
  }

  #finishCustomer(): void {
    const records = this.#records;
    if (records.length === 0) return;
    this.#records = [];
    const { merged } = this.#base;
    const root = merged.rootOf(this.#customer);
    if (root !== this.#customer || merged.hasMembers(root) || this.#isApart(records)) {
      this.#apart.add(root);
      return;
    }
    const row = this.#base.rowOfNumber(root);
    if (row !== undefined) this.#writeRow(row, records);
  }

  #isApart(records: readonly FedRecord[]): boolean {
    const { customersApart, deliveriesApart } = this.#deliveries;
    if (customersApart.has(this.#customer)) return true;
    return deliveriesApart.size > 0 && records.some(({ delivery }) => deliveriesApart.has(delivery));
  }

  #writeRow(row: number, records: readonly FedRecord[]): void {
    const newestFirst = records.length === 1 ? records : this.#newestFirst(records);
    this.#fold.begin();
    for (const record of newestFirst) {
      const source = this.#deliveries.source(record.delivery);
      if (source < 0 || this.#deliveries.isWithdrawn(record.delivery)) continue;
      const moment = this.#momentOf(record);
      const day = Math.floor(moment / MILLISECONDS_PER_DAY);
      if (day > this.#base.day) {
        this.#base.awaitDay(day);
        continue;
      }
      this.#fold.speak(source, moment);
      this.#scanner.scan(record.bytes, record.start, record.end);
    }
    this.#base.write(row, this.#fold.content);
  }

  /** As `profileOf` orders statements: by moment, then by id. */
  #newestFirst(records: readonly FedRecord[]): FedRecord[] {
    return records.toSorted((a, b) => {
      const later = this.#momentOf(b) - this.#momentOf(a);
      if (later !== 0) return later;
      return byId(idOf(b), idOf(a));
    });
  }

  #momentOf({ moment, delivery }: FedRecord): number {
    return moment ?? this.#deliveries.moment(delivery);
  }
}

function idOf({ customer, delivery, part }: FedRecord): string {
  return observationId({ customer, delivery, part, source: '', observedAt: '', facts: {} }, 0);
}
