import type { Kysely } from 'kysely';
import type { Operation, OutputOf, ParsedInputOf } from './operation.ts';

/** The tables are stated by the room that queries: `context.db.withTables<CustomerTables>()`. */
// biome-ignore lint/complexity/noBannedTypes: no table is known here
export type AnyDatabase = Kysely<{}>;

export interface ReadContext {
  readonly db: AnyDatabase;
  readonly workspace: number;
  /** Who asks. */
  readonly actor: number;
  /** When, ISO 8601 in UTC. */
  readonly now: string;
  /** Aborted when the caller has gone or the job was cancelled; long work looks at it often (`signal.throwIfAborted()`). */
  readonly signal: AbortSignal;
  /** How far a long operation is; `total` null where nobody knows. Cheap: call it as often as you like. */
  readonly progress: (done: number, total: number | null, text: string) => void;
}

/** Where a query looks: the database, or the transaction of a change, and a workspace in it. */
export type QueryPlace = Pick<ReadContext, 'db' | 'workspace'>;

/** `db` is the transaction, which holds the workspace: writes of one workspace follow one another. */
export interface ChangeContext extends ReadContext {
  /** The workspace version that this change makes; also the id of its event. */
  readonly version: number;
  /** The version the caller has seen; see `expectVersion`. */
  readonly ifMatch: number | undefined;
  /** Runs another change within this one; its event becomes part of this one's. Only undo needs it. */
  readonly run: (operation: string, input: unknown) => Promise<Change<unknown>>;
}

/** `db` is a transaction that holds no workspace. */
export interface SteerContext extends ReadContext {
  /** The file of an operation that takes one, already stored under the uploads of the data folder. */
  readonly file: ReceivedFile | undefined;
  /** What is done only once the transaction counts, such as removing a file. */
  readonly afterCommit: (work: () => Promise<unknown>) => void;
}

export interface ReceivedFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What a change did. */
export interface Change<Output> {
  readonly output: Output;
  readonly event: EventDraft;
}

/**
 * What the audit trail keeps of a change. Never a name, an address or a value of a person, except in `undo`, which is
 * erased with the person.
 */
export interface EventDraft {
  /** What it was done to: `customer/17`, `import/3`. Changes of one subject are undone from the last to the first. */
  readonly subject: string;
  /** Figures and codes that say what was done. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** The operation that takes it back; null where nothing can. */
  readonly undo: Inverse | null;
  /** The event that it takes back; only undo sets it. */
  readonly undoes?: number;
}

export interface Inverse {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface SentFile {
  readonly fileName: string;
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** An operation bound to what it does. */
export type Handled =
  | {
      readonly operation: Operation;
      readonly effect: 'reads';
      run(input: unknown, context: ReadContext): Promise<unknown>;
    }
  | {
      readonly operation: Operation;
      readonly effect: 'changes';
      /** What can be reckoned before the workspace is held; `run` gets its result. */
      prepare?(input: unknown, context: ReadContext): Promise<unknown>;
      run(input: unknown, context: ChangeContext, prepared: unknown): Promise<Change<unknown>>;
    }
  | {
      readonly operation: Operation;
      readonly effect: 'steers';
      run(input: unknown, context: SteerContext): Promise<unknown>;
    }
  | {
      readonly operation: Operation;
      readonly effect: 'sends';
      run(input: unknown, context: ReadContext): Promise<SentFile>;
    };

/** Binds an operation that changes nothing. */
export function reads<Op extends Operation>(
  operation: Op,
  run: (input: ParsedInputOf<Op>, context: ReadContext) => Promise<OutputOf<Op>>,
): Handled {
  return { operation, effect: 'reads', run: (input, context) => run(input as ParsedInputOf<Op>, context) };
}

/**
 * Binds an operation that changes something. Its steps: check what must hold (`expectVersion`, failures of the room),
 * write through `context.db`, and say what was done and how it is taken back.
 */
export function changes<Op extends Operation>(
  operation: Op,
  run: (input: ParsedInputOf<Op>, context: ChangeContext) => Promise<Change<OutputOf<Op>>>,
): Handled {
  return { operation, effect: 'changes', run: (input, context) => run(input as ParsedInputOf<Op>, context) };
}

/**
 * Binds a change that has much to reckon: `prepare` reads and reckons while others go on writing, and only `run` holds the
 * workspace. What was read may have changed in between, so `run` says which version it rests on, or looks again.
 */
export function preparedChanges<Op extends Operation, Prepared>(
  operation: Op,
  prepare: (input: ParsedInputOf<Op>, context: ReadContext) => Promise<Prepared>,
  run: (input: ParsedInputOf<Op>, context: ChangeContext, prepared: Prepared) => Promise<Change<OutputOf<Op>>>,
): Handled {
  return {
    operation,
    effect: 'changes',
    prepare: (input, context) => prepare(input as ParsedInputOf<Op>, context),
    run: (input, context, prepared) => run(input as ParsedInputOf<Op>, context, prepared as Prepared),
  };
}

/** Binds an operation that changes jobs or uploads, which stand beside what is known. */
export function steers<Op extends Operation>(
  operation: Op,
  run: (input: ParsedInputOf<Op>, context: SteerContext) => Promise<OutputOf<Op>>,
): Handled {
  return { operation, effect: 'steers', run: (input, context) => run(input as ParsedInputOf<Op>, context) };
}

/** Binds an operation that answers with a file. */
export function sends<Op extends Operation>(
  operation: Op,
  run: (input: ParsedInputOf<Op>, context: ReadContext) => Promise<SentFile>,
): Handled {
  return { operation, effect: 'sends', run: (input, context) => run(input as ParsedInputOf<Op>, context) };
}
