import type { Table, TableRow } from '../reading/table.ts';
import type { CellFacts } from './cellFacts.ts';
import type { FileIdentity } from './fileIdentity.ts';
import type { ImportColumn } from './importPlan.ts';
import type { RowsRule } from './importStatement.ts';
import type { NameColumn } from './nameColumn.ts';
import type { RowChoice } from './rowChoice.ts';
import type { StandingRecord } from './standing.ts';
import type { TupleBlock } from './tupleWriter.ts';

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
  readonly name: NameColumn | undefined;
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
  /**
   * Rows for COPY: customers, then what is said of customers. Called again only when the write before has ended; then their bytes
   * are written over.
   */
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
