import type { JSONColumnType } from 'kysely';
import type { Instant } from '../platform/operation/tables.ts';
import type { SourceKind } from './observation/source.ts';
import type { Banding } from './portfolio/banding.ts';
import type { OutcomeRule } from './signal/outcomeRule.ts';
import type { AxisClaim, Signal } from './signal.ts';

/** The tables of evidence that rooms share; `migrations.ts` makes them and says what they mean. */
export type EvidenceTables = {
  source: {
    workspace: number;
    number: number;
    id: string;
    kind: SourceKind;
    reliability: number;
    is_removed: boolean;
    version: number;
  };
  signal: {
    workspace: number;
    number: number;
    id: string;
    label: string;
    kind: Signal['kind'];
    answers: JSONColumnType<readonly string[]> | null;
    axis: JSONColumnType<AxisClaim> | null;
    about: Signal['about'];
    role: Signal['role'];
    offering: number | null;
    outcome: JSONColumnType<OutcomeRule> | null;
    is_retired: boolean;
    version: number;
  };
  banding: {
    workspace: number;
    signal: number;
    number: number;
    banding: JSONColumnType<Banding>;
    /** Taken away with all that there were then; an earlier one can be taken again. */
    is_removed: boolean;
    version: number;
  };
  delivery: {
    workspace: number;
    id: number;
    source: number;
    observed_at: Instant;
    actor: number;
    import: number | null;
    version: number;
  };
  record: {
    workspace: number;
    customer: number;
    delivery: number;
    part: number;
    /** Where it differs from the delivery's. */
    observed_at: Instant | null;
    /** A JSON object from signal number to value, kept as text: see the migration. */
    facts: string;
  };
  retraction: {
    workspace: number;
    id: number;
    delivery: number | null;
    customer: number | null;
    part: number | null;
    signal: number | null;
    retracts: number | null;
    actor: number;
    at: Instant;
    why: string | null;
    version: number;
  };
};
