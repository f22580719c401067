import { foundOffering } from '../../customers/offering/store.ts';
import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { subjectOf } from '../document/routes.ts';
import { currentDocument, documentRows, insertDocument, turnedDocument } from '../document/store.ts';
import { positioningFailure } from '../failures.ts';
import {
  currentReview,
  listReviews,
  type ReviewOutput,
  recordReview,
  removeReview,
  restoreReview,
} from './contract.ts';
import { type KeptReview, type ReviewRow, standingReview } from './store.ts';

export const reviewRoutes: readonly Handled[] = [
  changes(recordReview, async ({ offering, finding, note }, context) => {
    await foundOffering(context.db, context.workspace, offering);
    const statement = await currentDocument(context, 'statement', offering);
    if (!statement) {
      const message = `Offering ${offering} has no positioning statement in force to review.`;
      throw positioningFailure('statement-missing', message, 'Save a statement first.', { field: 'offering' });
    }
    const former = await currentDocument(context, 'review', offering);
    expectVersion(context, former?.version ?? 0, `The review of offering ${offering}`);
    const content: KeptReview = { statement: statement.id, finding };
    return changeOf(await insertDocument(context, { kind: 'review', offering, content, note }), removeReview.id);
  }),
  reads(listReviews, async ({ offering, limit, cursor, removed }, context) => {
    await foundOffering(context.db, context.workspace, offering);
    let query = documentRows(context, 'review')
      .where('offering', '=', offering)
      .where('is_removed', '=', removed)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
    return { items: (page as unknown as ReviewRow[]).map(reviewOutput), next };
  }),
  reads(currentReview, async ({ offering }, context) => {
    await foundOffering(context.db, context.workspace, offering);
    const { last, next } = await standingReview(context, offering);
    return { last: last ? reviewOutput(last) : null, next };
  }),
  changes(removeReview, ({ review }, context) => turn(review, true, context)),
  changes(restoreReview, ({ review }, context) => turn(review, false, context)),
];

async function turn(id: number, isRemoved: boolean, context: ChangeContext) {
  const { row, wasRemoved } = await turnedDocument<KeptReview>(context, { kind: 'review', id, isRemoved });
  return changeOf(row, (wasRemoved ? removeReview : restoreReview).id);
}

function changeOf(row: ReviewRow, undo: string) {
  return {
    output: reviewOutput(row),
    event: {
      subject: subjectOf('review', row.offering),
      detail: { id: row.id },
      undo: { operation: undo, input: { review: row.id } },
    },
  };
}

function reviewOutput(row: ReviewRow): ReviewOutput {
  const { id, offering, made_at: madeAt, actor, note, is_removed: isRemoved, version, content } = row;
  return { id, offering: offering as number, ...content, madeAt, actor, note, isRemoved, version };
}
