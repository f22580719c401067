import { failureOf, type ShownFailure } from '../language/failureOf.ts';
import type { MessageId } from '../language/messageId.ts';

export interface Saying {
  /** What has happened, in the past tense: the notice that offers the way back. */
  readonly said: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly saying?: Saying;
  /** The change that it tells of, which can be taken back. */
  readonly event?: number;
  /** Takes back what was changed in this browser only. */
  readonly back?: () => void;
  readonly failure?: ShownFailure;
}

const MOST_SHOWN = 3;
let shown: readonly Notice[] = [];
let last = 0;
let made: readonly number[] = [];
const watchers = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const notices = {
  subscribe: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  shown: (): readonly Notice[] => shown,
};

export function noticeDone(saying: Saying, event: number | undefined): void {
  if (event !== undefined) made = [...made, event];
  add({ kind: 'done', saying, ...(event !== undefined && { event }) });
}

/** Something was changed that only this browser keeps. */
export function noticeKeptHere(saying: Saying, back: () => void): void {
  add({ kind: 'done', saying, back });
}

export function noticeFailed(error: unknown): void {
  add({ kind: 'failed', failure: failureOf(error) });
}

/** The newest change made here that was not taken back. */
export function newestChange(): number | undefined {
  return made.at(-1);
}

/** A change was taken back, or cannot be. */
export function forgetChange(event: number): void {
  made = made.filter((each) => each !== event);
}

export function dismiss(id: number): void {
  change(shown.filter((notice) => notice.id !== id));
}

function add(notice: Omit<Notice, 'id'>): void {
  last += 1;
  change([...shown, { ...notice, id: last }].slice(-MOST_SHOWN));
}

function change(next: readonly Notice[]): void {
  shown = next;
  for (const watcher of watchers) watcher();
}
