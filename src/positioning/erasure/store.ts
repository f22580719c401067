import type { ErasureHook } from '../../customers/person/erasure.ts';
import { cleanColumn } from '../../customers/person/store.ts';

/**
 * What this room forgets of customers and persons that are erased: every version loses what names them. A trait that such a
 * customer lent stays; its number names nobody any more.
 */
export const eraseFromPositioning: ErasureHook = async ({ db, workspace }, { traces }) => {
  const here = { workspace, traces, key: ['kind', 'id'], table: 'positioning_document' };
  await cleanColumn(db, { ...here, column: 'note', holds: 'text' });
  await cleanColumn(db, { ...here, column: 'content', holds: 'said' });
};
