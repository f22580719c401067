import type { Verification } from './contract.ts';

export type Difference = Verification['differences'][number];

/** Collects what is not as it should be: all are counted, the first ones kept. */
export class Differences {
  readonly kept: Difference[] = [];
  count = 0;

  note(difference: Difference): void {
    this.count++;
    if (this.kept.length < MOST_KEPT) this.kept.push(difference);
  }

  /** Notes it where the two are not the same. */
  compare(what: string, where: string, expected: string, found: string): void {
    if (expected !== found) this.note({ what, where, expected: clipped(expected), found: clipped(found) });
  }
}

const MOST_KEPT = 100;

function clipped(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
