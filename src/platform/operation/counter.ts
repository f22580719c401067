import type { AnyDatabase } from './handled.ts';
import type { OperationTables } from './tables.ts';

/**
 * Takes the next `many` numbers of a workspace's series and gives the first; series begin at 1. Within a change, which
 * holds the workspace, numbers have no gaps except those of changes that failed.
 *
 * ```ts
 * const number = await takeNumbers(context.db, context.workspace, 'customer', 1);
 * ```
 */
export async function takeNumbers(db: AnyDatabase, workspace: number, series: string, many = 1): Promise<number> {
  const { last } = await db
    .withTables<OperationTables>()
    .insertInto('counter')
    .values({ workspace, name: series, last: many })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'name']).doUpdateSet((eb) => ({ last: eb('counter.last', '+', many) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - many + 1;
}
