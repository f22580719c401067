import { MILLISECONDS_PER_DAY } from '../../evidence/portfolio/calendar.ts';

/** When a statement is to be reviewed; `reviewDue` of `contract.ts`. */
export interface ReviewDue {
  readonly everyDays: number;
  readonly since: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  /** Whole days left until then; below 0, by how many it is overdue, begun ones counted. */
  readonly days: number;
}

/**
 * Counted from the last review, or where there is none from the first save of a statement; a new version does not move it.
 *
 * ```ts
 * reviewDue({ everyDays: 90, since: '2026-01-01T00:00:00.000Z', now: '2026-04-02T00:00:00.000Z' }).days; // -1
 * ```
 */
export function reviewDue({
  everyDays,
  since,
  now,
}: {
  readonly everyDays: number;
  readonly since: string;
  readonly now: string;
}): ReviewDue {
  const due = Date.parse(since) + everyDays * MILLISECONDS_PER_DAY;
  const left = due - Date.parse(now);
  return {
    everyDays,
    since,
    dueAt: new Date(due).toISOString(),
    isOverdue: left < 0,
    days: Math.floor(left / MILLISECONDS_PER_DAY),
  };
}
