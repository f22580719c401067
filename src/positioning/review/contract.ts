import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  listsRemoved,
  ordinal,
  pageInput,
  pageOf,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';

const review = z
  .strictObject({
    id: ordinal,
    offering: ordinal,
    statement: ordinal.describe('the version that was reviewed'),
    finding: z.enum(['stands', 'changeNeeded']),
    madeAt: instant,
    actor: count,
    note: z.string().nullable(),
    isRemoved: z.boolean(),
    version,
  })
  .meta({ id: 'Review' });
export type ReviewOutput = z.output<typeof review>;

/** When the statement in force is to be reviewed. */
export const reviewDue = {
  everyDays: count,
  since: instant.describe('the last review, or where there is none the first save of a statement'),
  dueAt: instant,
  isOverdue: z.boolean(),
  days: z.number().int().describe('left until it is due; below 0 it is overdue by so many'),
};

export const recordReview = operation({
  id: 'reviews.record',
  method: 'post',
  path: '/reviews',
  summary: 'Record that the statement in force was reviewed',
  about: 'With what was found. The next review is due when the interval of the statement has passed.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    finding: z.enum(['stands', 'changeNeeded']),
    note: text(2000).nullable().default(null),
  }),
  output: review,
  failures: ['offering-unknown', 'statement-missing', 'version-conflict'],
  example: { finding: 'stands', note: 'All five departments were there' },
});

export const listReviews = operation({
  id: 'reviews.list',
  method: 'get',
  path: '/reviews',
  summary: 'List the reviews of the statement, newest first',
  about: 'Of all its versions.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput, offering: offeringNamed, removed: listsRemoved }),
  output: pageOf(review),
  failures: ['offering-unknown', 'cursor-invalid'],
  example: {},
});

export const currentReview = operation({
  id: 'reviews.current',
  method: 'get',
  path: '/offerings/{offering}/review',
  summary: 'Show the last review of the statement, and when the next is due',
  about: 'By the interval that the statement in force states.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed }),
  output: z.strictObject({
    last: review.nullable().describe('null while nobody has reviewed it'),
    next: z.strictObject(reviewDue).nullable().describe('null while there is no statement'),
  }),
  failures: ['offering-unknown'],
  example: { offering: 1 },
});

export const removeReview = operation({
  id: 'reviews.remove',
  method: 'delete',
  path: '/reviews/{review}',
  summary: 'Remove a review',
  about: 'The one before it counts again. It is kept and can be restored.',
  effect: 'changes',
  input: z.strictObject({ review: ordinal }),
  output: review,
  failures: ['document-unknown', 'document-removed', 'version-conflict'],
  example: { review: 1 },
});

export const restoreReview = operation({
  id: 'reviews.restore',
  method: 'post',
  path: '/reviews/{review}/restore',
  summary: 'Restore a removed review',
  about: 'It counts where no newer one does.',
  effect: 'changes',
  input: z.strictObject({ review: ordinal }),
  output: review,
  failures: ['document-unknown', 'version-conflict'],
  example: { review: 2 },
});
