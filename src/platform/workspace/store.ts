import type { AnyDatabase } from '../operation/handled.ts';
import type { OperationTables } from '../operation/tables.ts';

/** What a room puts into every new workspace: its default offering, the built-in questions. */
export type WorkspaceSeed = (context: {
  readonly db: AnyDatabase;
  readonly workspace: number;
  readonly now: string;
}) => Promise<void>;

/** Makes a workspace with its owner (actor 1) at version 0, and lets the rooms put in what they bring. */
export async function makeWorkspace(
  db: AnyDatabase,
  { name, owner, now }: { readonly name: string; readonly owner: string; readonly now: string },
  seeds: readonly WorkspaceSeed[],
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const tables = transaction.withTables<OperationTables>();
    const { id } = await tables
      .insertInto('workspace')
      .values({ name, made_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tables.insertInto('actor').values({ workspace: id, id: OWNER, name: owner, kind: 'person' }).execute();
    for (const seed of seeds) await seed({ db: transaction, workspace: id, now });
    return id;
  });
}

/** The one local owner, until people can sign in. */
export const OWNER = 1;

export async function workspaceRow(db: AnyDatabase, workspace: number) {
  return db
    .withTables<OperationTables>()
    .selectFrom('workspace')
    .select(['name', 'version', 'made_at'])
    .where('id', '=', workspace)
    .executeTakeFirst();
}

/** The workspace's version now: how many changes it has seen. */
export async function workspaceVersion(db: AnyDatabase, workspace: number): Promise<number> {
  const { version } = await db
    .withTables<OperationTables>()
    .selectFrom('workspace')
    .select('version')
    .where('id', '=', workspace)
    .executeTakeFirstOrThrow();
  return version;
}
