import { setImmediate } from 'node:timers/promises';
import { cursorOf, keysOf } from '../../platform/operation/cursor.ts';
import { changes, type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { customersFailure } from '../failures.ts';
import { customerItselfOf, foundCustomer } from '../store.ts';
import { dismissDuplicate, listDuplicates, reconsiderDuplicate } from './contract.ts';
import { type CutBlock, type DuplicateProposal, proposingDuplicates } from './proposeDuplicates.ts';
import {
  candidatesIn,
  deleteDistinct,
  distinctPairs,
  insertDistinct,
  isDistinct,
  pairKey,
  stampOfCustomers,
  suspectsOf,
} from './store.ts';

const MOST_CUT_NAMED = 20;

/** The proposals of each workspace are kept until any of its customers changes, so that further pages cost nothing. */
export function duplicateRoutes(): readonly Handled[] {
  const kept = new Map<number, Proposed>();
  return [
    reads(listDuplicates, async ({ limit, cursor, least }, context) => {
      const { db, workspace } = context;
      const stamp = await stampOfCustomers(db, workspace);
      let proposed = kept.get(workspace);
      if (proposed?.stamp !== stamp) kept.set(workspace, (proposed = await propose(context, stamp)));
      const distinct = await distinctPairs(db, workspace);
      const isAfter = cursor === undefined ? () => true : after(keysOf(cursor, ['number', 'number', 'number']));
      const page: DuplicateProposal[] = [];
      for (const proposal of proposed.proposals) {
        if (proposal.likeness < least || page.length > limit) break;
        if (isAfter(proposal) && !distinct.has(pairKey(proposal.first, proposal.second))) page.push(proposal);
      }
      const last = page.length > limit ? page[limit - 1] : undefined;
      const shown = page.slice(0, limit);
      const suspects = await suspectsOf(
        db,
        workspace,
        shown.flatMap(({ first, second }) => [first, second]),
      );
      return {
        items: shown.flatMap(({ first, second, likeness, reasons }) => {
          const [one, other] = [suspects.get(first), suspects.get(second)];
          // One that was merged or removed since the proposals were made is no longer a question.
          return one && other ? [{ first: one, second: other, likeness, reasons: [...reasons] }] : [];
        }),
        next: last ? cursorOf(last.likeness, last.first, last.second) : null,
        customers: proposed.customers,
        comparedInPart: proposed.cut.map(({ text, customers }) => ({ shared: text, customers })),
      };
    }),

    changes(dismissDuplicate, async (input, context) => {
      const { db, workspace } = context;
      const first = await customerItselfOf(db, workspace, input.first);
      const second = await customerItselfOf(db, workspace, input.second);
      const survivors = await Promise.all([input.first, input.second].map((id) => foundCustomer(db, workspace, id)));
      if (survivors[0]?.number === survivors[1]?.number) {
        throw pairState(`"${input.first}" and "${input.second}" are one customer.`, 'Unmerge it if they are two.');
      }
      if (await isDistinct(db, workspace, first.number, second.number)) {
        throw pairState(`"${first.id}" and "${second.id}" were called different already.`, 'There is nothing to do.');
      }
      await insertDistinct(db, context, first.number, second.number);
      const ids = { first: first.id, second: second.id };
      return {
        output: { ...ids, isDistinct: true },
        event: {
          subject: `pair/${pairKey(first.number, second.number)}`,
          undo: { operation: reconsiderDuplicate.id, input: ids },
        },
      };
    }),

    changes(reconsiderDuplicate, async (ids, { db, workspace }) => {
      const first = await customerItselfOf(db, workspace, ids.first);
      const second = await customerItselfOf(db, workspace, ids.second);
      if (!(await isDistinct(db, workspace, first.number, second.number))) {
        throw pairState(
          `"${first.id}" and "${second.id}" were not called different.`,
          'There is nothing to take back.',
        );
      }
      await deleteDistinct(db, workspace, first.number, second.number);
      return {
        output: { ...ids, isDistinct: false },
        event: {
          subject: `pair/${pairKey(first.number, second.number)}`,
          undo: { operation: dismissDuplicate.id, input: ids },
        },
      };
    }),
  ];
}

interface Proposed {
  readonly stamp: string;
  readonly customers: number;
  readonly proposals: readonly DuplicateProposal[];
  readonly cut: readonly CutBlock[];
}

/** Works in steps, between which the process answers others. */
async function propose({ db, workspace, signal, progress }: ReadContext, stamp: string): Promise<Proposed> {
  const candidates = await candidatesIn(db, workspace);
  const cut: CutBlock[] = [];
  const onCutBlock = (block: CutBlock) => {
    cut.push(block);
    if (cut.length > 2 * MOST_CUT_NAMED) keepLargest(cut);
  };
  const steps = proposingDuplicates(candidates, { onCutBlock });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      keepLargest(cut);
      return { stamp, customers: candidates.length, proposals: step.value, cut };
    }
    progress(Math.floor(step.value * candidates.length), candidates.length, 'Comparing customers');
    await setImmediate();
    signal.throwIfAborted();
  }
}

function keepLargest(cut: CutBlock[]): void {
  cut.sort((a, b) => b.customers - a.customers || (a.text < b.text ? -1 : 1));
  cut.length = Math.min(cut.length, MOST_CUT_NAMED);
}

function after(keys: readonly (string | number | null)[]) {
  const [likeness, first, second] = keys as [number, number, number];
  return (proposal: DuplicateProposal): boolean => {
    if (proposal.likeness !== likeness) return proposal.likeness < likeness;
    if (proposal.first !== first) return proposal.first > first;
    return proposal.second > second;
  };
}

function pairState(message: string, remedy: string): Error {
  return customersFailure('duplicate-state', message, remedy, { field: 'second' });
}
