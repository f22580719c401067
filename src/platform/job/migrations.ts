/** Long operations: what was asked, how far they are, what came of them. */
export const jobMigration = {
  id: '0002-jobs',
  statements: [
    `create table job (
      workspace int not null references workspace,
      id int not null,
      actor int not null,
      operation text not null,
      input jsonb not null,
      state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
      cancel_requested boolean not null default false,
      progress_done bigint not null default 0,
      progress_total bigint,
      progress_text text not null default '',
      output jsonb,
      failure jsonb,
      event bigint,
      idempotency_key text,
      if_match bigint,
      attempts int not null default 0,
      claim int not null default 0,
      queued_at timestamptz not null,
      started_at timestamptz,
      ended_at timestamptz,
      primary key (workspace, id)
    )`,
    'create unique index job_key on job (workspace, actor, idempotency_key)',
    `create index job_open on job (queued_at) where state in ('queued', 'running')`,
  ],
} as const;
