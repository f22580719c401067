import type pg from 'pg';
import type { JobRow } from './store.ts';

/** A job that this runner holds until it lets go of its lock. */
export type ClaimedJob = Pick<
  JobRow,
  'workspace' | 'id' | 'actor' | 'operation' | 'input' | 'if_match' | 'attempts' | 'claim'
> & {
  /** A process that held it died. */
  readonly isOrphan: boolean;
  readonly isCancelled: boolean;
};

export interface ClaimWish {
  /** Operations that this process can perform. */
  readonly known: readonly string[];
  /** Those of them that change something: one at a time in a workspace, since each holds it. */
  readonly changing: readonly string[];
  /** `workspace/id` of what this runner holds already. */
  readonly held: readonly string[];
  readonly now: string;
}

/**
 * Takes the job that has waited longest, or one whose process died, and locks it on this connection; undefined where there
 * is none. The lock is the connection's: it goes when the process does, however that ends.
 */
export async function claimJob(client: pg.Client, wish: ClaimWish): Promise<ClaimedJob | undefined> {
  await client.query('begin');
  try {
    const { rows } = await client.query<JobRow & { readonly is_orphan: boolean }>(CANDIDATES, [
      wish.known,
      wish.changing,
      wish.held,
    ]);
    for (const row of rows) {
      if (!(await tryLock(client, row))) continue;
      const begun = await client.query<{ attempts: number; claim: number }>(BEGIN, [row.workspace, row.id, wish.now]);
      await client.query('commit');
      return { ...row, ...begun.rows[0], isOrphan: row.state === 'running', isCancelled: row.cancel_requested };
    }
    await client.query('commit');
    return undefined;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

export async function letGo(client: pg.Client, { workspace, id }: Pick<JobRow, 'workspace' | 'id'>): Promise<void> {
  await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockName(workspace, id)]);
}

async function tryLock(client: pg.Client, { workspace, id }: JobRow): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [
    lockName(workspace, id),
  ]);
  return rows[0]?.got === true;
}

function lockName(workspace: number, id: number): string {
  return `bellwether job ${workspace}/${id}`;
}

const CANDIDATES = `
  select * from job
  where state in ('queued', 'running')
    and operation = any($1::text[])
    and not (workspace || '/' || id = any($3::text[]))
    and (
      state = 'running'
      or not operation = any($2::text[])
      or not exists (
        select from job other
        where other.workspace = job.workspace and other.state = 'running' and other.operation = any($2::text[])
      )
    )
  order by state, queued_at, id
  limit 50
  for update of job skip locked`;

const BEGIN = `
  update job set
    state = 'running', started_at = $3, attempts = attempts + 1, claim = claim + 1,
    progress_done = 0, progress_total = null, progress_text = ''
  where workspace = $1 and id = $2
  returning attempts, claim`;
