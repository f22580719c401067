import { operationFailure } from '../operation/failures.ts';
import { type Handled, reads } from '../operation/handled.ts';
import type { OperationTables } from '../operation/tables.ts';
import { getWorkspace } from './contract.ts';

export const workspaceRoutes: readonly Handled[] = [
  reads(getWorkspace, async (_, { db, workspace }) => {
    const row = await db
      .withTables<OperationTables>()
      .selectFrom('workspace')
      .select(['name', 'version', 'made_at'])
      .where('id', '=', workspace)
      .executeTakeFirst();
    if (row) return { name: row.name, version: row.version, madeAt: row.made_at };
    throw operationFailure('workspace-unknown', `There is no workspace ${workspace}.`, 'Use one that exists.');
  }),
];
