import type { JSONColumnType } from 'kysely';
import type { Instant } from '../platform/operation/tables.ts';
import type { DocumentKind } from './document/documentKind.ts';

/** The tables of this room; `migrations.ts` makes them. */
export type PositioningTables = {
  positioning_document: {
    workspace: number;
    kind: DocumentKind;
    /** Counted within its kind. */
    id: number;
    /** Null for what belongs to the whole workspace. */
    offering: number | null;
    made_at: Instant;
    actor: number;
    content: JSONColumnType<object>;
    note: string | null;
    /** Came with a sample, to be looked at. */
    is_example: boolean;
    is_removed: boolean;
    version: number;
  };
};
