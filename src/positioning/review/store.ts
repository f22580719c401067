import type { QueryPlace, ReadContext } from '../../platform/operation/handled.ts';
import { currentDocument, type DocumentRow, documentRows } from '../document/store.ts';
import type { StatementContent } from '../statement/contract.ts';
import { type ReviewDue, reviewDue } from './reviewDue.ts';

/** A review as it is kept; `statement` is the version in force then. */
export interface KeptReview {
  readonly statement: number;
  readonly finding: 'stands' | 'changeNeeded';
}

export type ReviewRow = DocumentRow<KeptReview>;

export interface StandingReview {
  readonly last: ReviewRow | undefined;
  /** Null while there is no statement. */
  readonly next: ReviewDue | null;
  /** The last review found that the statement has to change, and no version was saved since. */
  readonly changeNeeded: boolean;
}

export async function standingReview(context: ReadContext, offering: number): Promise<StandingReview> {
  const last = await currentDocument<KeptReview>(context, 'review', offering);
  const statement = await currentDocument<StatementContent>(context, 'statement', offering);
  if (!statement) return { last, next: null, changeNeeded: false };
  const since = last?.made_at ?? (await firstSavedAt(context, offering));
  const everyDays = statement.content.reviewEveryDays;
  return {
    last,
    next: reviewDue({ everyDays, since, now: context.now }),
    changeNeeded: last?.content.finding === 'changeNeeded' && statement.id <= last.content.statement,
  };
}

async function firstSavedAt(context: QueryPlace, offering: number): Promise<string> {
  const { made_at: at } = await documentRows(context, 'statement')
    .where('offering', '=', offering)
    .where('is_removed', '=', false)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return at;
}
