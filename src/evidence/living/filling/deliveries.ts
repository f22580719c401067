import { momentOf } from '../../observation/source.ts';
import { MILLISECONDS_PER_DAY } from '../../portfolio/calendar.ts';

export interface RetractionRow {
  readonly id: number;
  readonly delivery: number | null;
  readonly customer: number | null;
  readonly part: number | null;
  readonly signal: number | null;
  readonly retracts: number | null;
  readonly at: string;
}

/** Every delivery of a workspace by its id, in typed arrays: who said it, when, and whether it stands. */
export class Deliveries {
  readonly #source: Int32Array;
  readonly #moment: Float64Array;
  readonly #isWithdrawn: Uint8Array;
  /** Customers of whom single facts or records were taken back. */
  readonly customersApart: ReadonlySet<number>;
  /** Deliveries of which a part was taken back from everybody. */
  readonly deliveriesApart: ReadonlySet<number>;
  /** The first later day on which a retraction begins to count. */
  readonly due: number;

  constructor(last: number, { withdrawn, customersApart, deliveriesApart, due }: Withdrawals) {
    this.#source = new Int32Array(last + 1).fill(-1);
    this.#moment = new Float64Array(last + 1);
    this.#isWithdrawn = new Uint8Array(last + 1);
    for (const delivery of withdrawn) this.#isWithdrawn[delivery] = 1;
    this.customersApart = customersApart;
    this.deliveriesApart = deliveriesApart;
    this.due = due;
  }

  add(delivery: number, source: number, moment: number): void {
    this.#source[delivery] = source;
    this.#moment[delivery] = moment;
  }

  /** The index of its source; -1 where there is no such delivery, which `verify` tells of. */
  source(delivery: number): number {
    return this.#source[delivery] ?? -1;
  }

  moment(delivery: number): number {
    return this.#moment[delivery] as number;
  }

  isWithdrawn(delivery: number): boolean {
    return this.#isWithdrawn[delivery] === 1;
  }
}

interface Withdrawals {
  readonly withdrawn: ReadonlySet<number>;
  readonly customersApart: ReadonlySet<number>;
  readonly deliveriesApart: ReadonlySet<number>;
  readonly due: number;
}

/** `last` is the greatest id of a delivery; retractions made after the day do not count yet. */
export function deliveriesOf(retractions: readonly RetractionRow[], last: number, day: number): Deliveries {
  return new Deliveries(last, withdrawalsOf(retractions, day));
}

/** From the newest to the oldest, so that whether a retraction stands is settled before it acts, as in `profileOf`. */
function withdrawalsOf(retractions: readonly RetractionRow[], day: number): Withdrawals {
  const end = (day + 1) * MILLISECONDS_PER_DAY;
  const withdrawn = new Set<number>();
  const customersApart = new Set<number>();
  const deliveriesApart = new Set<number>();
  const takenBack = new Set<number>();
  let due = Number.POSITIVE_INFINITY;
  const dated = retractions
    .map((retraction) => ({ ...retraction, moment: momentOf(retraction.at) }))
    .sort((a, b) => b.moment - a.moment || b.id - a.id);
  for (const { id, delivery, customer, part, signal, retracts, moment } of dated) {
    if (moment >= end) due = Math.min(due, Math.floor(moment / MILLISECONDS_PER_DAY));
    if (customer !== null) customersApart.add(customer);
    else if (delivery !== null && (part !== null || signal !== null)) deliveriesApart.add(delivery);
    else if (moment < end && !takenBack.has(id)) {
      if (retracts !== null) takenBack.add(retracts);
      else if (delivery !== null) withdrawn.add(delivery);
    }
  }
  return { withdrawn, customersApart, deliveriesApart, due };
}
