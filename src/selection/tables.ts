import type { JSONColumnType } from 'kysely';
import type { Instant } from '../platform/operation/tables.ts';
import type { SavedInputs, SavedResult } from './decision/savedDecision.ts';
import type { Scorecard } from './scorecard/scorecard.ts';
import type { StoredJudgement } from './scorecard/storedJudgement.ts';
import type { MemberState } from './trialMember/memberState.ts';

/** The tables of this room; `migrations.ts` makes them. */
export type SelectionTables = {
  scorecard: {
    workspace: number;
    offering: number;
    id: number;
    made_at: Instant;
    actor: number;
    scorecard: JSONColumnType<Scorecard>;
    judgement: JSONColumnType<StoredJudgement>;
    note: string | null;
    is_removed: boolean;
    version: number;
  };
  adoption: {
    workspace: number;
    offering: number;
    version: number;
    /** Null: none counts, so that odds rest on published figures. */
    scorecard: number | null;
    actor: number;
    at: Instant;
  };
  held_out_odds: {
    workspace: number;
    scorecard: number;
    customer: number;
    log_odds: number;
    mean: number;
    low: number;
    high: number;
  };
  decision: {
    workspace: number;
    id: number;
    offering: number;
    made_at: Instant;
    actor: number;
    seen_version: number;
    scorecard: number | null;
    inputs: JSONColumnType<SavedInputs>;
    result: JSONColumnType<SavedResult>;
    note: string | null;
    is_removed: boolean;
    version: number;
  };
  trial: {
    workspace: number;
    id: number;
    offering: number;
    decision: number | null;
    /** Null where nobody gave one. */
    name: string | null;
    opened_at: Instant;
    closed_at: Instant | null;
    note: string | null;
    is_removed: boolean;
    version: number;
  };
  trial_member: {
    workspace: number;
    trial: number;
    customer: number;
    state: MemberState;
    note: string | null;
    /** As they were when the customer was invited; null where it had none. */
    odds_mean: number | null;
    odds_low: number | null;
    odds_high: number | null;
    version: number;
  };
};
