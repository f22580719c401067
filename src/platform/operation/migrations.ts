/** The tables of the kit: workspaces, who acts in them, what was done, and answers kept for repeated requests. */
export const operationMigration = {
  id: '0001-workspaces',
  statements: [
    `create table workspace (
      id int generated always as identity primary key,
      name text not null,
      version bigint not null default 0,
      made_at timestamptz not null
    )`,
    `create table actor (
      workspace int not null references workspace,
      id int not null,
      name text not null,
      kind text not null check (kind in ('person', 'program')),
      primary key (workspace, id)
    )`,
    `create table event (
      workspace int not null references workspace,
      id bigint not null,
      at timestamptz not null,
      actor int not null,
      operation text not null,
      subject text not null,
      detail jsonb not null,
      undo jsonb,
      undoes bigint,
      undone_by bigint,
      primary key (workspace, id),
      foreign key (workspace, actor) references actor
    )`,
    'create index event_subject on event (workspace, subject, id)',
    `create table idempotency (
      workspace int not null references workspace,
      actor int not null,
      key text not null,
      operation text not null,
      request_digest text not null,
      answer text,
      event bigint,
      at timestamptz not null,
      primary key (workspace, actor, key)
    )`,
    'create index idempotency_event on idempotency (workspace, event)',
    'create index idempotency_at on idempotency (at)',
    `create table counter (
      workspace int not null references workspace,
      name text not null,
      last bigint not null,
      primary key (workspace, name)
    )`,
  ],
} as const;
