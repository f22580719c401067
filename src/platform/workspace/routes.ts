import { operationFailure } from '../operation/failures.ts';
import { type Handled, reads } from '../operation/handled.ts';
import { getWorkspace } from './contract.ts';
import { workspaceRow } from './store.ts';

export const workspaceRoutes: readonly Handled[] = [
  reads(getWorkspace, async (_, { db, workspace }) => {
    const row = await workspaceRow(db, workspace);
    if (row) return { name: row.name, version: row.version, madeAt: row.made_at };
    throw operationFailure('workspace-unknown', `There is no workspace ${workspace}.`, 'Use one that exists.');
  }),
];
