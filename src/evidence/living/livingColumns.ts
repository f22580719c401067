import type { Source } from '../observation/source.ts';
import type { Banding } from '../portfolio/banding.ts';
import { dateOfDays, startOfDay } from '../portfolio/calendar.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { rowGroups } from '../portfolio/rowGroups.ts';
import type { Signal } from '../signal.ts';
import { ChangedRows } from './changedRows.ts';
import { ColumnStore } from './columnStore.ts';
import { DeclinedSignals } from './declinedSignals.ts';
import type { Definitions } from './definitions.ts';
import { IdIndex } from './idIndex.ts';
import type { Base, BaseVoices } from './livingBase.ts';
import { MergedCustomers } from './mergedCustomers.ts';
import { MixedVoices } from './mixedVoices.ts';
import type { RowContent } from './rowFold.ts';
import { type Slot, slotsOf } from './slot.ts';
import { WeightClasses } from './weightClasses.ts';

export interface BaseStart {
  readonly workspace: number;
  readonly offering: number;
  readonly version: number;
  /** Days since 1970-01-01, UTC. */
  readonly day: number;
  readonly definitions: Definitions;
  /** How many customers to make room for. */
  readonly capacity: number;
}

/** A customer as the base lists it. */
export interface ListedCustomer {
  readonly number: number;
  readonly id: string;
  readonly name: string | null;
}

/** What became of one customer: how it is listed now (null where it is not), and its row. */
export interface CustomerUpdate {
  readonly number: number;
  readonly listed: ListedCustomer | null;
  readonly content: RowContent | null;
}

/** The base itself. Updates are applied in one step, so that nobody sees half a change. */
export class LivingColumns implements Base {
  readonly workspace: number;
  readonly offering: number;
  readonly definitions: Definitions;
  readonly slots: readonly Slot[];
  readonly merged = new MergedCustomers();
  readonly #classes: WeightClasses;
  readonly #mixed: MixedVoices;
  readonly declined: DeclinedSignals;
  readonly #changed: ChangedRows;
  readonly #store: ColumnStore;
  #version: number;
  #day: number;
  #due = Number.POSITIVE_INFINITY;
  #ids: string[] = [];
  #names: (string | null)[] = [];
  #index = new IdIndex(this.#ids);
  #portfolio: Portfolio | undefined;
  #groups: Int32Array | undefined;

