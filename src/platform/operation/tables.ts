import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Inverse } from './handled.ts';

/** Given and read as an instant in text. */
export type Instant = ColumnType<string, string, string>;

/** The tables of the kit; `migrations.ts` makes them. */
export type OperationTables = {
  workspace: {
    id: Generated<number>;
    name: string;
    version: Generated<number>;
    made_at: Instant;
  };
  actor: { workspace: number; id: number; name: string; kind: 'person' | 'program' };
  event: {
    workspace: number;
    /** The workspace version that the change made. */
    id: number;
    at: Instant;
    actor: number;
    operation: string;
    subject: string;
    detail: JSONColumnType<Record<string, string | number | boolean | null>>;
    undo: JSONColumnType<Inverse> | null;
    /** The event that this one takes back. */
    undoes: number | null;
    undone_by: number | null;
  };
  idempotency: {
    workspace: number;
    actor: number;
    key: string;
    operation: string;
    request_digest: string;
    /** Null once erased. */
    answer: string | null;
    /** Null where nothing was changed but steered. */
    event: number | null;
    at: Instant;
  };
  counter: { workspace: number; name: string; last: number };
};