  constructor({ workspace, offering, version, day, definitions, capacity }: BaseStart) {
    this.workspace = workspace;
    this.offering = offering;
    this.definitions = definitions;
    this.slots = slotsOf(definitions);
    this.#classes = new WeightClasses(definitions.sourceList);
    this.#mixed = new MixedVoices(
      this.slots,
      definitions.sourceList.map(({ id }) => id),
    );
    this.declined = new DeclinedSignals(this.slots);
    this.#changed = new ChangedRows(version);
    this.#store = new ColumnStore(this.slots, capacity);
    this.#version = version;
    this.#day = day;
  }

  get version(): number {
    return this.#version;
  }

  get day(): number {
    return this.#day;
  }

  get asOf(): string {
    return startOfDay(dateOfDays(this.#day));
  }

  get signals(): ReadonlyMap<number, Signal> {
    return this.definitions.signals;
  }

  get bandings(): ReadonlyMap<string, Banding> {
    return this.definitions.bandings;
  }

  get sources(): ReadonlyMap<string, Source> {
    return this.definitions.sources;
  }

  get portfolio(): Portfolio {
    this.#portfolio ??= {
      customers: this.#ids,
      columns: this.#store.portfolioColumns(this.definitions.scored.map(({ banding }) => banding)),
    };
    return this.#portfolio;
  }

  get numbers(): Int32Array {
    return this.#store.numbers;
  }

  get names(): readonly (string | null)[] {
    return this.#names;
  }

  get outcomes(): Int8Array {
    return this.#store.outcomes;
  }

  get groupOfRow(): Int32Array {
    this.#groups ??= rowGroups(this.portfolio);
    return this.#groups;
  }

  get voices(): BaseVoices {
    return {
      classOfRow: this.#store.classes,
      weightOfClass: this.#classes.weights(this.#day),
      mixed: this.#mixed,
    };
  }

  rowOfId(id: string): number | undefined {
    const row = this.#index.find(id);
    if (row !== undefined) return row;
    const merged = this.merged.numberOfId(id);
    return merged === undefined ? undefined : this.rowOfNumber(this.merged.rootOf(merged));
  }

  rowOfNumber(number: number): number | undefined {
    return this.#store.rowOf(number);
  }

  changedSince(version: number): readonly number[] | 'all' {
    return this.#changed.after(version);
  }

  /** The first day on which a fact dated ahead begins to count; the base is built anew then. */
  get due(): number {
    return this.#due;
  }

  awaitDay(day: number): void {
    this.#due = Math.min(this.#due, day);
  }

  /** Ages are reckoned for another day from now on. */
  turnTo(day: number): void {
    this.#day = day;
  }

  /** Lists a customer whose number is above all others. Only while the base is built. */
  append({ number, id, name }: ListedCustomer): void {
    this.#store.append(number);
    this.#ids.push(id);
    this.#names.push(name);
  }

  /** Writes a row. Only while the base is built, or within `apply`. */
  write(row: number, content: RowContent): void {
    const weightClass = this.#classes.classOf(content.voiced);
    if (weightClass === 0 && content.voiced.length > 0) this.#mixed.put(row, content.voiced);
    else this.#mixed.remove(row);
    this.declined.put(row, content);
    this.#store.write(row, content, weightClass);
  }

  /** Shows the next version. */
  apply(version: number, updates: readonly CustomerUpdate[]): void {
    const isMoved = this.#relist(updates);
    const rows: number[] = [];
    for (const { number, content, listed } of updates) {
      const row = this.rowOfNumber(number);
      if (row === undefined || !content || !listed) continue;
      this.write(row, content);
      rows.push(row);
    }
    this.#version = version;
    if (isMoved) this.#changed.forget(version);
    else this.#changed.note(version, rows);
    this.#portfolio = undefined;
    this.#groups = undefined;
  }

  /** Whether rows have moved. */
  #relist(updates: readonly CustomerUpdate[]): boolean {
    const gone = new Set<number>();
    const added: ListedCustomer[] = [];
    let isRenamed = false;
    for (const { number, listed } of updates) {
      const row = this.rowOfNumber(number);
      if (row === undefined) {
        if (listed) added.push(listed);
      } else if (!listed) gone.add(number);
      else {
        isRenamed ||= this.#ids[row] !== listed.id;
        this.#ids[row] = listed.id;
        this.#names[row] = listed.name;
      }
    }
    if (isRenamed) this.#index = new IdIndex(this.#ids);
    added.sort((a, b) => a.number - b.number);
    const last = this.numbers.at(-1) ?? 0;
    if (gone.size === 0 && (added[0]?.number ?? Number.POSITIVE_INFINITY) > last) {
      for (const customer of added) this.append(customer);
      return false;
    }
    this.#rearrange(gone, added);
    return true;
  }

  #rearrange(gone: ReadonlySet<number>, added: readonly ListedCustomer[]): void {
    const newRowOf = this.#store.rearrange(
      gone,
      added.map(({ number }) => number),
    );
    const ids: string[] = Array.from({ length: this.#store.rows }, () => '');
    const names: (string | null)[] = Array.from({ length: this.#store.rows }, () => null);
    for (let row = 0; row < newRowOf.length; row++) {
      const moved = newRowOf[row] as number;
      if (moved < 0) continue;
      ids[moved] = this.#ids[row] as string;
      names[moved] = this.#names[row] as string | null;
    }
    for (const { number, id, name } of added) {
      const row = this.rowOfNumber(number) as number;
      ids[row] = id;
      names[row] = name;
    }
    this.#ids = ids;
    this.#names = names;
    this.#index = new IdIndex(ids);
    this.#mixed.move((row) => newRowOf[row] as number);
    this.declined.move((row) => newRowOf[row] as number);
  }
}
